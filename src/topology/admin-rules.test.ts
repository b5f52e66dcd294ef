import { describe, expect, test } from 'vitest';
import { type Builder, build } from '../edits/builder.ts';
import type { ResourceId } from '../model/ids.ts';
import { type AdminRule, adminRuleFault, adminRulesOf, type NetworkManager, scopeOf } from './admin-rules.ts';
import { groupOf } from './group.ts';
import { indexTopology } from './topology.ts';

type Row = Partial<AdminRule>;

const rulesIn = (draw: (on: Builder, vnet: ResourceId) => void) => {
  const on = build('Test');
  const vnet = on.add('virtual-network', 'vnet');
  draw(on, vnet);
  return adminRulesOf(indexTopology(on.design().network), vnet);
};
const managed = (adminRules: readonly Row[], more: Partial<NetworkManager['props']> = {}, delegation = false) =>
  rulesIn((on, vnet) => {
    if (delegation) on.add('subnet', 'snet-sql', { delegation: 'Microsoft.Sql/managedInstances' }, { in: vnet });
    on.add('network-manager', 'vnm', { networks: [vnet], adminRules, ...more });
  });
const names = (found: ReturnType<typeof adminRulesOf>) => found.map(({ rule }) => rule.name);

describe('rules that act on a network', () => {
  const rows: readonly Row[] = [
    { name: 'last', priority: 4096 },
    { name: 'first', priority: 1, access: 'AlwaysAllow' },
    { name: 'middle', priority: 20, access: 'Allow' },
  ];

  test('are in the order of their priorities, with their place in the table', () => {
    const found = managed(rows);
    expect(found.map(({ rule, index, certain }) => [rule.name, index, certain])).toEqual([
      ['first', 1, true],
      ['middle', 2, true],
      ['last', 0, true],
    ]);
    expect(found.every(({ holder }) => holder.id === 'vnm')).toBe(true);
  });

  test('are those of managers that name it', () => {
    expect(rulesIn((on) => on.add('network-manager', 'vnm', { adminRules: rows }))).toEqual([]);
  });

  test('are not what Azure refuses', () => {
    expect(names(managed([{ name: 'mixed', sources: ['Internet', '10.0.0.0/8'] }, { name: 'good' }]))).toEqual([
      'good',
    ]);
  });

  test('are uncertain where two managers name it, one after the other', () => {
    const found = rulesIn((on, vnet) => {
      on.add('network-manager', 'vnm-a', { networks: [vnet], adminRules: [{ name: 'a', priority: 20 }] });
      on.add('network-manager', 'vnm-b', {
        networks: [vnet],
        adminRules: [{ name: 'b', priority: 10 }],
        existing: true,
      });
    });
    expect(found.map(({ rule, certain }) => [rule.name, certain])).toEqual([
      ['a', false],
      ['b', false],
    ]);
  });

  test('are uncertain where two of one direction share a priority', () => {
    const found = managed([
      { name: 'a', priority: 10 },
      { name: 'b', priority: 10 },
      { name: 'c', priority: 10, direction: 'Outbound' },
    ]);
    expect(found.filter(({ certain }) => certain).map(({ rule }) => rule.name)).toEqual(['c']);
  });

  test.each([
    ['None', []],
    ['AllowRulesOnly', ['first', 'middle']],
    ['All', ['first', 'middle', 'last']],
  ] as const)('in a network with intent policies, with %s', (applyOnNetworkIntentPolicyBasedServices, left) => {
    expect(names(managed(rows, { applyOnNetworkIntentPolicyBasedServices }, true))).toEqual(left);
    expect(names(managed(rows, { applyOnNetworkIntentPolicyBasedServices }))).toEqual(['first', 'middle', 'last']);
  });
});

test.each<[string, Row, string | undefined]>([
  ['several tags', { sources: ['Internet', 'VirtualNetwork'] }, undefined],
  ['several prefixes', { destinations: ['10.0.0.0/8', '192.168.0.4'] }, undefined],
  [
    'tags and * on one side',
    { destinations: ['*', 'AzureMonitor'] },
    'has addresses and service tags on one side, where Azure takes one of them',
  ],
  ['no port', { sourcePorts: [] }, 'lacks a source, a destination or a port'],
])('a rule with %s', (_, row, fault) => {
  const on = build('Test');
  on.add('network-manager', 'vnm', { adminRules: [row] });
  const [manager] = indexTopology(on.design().network).of('network-manager');
  expect(manager?.props.adminRules.map(adminRuleFault)).toEqual([fault]);
});

test('the scope is the own subscription, then those of the networks', () => {
  const on = build('Test', { settings: { subscription: '00000000-0000-0000-0000-00000000000a' } });
  const elsewhere = '00000000-0000-0000-0000-00000000000b';
  const networks = [
    on.add('virtual-network', 'vnet'),
    on.add('virtual-network', 'vnet-b', { subscription: elsewhere, resourceGroup: 'rg' }),
  ];
  on.add('network-manager', 'vnm', { networks });
  const topology = indexTopology(on.design().network);
  const [manager] = topology.of('network-manager');
  expect(
    manager && scopeOf(manager, topology.of('virtual-network'), (shape) => groupOf(topology.network, shape)),
  ).toEqual(['00000000-0000-0000-0000-00000000000a', elsewhere]);
});

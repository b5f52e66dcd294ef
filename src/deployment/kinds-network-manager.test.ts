// What network managers become, and how their rules are committed.
import { describe, expect, test } from 'vitest';
import { type Builder, build } from '../edits/builder.ts';
import type { ResourceOf } from '../kinds/types.ts';
import type { ResourceId } from '../model/ids.ts';
import { bodiesOf, nodesOf, reasonsOf } from './plain.testing.ts';

type Props = Partial<ResourceOf<'network-manager'>['props']>;
type Rows = readonly Partial<ResourceOf<'network-manager'>['props']['adminRules'][number]>[];

const commit =
  'Its rules take effect once their configuration is committed, which a template cannot do. The README of the exported folder has the command.';

const made = (draw: (on: Builder) => unknown, subscription = '') => {
  const on = build('Test', { settings: { region: 'westeurope', subscription } });
  draw(on);
  return on.design();
};
const manager = (adminRules: Rows, props: Props = {}, network: Partial<ResourceOf<'virtual-network'>['props']> = {}) =>
  made((on) => {
    const networks: ResourceId[] = [on.add('virtual-network', 'vnet-ml', network)];
    on.add('network-manager', 'vnm', { networks, adminRules, ...props });
  });

describe('network manager', () => {
  const rules: Rows = [
    {
      name: 'no-ssh',
      priority: 5,
      sources: ['10.0.0.0/8', '*'],
      destinations: ['AzureMonitor', 'Storage.WestEurope'],
      destinationPorts: ['22', '80-90'],
    },
    { priority: 6, direction: 'Outbound', access: 'AlwaysAllow', protocol: 'Any' },
  ];

  test('has a group of its networks, and a configuration with one node for each rule', () => {
    const design = manager(rules);
    expect(nodesOf(design, 'vnm').map(({ type, parent }) => [type.replace('Microsoft.Network/', ''), parent])).toEqual([
      ['networkManagers', undefined],
      ['networkManagers/networkGroups', 'networkManager'],
      ['networkManagers/networkGroups/staticMembers', 'networkManagerNetworkGroup'],
      ['networkManagers/securityAdminConfigurations', 'networkManager'],
      ['networkManagers/securityAdminConfigurations/ruleCollections', 'networkManagerSecurityAdminConfiguration'],
      ['networkManagers/securityAdminConfigurations/ruleCollections/rules', 'networkManagerRuleCollection'],
      ['networkManagers/securityAdminConfigurations/ruleCollections/rules', 'networkManagerRuleCollection'],
    ]);
    const ip = (addressPrefix: string) => ({ addressPrefix, addressPrefixType: 'IPPrefix' });
    const tag = (addressPrefix: string) => ({ addressPrefix, addressPrefixType: 'ServiceTag' });
    expect(bodiesOf(design, 'vnm')).toEqual([
      {
        networkManagerScopes: { subscriptions: ['/subscriptions/{$subscriptionId}'] },
        networkManagerScopeAccesses: ['SecurityAdmin'],
      },
      { memberType: 'VirtualNetwork' },
      { resourceId: '@mlVirtualNetwork.id' },
      { applyOnNetworkIntentPolicyBasedServices: ['None'] },
      { appliesToGroups: [{ networkGroupId: '@networkManagerNetworkGroup.id' }] },
      {
        access: 'Deny',
        direction: 'Inbound',
        priority: 5,
        protocol: 'Tcp',
        sources: [ip('10.0.0.0/8'), ip('*')],
        sourcePortRanges: ['*'],
        destinations: [tag('AzureMonitor'), tag('Storage.{$location}')],
        destinationPortRanges: ['22', '80-90'],
      },
      {
        access: 'AlwaysAllow',
        direction: 'Outbound',
        priority: 6,
        protocol: 'Any',
        sources: [tag('Internet')],
        sourcePortRanges: ['*'],
        destinations: [ip('*')],
        destinationPortRanges: ['22', '3389'],
      },
    ]);
    expect(nodesOf(design, 'vnm').at(-1)).toMatchObject({ kind: 'Custom', name: { value: 'rule-2' } });
    expect(reasonsOf(design, 'vnm')).toEqual([commit]);
  });

  test('leaves rules out that Azure refuses', () => {
    const design = manager([
      { name: 'mixed', sources: ['Internet', '10.0.0.0/8'] },
      { name: 'empty', destinations: [] },
      { name: 'good' },
    ]);
    expect(nodesOf(design, 'vnm')).toHaveLength(6);
    expect(reasonsOf(design, 'vnm')).toEqual([
      'The rule “mixed” has addresses and service tags on one side, where Azure takes one of them.',
      'The rule “empty” lacks a source, a destination or a port.',
      commit,
    ]);
  });

  test('without rules it has no configuration, since one without rules cannot be committed', () => {
    const design = manager([]);
    expect(nodesOf(design, 'vnm')).toHaveLength(3);
    expect(reasonsOf(design, 'vnm')).toEqual([]);
  });

  test('has the subscriptions of its networks in its scope', () => {
    const subscription = '00000000-0000-0000-0000-00000000000b';
    const other = { subscription, resourceGroup: 'rg-spoke' };
    expect(bodiesOf(manager([], {}, other), 'vnm')[0]).toMatchObject({
      networkManagerScopes: { subscriptions: ['/subscriptions/{$subscriptionId}', `/subscriptions/${subscription}`] },
    });
  });

  test('its own subscription follows the deployment, also where the design names it', () => {
    const subscription = '00000000-0000-0000-0000-00000000000a';
    const design = made(
      (on) => on.add('network-manager', 'vnm', { networks: [on.add('virtual-network', 'vnet')] }),
      subscription,
    );
    expect(bodiesOf(design, 'vnm')[0]).toMatchObject({
      networkManagerScopes: { subscriptions: ['/subscriptions/{$subscriptionId}'] },
    });
  });

  test('says when its scope cannot hold the subscription that is deployed to', () => {
    const subscription = '00000000-0000-0000-0000-00000000000b';
    const design = manager([], { subscription, resourceGroup: 'rg-hub' });
    expect(bodiesOf(design, 'vnm')[0]).toMatchObject({
      networkManagerScopes: { subscriptions: [`/subscriptions/${subscription}`] },
    });
    expect(reasonsOf(design, 'vnm')).toEqual([
      'Its scope lacks the subscription that is deployed to, because the design does not name that one.',
    ]);
  });

  test('one that exists is left as it is', () => {
    const design = manager(rules, { existing: true });
    expect(nodesOf(design, 'vnm')).toEqual([]);
    expect(reasonsOf(design, 'vnm')).toEqual([
      'It exists already: the template refers to it and changes nothing. Check that it is set up as drawn.',
    ]);
  });
});

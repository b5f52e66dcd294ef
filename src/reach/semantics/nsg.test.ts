import { expect, test } from 'vitest';
import type { Source } from '../flow.ts';
import { ask, draw, expectFlows, type Rule, rule } from './draw.testing.ts';
import { pair } from './pair.testing.ts';

const tcp = (port: number, protocol: Rule['protocol'] = 'Tcp') =>
  ({ protocol, destinationPorts: [`${port}`] }) as const;

test('S01 rules are tried by priority, the first match decides; names and order mean nothing', () => {
  const allow = { ...rule(200, 'Outbound', 'Allow', tcp(443)), name: 'a' };
  const deny = { ...rule(300, 'Outbound', 'Deny', tcp(443)), name: 'b' };
  for (const left of [
    [allow, deny],
    [deny, allow],
    [
      { ...deny, name: '0' },
      { ...allow, name: 'z' },
    ],
  ]) {
    expectFlows(pair({ left }), [['vm-a', 'vm-z', 443, 'allowed']]);
  }
  expectFlows(pair({ left: [{ ...allow, priority: 400 }, deny] }), [
    ['vm-a', 'vm-z', 443, 'denied', /rule b \(300\)/],
    // Other ports and the other direction are none of the rule's business.
    ['vm-a', 'vm-z', 80, 'allowed'],
    ['vm-z', 'vm-a', 443, 'allowed'],
  ]);
});

test('S02 behind every group stand the rules of Azure', () => {
  const b = pair({ left: [], right: [] });
  expectFlows(b, [
    ['vm-a', 'vm-z', 443, 'allowed'],
    ['vm-z', 'vm-a', 22, 'allowed'],
    ['AzureLoadBalancer', 'vm-z', 80, 'allowed'],
    ['vm-a', 'internet', 443, 'allowed'],
    ['vm-a', '192.168.7.7', 443, 'denied', /DenyAllOutBound \(65500\)/],
  ]);
  const open = draw();
  const home = open.subnet(open.network('vnet', '10.0.0.0/16'), 'snet', '10.0.1.0/24', {
    networkSecurityGroup: open.group('nsg', []),
  });
  open.machine(home, 'vm', '10.0.1.4', { publicIp: open.add('public-ip', 'pip') });
  expectFlows(open, [['internet', 'vm', 22, 'denied', /DenyAllInBound \(65500\)/]]);
  open.set('network-security-group', 'nsg' as never, { rules: [rule(100, 'Inbound', 'Allow', tcp(22))] });
  expectFlows(open, [
    ['internet', 'vm', 22, 'allowed'],
    ['internet', 'vm', 80, 'denied'],
  ]);
});

test('S03 a rule matches by both addresses, both ports and the protocol; lists are unions', () => {
  const both = rule(100, 'Outbound', 'Deny', {
    protocol: 'Tcp',
    sources: ['10.0.1.4', '10.0.9.0/24'],
    destinations: ['10.0.2.0/24', '8.8.8.8'],
    destinationPorts: ['22', '400-500'],
  });
  expectFlows(pair({ left: [both] }), [
    ['vm-a', 'vm-z', 22, 'denied'],
    ['vm-a', 'vm-z', 443, 'denied'],
    ['vm-a', 'vm-z', 80, 'allowed'],
    ['vm-a', 'vm-z', ['UDP', 443], 'allowed'],
    ['vm-a', '8.8.8.8', 443, 'denied'],
    ['vm-a', '8.8.4.4', 443, 'allowed'],
    ['vm-b', 'vm-z', 443, 'allowed'],
    // Of the whole subnet one address is refused.
    ['left', 'vm-z', 443, 'unknown', /which address/],
  ]);
  // The client picks its own port, so a rule on source ports may match or not.
  expectFlows(pair({ left: [rule(100, 'Outbound', 'Deny', { sourcePorts: ['40000-50000'] })] }), [
    ['vm-a', 'vm-z', 443, 'unknown'],
  ]);
  expectFlows(pair({ left: [rule(100, 'Outbound', 'Deny', { sourcePorts: ['53'] })] }), [
    ['vm-a', 'vm-z', 443, 'allowed'],
  ]);
});

test('S04 where no group is, nothing is filtered', () => {
  expectFlows(pair({}), [
    ['vm-a', 'vm-z', 22, 'allowed'],
    ['vm-a', 'internet', 25, 'allowed'],
  ]);
  expect(ask(pair({}), 'vm-a', 'vm-z').steps.map(({ text }) => text)).toContain(
    'No security group filters what goes out of left.',
  );
});

test('S05 groups of interface and subnet must both allow, also inside of a subnet', () => {
  const deny = (direction: Rule['direction']) => [rule(100, direction, 'Deny', tcp(22))];
  const allow = (direction: Rule['direction']) => [rule(100, direction, 'Allow', tcp(22))];
  const lines = [
    [{ a: deny('Outbound'), left: allow('Outbound') }, 'nsg-a'],
    [{ a: allow('Outbound'), left: deny('Outbound') }, 'nsg-left'],
    [{ right: deny('Inbound'), z: allow('Inbound') }, 'nsg-right'],
    [{ right: allow('Inbound'), z: deny('Inbound') }, 'nsg-z'],
  ] as const;
  for (const [parts, by] of lines) {
    const answer = ask(pair(parts), 'vm-a', 'vm-z', { port: 22 });
    expect([answer.verdict, answer.steps.at(-1)?.text]).toEqual(['denied', expect.stringContaining(by)]);
  }
  const all = { a: allow('Outbound'), left: allow('Outbound'), right: allow('Inbound'), z: allow('Inbound') };
  const order = ask(pair(all), 'vm-a', 'vm-z', { port: 22 }).steps.flatMap(({ layer, element }) =>
    layer === 'nsg-outbound' || layer === 'nsg-inbound' ? [element?.id] : [],
  );
  expect(order).toEqual(['nsg-a', 'nsg-left', 'nsg-right', 'nsg-z']);
  expectFlows(pair({ left: deny('Inbound') }), [['vm-a', 'vm-b', 22, 'denied', /nsg-left denies it in/]]);
});

test('S06 groups keep state: replies need no rule', () => {
  const parts = { left: [rule(100, 'Inbound', 'Deny')], right: [rule(100, 'Outbound', 'Deny')] };
  expectFlows(pair(parts), [
    ['vm-a', 'vm-z', 443, 'allowed'],
    ['vm-z', 'vm-a', 443, 'denied'],
  ]);
});

test('S07 inbound is judged by the private address, outbound before the public one is put in', () => {
  const b = draw();
  const group = b.group('nsg', [
    rule(100, 'Inbound', 'Allow', { destinations: ['10.0.1.4'], ...tcp(22) }),
    rule(100, 'Outbound', 'Deny', { sources: ['10.0.1.4'], ...tcp(25) }),
  ]);
  const home = b.subnet(b.network('vnet', '10.0.0.0/16'), 'snet', '10.0.1.0/24', { networkSecurityGroup: group });
  b.machine(home, 'vm', '10.0.1.4', { publicIp: b.add('public-ip', 'pip') });
  expectFlows(b, [
    ['internet', 'vm', 22, 'allowed'],
    ['vm', 'internet', 25, 'denied', /nsg denies it out/],
    ['vm', 'internet', 443, 'allowed'],
  ]);
});

test('S02 a service of Azure comes in by its tag only', () => {
  const b = draw();
  const group = b.group('nsg', [rule(100, 'Inbound', 'Allow', { sources: ['AzureMachineLearning'], ...tcp(44224) })]);
  const home = b.subnet(b.network('vnet', '10.0.0.0/16'), 'snet', '10.0.1.0/24', { networkSecurityGroup: group });
  b.machine(home, 'vm', '10.0.1.4', { publicIp: b.add('public-ip', 'pip') });
  const service: Source = { is: 'tag', tag: { name: 'AzureMachineLearning' } };
  expectFlows(b, [
    [service, 'vm', 44224, 'allowed'],
    ['internet', 'vm', 44224, 'denied'],
  ]);
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { build } from '../edits/builder.ts';
import { parsePrefix } from '../lib/cidr.ts';
import { present } from '../lib/invariant.ts';
import { parseResourceId } from '../model/ids.ts';
import { type End, matchEnd, matchGroups, tagEnd } from './address-match.ts';
import { evaluateGroup, type SecurityRule } from './nsg-evaluation.ts';
import { indexTopology } from './topology.ts';

const prefixes = (...texts: string[]): End => ({
  is: 'prefixes',
  prefixes: texts.flatMap((text) => {
    const prefix = parsePrefix(text);
    return prefix.ok ? [prefix.value] : [];
  }),
});
const internet: End = { is: 'internet' };

describe('groups of a rule', () => {
  const [web, data] = [parseResourceId('asg-web'), parseResourceId('asg-data')].map((id) => present(id, 'a legal id'));
  const machines = (...members: (typeof web)[][]): End => ({
    is: 'prefixes',
    prefixes: [],
    members: members.map((own) => own.flatMap((id) => id ?? [])),
  });
  it.each<[string, End, string]>([
    ['every machine is a member', machines([web], [web, data]), 'whole'],
    ['one of two is a member', machines([web], [data]), 'part'],
    ['none is a member', machines([data], []), 'none'],
    ['nothing there can be a member', prefixes('10.1.0.0/24'), 'none'],
    ['a service is no member', tagEnd('Storage'), 'none'],
  ])('%s', (_, end, match) => {
    expect(matchGroups(web ? [web] : [], end)).toBe(match);
  });

  it('decide nothing about computes', () => {
    const limited = rule('asg', 100, 'Deny', { sources: [], sourceGroups: web ? [web] : [] });
    const to = { direction: 'Outbound', protocol: 'Tcp', ports: { first: 443, last: 443 } } as const;
    const flow = { ...to, source: prefixes('10.1.0.0/24'), destination: internet };
    expect(evaluateGroup(group([limited]), flow).access).toBe('Allow');
    expect(evaluateGroup(group([limited]), { ...flow, source: machines([web]) }).access).toBe('Deny');
    // With addresses beside them the rule is one that Azure refuses.
    const refused = { ...limited, sources: ['*'] };
    expect(evaluateGroup(group([refused]), { ...flow, source: machines([web]) }).access).toBe('Allow');
  });
});

describe('addresses of a rule', () => {
  it.each<[readonly string[], End, string]>([
    [['*'], tagEnd('Storage.WestEurope'), 'whole'],
    [['0.0.0.0/0'], tagEnd('Storage.WestEurope'), 'whole'],
    [['Internet'], tagEnd('Storage.WestEurope'), 'whole'],
    [['internet'], internet, 'whole'],
    [['0.0.0.0/1', '128.0.0.0/1'], internet, 'whole'],
    [['Storage'], tagEnd('Storage.WestEurope'), 'whole'],
    [['storage.westeurope'], tagEnd('Storage.WestEurope'), 'whole'],
    [['Storage.NorthEurope'], tagEnd('Storage.WestEurope'), 'none'],
    [['Storage.WestEurope'], tagEnd('Storage'), 'part'],
    [['AzureCloud'], tagEnd('AzureMachineLearning'), 'whole'],
    [['AzureCloud.WestEurope'], tagEnd('Storage.WestEurope'), 'whole'],
    [['AzureCloud.WestEurope'], tagEnd('AzureMachineLearning'), 'none'],
    [['VirtualNetwork'], tagEnd('AzureMachineLearning'), 'none'],
    [['VirtualNetwork'], internet, 'none'],
    [['10.0.0.0/8'], tagEnd('AzureMachineLearning'), 'none'],
    [['20.0.0.0/8'], tagEnd('AzureMachineLearning'), 'part'],
    [['203.0.113.7'], internet, 'part'],
    [['Internet'], prefixes('10.1.0.0/24'), 'none'],
    [['VirtualNetwork'], prefixes('10.1.0.0/24'), 'whole'],
    [['10.1.0.0/25', '10.1.0.128/25'], prefixes('10.1.0.0/24'), 'whole'],
    [['10.1.0.4'], prefixes('10.1.0.0/24'), 'part'],
    [['10.2.0.0/16'], prefixes('10.1.0.0/24'), 'none'],
    [['pypi.org', 'NoSuchTag'], tagEnd('Storage'), 'none'],
    [[], internet, 'none'],
  ])('%j against %j: %s', (entries, end, match) => {
    expect(matchEnd(entries, end)).toBe(match);
  });
});

const rule = (
  name: string,
  priority: number,
  access: 'Allow' | 'Deny',
  props: Partial<SecurityRule> = {},
): SecurityRule => ({
  name,
  priority,
  access,
  direction: 'Outbound',
  protocol: '*',
  sources: ['*'],
  sourceGroups: [],
  sourcePorts: ['*'],
  destinations: ['*'],
  destinationGroups: [],
  destinationPorts: ['*'],
  ...props,
});

function group(rules: readonly SecurityRule[]) {
  const b = build('Group');
  b.add('application-security-group', 'asg-web');
  b.add('network-security-group', 'nsg', { rules });
  const [only] = indexTopology(b.design().network).of('network-security-group');
  if (!only) throw new Error('the group was added');
  return only;
}

const outbound = (destination: End, port = 443) =>
  ({
    direction: 'Outbound',
    protocol: 'Tcp',
    ports: { first: port, last: port },
    source: prefixes('10.1.0.0/24'),
    destination,
  }) as const;

describe('a group', () => {
  it.each<[string, readonly SecurityRule[], End, string]>([
    ['default rules let the internet out', [], tagEnd('Storage'), 'AllowInternetOutBound'],
    ['default rules let the network out', [], prefixes('10.1.1.0/24'), 'AllowVnetOutBound'],
    [
      'a deny of the internet leaves the network',
      [rule('no', 100, 'Deny', { destinations: ['Internet'] })],
      prefixes('10.1.1.0/24'),
      'AllowVnetOutBound',
    ],
    ['the lower number wins', [rule('late', 300, 'Allow'), rule('early', 100, 'Deny')], internet, 'early'],
    ['whatever the order of the rows', [rule('early', 100, 'Deny'), rule('late', 300, 'Allow')], internet, 'early'],
    [
      'rules of the other direction do not count',
      [rule('in', 100, 'Deny', { direction: 'Inbound' })],
      internet,
      'AllowInternetOutBound',
    ],
    [
      'another protocol does not count',
      [rule('udp', 100, 'Deny', { protocol: 'Udp' })],
      internet,
      'AllowInternetOutBound',
    ],
    [
      'another port does not count',
      [rule('web', 100, 'Deny', { destinationPorts: ['80', '8000-8999'] })],
      internet,
      'AllowInternetOutBound',
    ],
    [
      'a source port decides a part only',
      [rule('one', 100, 'Deny', { sourcePorts: ['5000'] })],
      internet,
      'AllowInternetOutBound',
    ],
  ])('%s', (_, rules, destination, name) => {
    expect(evaluateGroup(group(rules), outbound(destination)).rule.name).toBe(name);
  });

  it('names the rules that decide a part', () => {
    const verdict = evaluateGroup(
      group([rule('one', 100, 'Deny', { destinations: ['203.0.113.7'] })]),
      outbound(internet),
    );
    expect(verdict.partly.map(({ name }) => name)).toEqual(['one']);
  });

  it('keeps the internet out', () => {
    const flow = { ...outbound(prefixes('10.1.0.0/24')), direction: 'Inbound', source: internet } as const;
    expect(evaluateGroup(group([]), flow).rule.name).toBe('DenyAllInBound');
  });
});

const anyRule = (access: 'Allow' | 'Deny') =>
  fc.record({
    name: fc.constant(access),
    priority: fc.integer({ min: 100, max: 4096 }),
    access: fc.constant(access),
    direction: fc.constantFrom('Inbound' as const, 'Outbound' as const),
    protocol: fc.constantFrom('*' as const, 'Tcp' as const, 'Udp' as const),
    sources: fc.subarray(['*', '10.1.0.0/16', '10.1.0.4', 'VirtualNetwork']),
    sourceGroups: fc.constant([]),
    sourcePorts: fc.constant(['*']),
    destinations: fc.subarray(['*', 'Internet', 'Storage', 'AzureCloud.WestEurope', '20.0.0.0/8']),
    destinationGroups: fc.constant([]),
    destinationPorts: fc.subarray(['*', '443', '0-500']),
  });
const rules = fc.array(fc.oneof(anyRule('Allow'), anyRule('Deny')), { maxLength: 6 });
const flow = outbound(tagEnd('Storage.WestEurope'));

test('a further deny opens nothing, a further allow closes nothing', () => {
  fc.assert(
    fc.property(rules, anyRule('Deny'), anyRule('Allow'), (some, deny, allow) => {
      const before = evaluateGroup(group(some), flow).access;
      if (before === 'Deny') expect(evaluateGroup(group([...some, deny]), flow).access).toBe('Deny');
      else expect(evaluateGroup(group([...some, allow]), flow).access).toBe('Allow');
    }),
  );
});

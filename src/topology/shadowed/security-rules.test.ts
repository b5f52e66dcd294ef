import { describe, expect, it, test } from 'vitest';
import type { ResourceId } from '../../model/ids.ts';
import type { SecurityRule } from '../nsg-evaluation.ts';
import { rule, shadows } from './security-rules.testing.ts';

const said = (rules: Parameters<typeof shadows>[0]): readonly string[] =>
  shadows(rules).map(({ row, is, by }) => `${row.name} ${is} by ${by.map(({ name }) => name).join(' ')}`);

const deny = { access: 'Deny' } as const;
const to = (...destinations: string[]) => ({ destinations });
const on = (...destinationPorts: string[]) => ({ destinationPorts });

describe('boxes', () => {
  it.each<[string, readonly SecurityRule[], readonly string[]]>([
    //  a ████████████   b takes less and is inside
    //  b   ████
    [
      'one holds the other',
      [rule('a', 100, to('10.0.0.0/8')), rule('b', 200, to('10.9.0.0/16'))],
      ['b redundant by a'],
    ],
    //  a   ████         the ends of b are left
    //  b ████████████
    ['one is wider', [rule('a', 100, to('10.9.0.0/16')), rule('b', 200, to('10.0.0.0/8'))], []],
    //  a ██████         each alone leaves half
    //  b       ██████
    //  c ████████████
    [
      'two halves',
      [rule('a', 100, to('10.0.0.0/9')), rule('b', 110, to('10.128.0.0/9')), rule('c', 200, to('10.0.0.0/8'))],
      ['c redundant by a b'],
    ],
    //      10.0/9  10.128/9
    //  80  a       a
    //  443 b       (free)
    [
      'an L leaves a corner',
      [
        rule('a', 100, { ...to('10.0.0.0/8'), ...on('80') }),
        rule('b', 110, { ...to('10.0.0.0/9'), ...on('443') }),
        rule('c', 200, { ...to('10.0.0.0/8'), ...on('80', '443') }),
      ],
      [],
    ],
    //      10.0/9  10.128/9
    //  80  a       a
    //  443 b       d
    [
      'a square of three',
      [
        rule('a', 100, { ...to('10.0.0.0/8'), ...on('80') }),
        rule('b', 110, { ...to('10.0.0.0/9'), ...on('443') }),
        rule('d', 120, { ...to('10.128.0.0/9'), ...on('400-500') }),
        rule('c', 200, { ...to('10.0.0.0/8'), ...on('80', '443') }),
      ],
      ['c redundant by a b d'],
    ],
    ['the opposite', [rule('a', 100, deny), rule('b', 200, to('10.0.0.0/8'))], ['b contrary by a']],
    // An exception before a wider allow leaves a narrower allow a repetition of the wider one.
    [
      'an exception and a wider rule',
      [
        rule('x', 100, { ...deny, ...to('10.0.0.5') }),
        rule('a', 110, to('10.0.0.0/8')),
        rule('b', 200, to('10.0.0.0/9')),
      ],
      ['b redundant by a'],
    ],
    // a takes nothing itself, so it does not make b a repetition.
    [
      'behind a rule that never matches either',
      [
        rule('x', 100, { ...deny, ...to('10.0.0.0/8') }),
        rule('a', 110, to('10.0.0.0/9')),
        rule('b', 200, to('10.0.0.0/9')),
      ],
      ['a contrary by x', 'b contrary by x'],
    ],
    ['the order of rows', [rule('b', 200, to('10.0.0.0/8')), rule('a', 100)], ['b redundant by a']],
    ['equal priorities', [rule('a', 100), rule('b', 100)], []],
    ['directions', [rule('a', 100), rule('b', 200, { direction: 'Inbound' })], []],
    ['a narrower source', [rule('a', 100, { sources: ['10.0.0.0/8'] }), rule('b', 200)], []],
    ['source ports', [rule('a', 100, { sourcePorts: ['1-100'] }), rule('b', 200)], []],
    ['another protocol', [rule('a', 100, { protocol: 'Udp' }), rule('b', 200)], []],
    ['any protocol', [rule('a', 100, { protocol: '*' }), rule('b', 200)], ['b redundant by a']],
    [
      'listed protocols are not all',
      [
        ...(['Tcp', 'Udp', 'Icmp', 'Esp', 'Ah'] as const).map((protocol, n) => rule(protocol, 100 + n, { protocol })),
        rule('b', 200, { protocol: '*' }),
      ],
      [],
    ],
    // Two halves of the ports say nothing about ICMP, which has none.
    [
      'ports of what has none',
      [
        rule('a', 100, { protocol: '*', ...on('0-1000') }),
        rule('b', 110, { protocol: '*', ...on('1001-65535') }),
        rule('c', 200, { protocol: '*', ...on('*') }),
        rule('d', 210, { protocol: 'Tcp', ...on('*') }),
      ],
      ['d redundant by a b'],
    ],
    ['a list without entries', [rule('a', 100), rule('b', 200, to())], []],
    ['a host name, which Azure refuses', [rule('a', 100, to('pypi.org')), rule('b', 200, to('pypi.org'))], []],
  ])('%s', (_, rules, expected) => {
    expect(said(rules)).toEqual(expected);
  });
});

describe('names', () => {
  it.each<[string, string, boolean]>([
    ['*', 'Storage.WestEurope', true],
    ['0.0.0.0/0', 'NewerThanTheList', true],
    ['Storage', 'storage.westeurope', true],
    ['Storage.WestEurope', 'Storage', false],
    ['Storage.NorthEurope', 'Storage.WestEurope', false],
    ['Internet', 'AzureMachineLearning', true],
    ['Internet', '20.0.0.0/8', true],
    ['Internet', '10.0.0.0/8', false],
    ['Internet', '168.63.129.16', false],
    ['Internet', 'VirtualNetwork', false],
    ['Internet', 'AzureLoadBalancer', false],
    ['Internet', 'NewerThanTheList', false],
    ['AzureCloud', 'Storage.WestEurope', true],
    ['AzureCloud.WestEurope', 'Storage.WestEurope', true],
    ['AzureCloud.WestEurope', 'Storage.NorthEurope', false],
    // Front Door answers from the edge, and of tags without regions no page says.
    ['AzureCloud', 'AzureFrontDoor.FirstParty', false],
    ['AzureCloud', 'AzureMachineLearning', false],
    ['VirtualNetwork', '10.1.7.0/24', true],
    ['VirtualNetwork', '10.2.7.0/24', true],
    ['VirtualNetwork', '10.3.0.0/24', false],
    ['10.0.0.0/8', 'VirtualNetwork', false],
    ['20.0.0.0/8', 'Storage', false],
    ['*', 'AzureLoadBalancer', true],
    // Rules for other addresses leave the platform's name resolution alone.
    ['*', 'AzurePlatformDNS', false],
    ['AzurePlatformDNS', 'AzurePlatformDNS', true],
  ])('%s before %s: %s', (outer, inner, covered) => {
    const rules = [rule('a', 100, to(outer)), rule('b', 200, to(inner))];
    expect(said(rules)).toEqual(covered ? ['b redundant by a'] : []);
  });

  it('adds up prefixes of several rules under a tag', () => {
    const half = (name: string, priority: number, prefix: string) => rule(name, priority, to(prefix));
    const rules = [half('low', 100, '0.0.0.0/1'), half('high', 110, '128.0.0.0/1'), rule('b', 200, to('Storage'))];
    expect(said(rules)).toEqual(['b redundant by low high']);
  });

  it('knows of application security groups only that they are the same, or somewhere', () => {
    const group = (name: string, priority: number, ...sourceGroups: ResourceId[]) =>
      rule(name, priority, { sources: [], sourceGroups });
    expect(said((web, data) => [group('a', 100, web), group('b', 200, data)])).toEqual([]);
    expect(said((web, data) => [group('a', 100, web, data), group('b', 200, data)])).toEqual(['b redundant by a']);
    expect(said((web, data) => [group('a', 100, web), group('b', 200, web, data)])).toEqual([]);
    expect(said((web) => [rule('a', 100, deny), group('b', 200, web)])).toEqual(['b contrary by a']);
    expect(said((web) => [rule('a', 100, { sources: ['VirtualNetwork'] }), group('b', 200, web)])).toEqual([]);
  });

  it('leaves rules alone that Azure refuses', () => {
    const both = (name: string, priority: number, web: ResourceId) => rule(name, priority, { sourceGroups: [web] });
    expect(said((web) => [both('a', 100, web), both('b', 200, web)])).toEqual([]);
    expect(said((web) => [rule('a', 100), both('b', 200, web)])).toEqual([]);
  });
});

test('two hundred rules take a few milliseconds', () => {
  const many = Array.from({ length: 200 }, (_, n) =>
    rule(`r${n}`, 100 + n, {
      access: n % 3 === 0 ? 'Deny' : 'Allow',
      sources: [`10.${n % 16}.0.0/16`],
      destinations: [n % 2 === 0 ? `10.${n % 8}.${n}.0/24` : 'Storage'],
      destinationPorts: [`${n * 10}-${n * 10 + 15}`],
    }),
  );
  const start = performance.now();
  shadows(many);
  expect(performance.now() - start).toBeLessThan(200);
});

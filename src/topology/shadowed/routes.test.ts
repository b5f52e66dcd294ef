import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Builder, build } from '../../edits/builder.ts';
import type { ResourceOf } from '../../kinds/types.ts';
import type { ResourceId } from '../../model/ids.ts';
import type { Route } from '../egress.ts';
import { indexTopology } from '../topology.ts';
import { shadowedRoutes } from './routes.ts';

const to = (prefix: string, nextHopIp = '10.9.0.4'): Route => ({
  name: prefix,
  prefix,
  nextHopType: 'VirtualAppliance',
  nextHopIp,
});
const local = (prefix: string): Route => ({ name: prefix, prefix, nextHopType: 'VnetLocal', nextHopIp: '' });

type Options = {
  readonly table?: Partial<ResourceOf<'route-table'>['props']>;
  readonly endpoints?: Partial<ResourceOf<'subnet'>['props']>;
  /** Draws more; the networks are v0 and v1. */
  readonly more?: (b: Builder, endpoints: ResourceId, v0: ResourceId) => void;
  readonly peering?: false | { readonly sides: 'from' };
};

/**
 * v0 10.0.0.0/16                                    v1 10.1.0.0/16
 *   work 10.0.0.0/24, the route table ── peering ──   pe 10.1.1.0/24, a private endpoint
 */
function said(routes: readonly Route[], { table, endpoints, more, peering }: Options = {}): readonly string[] {
  const b = build('Routes');
  const [v0, v1] = [0, 1].map((n) => b.add('virtual-network', `v${n}`, { addressSpace: [`10.${n}.0.0/16`] }));
  if (!v0 || !v1) throw new Error('both were added');
  if (peering !== false) b.link('peering', v0, v1, peering ?? {});
  const routeTable = b.add('route-table', 'rt', { routes, ...table });
  b.add('subnet', 'work', { prefixes: ['10.0.0.0/24'], routeTable }, { in: v0 });
  const pe = b.add('subnet', 'pe', { prefixes: ['10.1.1.0/24'], ...endpoints }, { in: v1 });
  b.add('private-endpoint', 'pe-blob', {}, { in: pe });
  more?.(b, pe, v0);
  const topology = indexTopology(b.design().network);
  const [drawn] = topology.of('route-table');
  if (!drawn) throw new Error('the table was added');
  return shadowedRoutes(topology, drawn).map(({ route, is, by }) => `${route.name} ${is} by ${by.join(' ')}`);
}

describe('routes of one table', () => {
  it.each<[string, readonly Route[], readonly string[]]>([
    //  0/0  ████████████████
    //  0/1  ████████
    //  128/1        ████████
    [
      'two halves of everything',
      [to('0.0.0.0/0'), to('0.0.0.0/1'), to('128.0.0.0/1')],
      ['0.0.0.0/0 redundant by 0.0.0.0/1 128.0.0.0/1'],
    ],
    [
      'to another next hop',
      [to('0.0.0.0/0'), to('0.0.0.0/1', '10.9.0.5'), to('128.0.0.0/1')],
      ['0.0.0.0/0 contrary by 0.0.0.0/1 128.0.0.0/1'],
    ],
    ['one half', [to('0.0.0.0/0'), to('0.0.0.0/1')], []],
    // The halves are not taken themselves, so their next hop says nothing.
    [
      'halves of halves',
      [
        to('20.0.0.0/8'),
        to('20.0.0.0/9'),
        to('20.128.0.0/9', '10.9.0.5'),
        to('20.0.0.0/10', '10.9.0.5'),
        to('20.64.0.0/10', '10.9.0.5'),
      ],
      [
        '20.0.0.0/8 contrary by 20.128.0.0/9 20.0.0.0/10 20.64.0.0/10',
        '20.0.0.0/9 contrary by 20.0.0.0/10 20.64.0.0/10',
      ],
    ],
    [
      'one destination twice',
      [to('20.0.0.0/8'), { ...to('20.0.0.0/8'), name: 'again' }],
      ['again duplicate by 20.0.0.0/8'],
    ],
    ['a tag twice', [to('Storage'), to('storage')], ['storage duplicate by Storage']],
    ['tags hold nothing for sure', [to('Storage'), to('Storage.WestEurope'), to('AzureCloud')], []],
    ['no destination yet', [to(''), to('')], []],
  ])('%s', (_, routes, expected) => {
    expect(said(routes)).toEqual(expected);
  });
});

describe('routes of Azure', () => {
  it('for the network and its peer together hold a wider route', () => {
    expect(said([to('10.0.0.0/15')])).toEqual(['10.0.0.0/15 contrary by network v0 network v1']);
    expect(said([to('10.0.0.0/14')])).toEqual([]);
    expect(said([to('10.0.0.0/14'), to('10.2.0.0/15')])).toEqual([
      '10.0.0.0/14 contrary by 10.2.0.0/15 network v0 network v1',
    ]);
    expect(said([to('10.0.0.0/15')], { peering: false })).toEqual([]);
    expect(said([to('10.0.0.0/15')], { peering: { sides: 'from' } })).toEqual([]);
  });
  it('lose against a route of the same length', () => {
    expect(said([to('10.0.0.0/16')])).toEqual([]);
  });
  it('for other networks say nothing where the table is used elsewhere too', () => {
    const more: Options['more'] = (b, pe) => {
      const table = [...b.design().network.resources.values()].find(({ kind }) => kind === 'route-table');
      b.set('subnet', pe, { routeTable: table?.id ?? null });
    };
    expect(said([to('10.0.0.0/15')], { more })).toEqual(['10.0.0.0/15 contrary by network v0 network v1']);
    expect(said([local('10.0.5.0/24')], { more })).toEqual([]);
  });
  it('are repeated by a route into the network', () => {
    expect(said([local('10.0.5.0/24')])).toEqual(['10.0.5.0/24 system by v0']);
    expect(said([local('10.0.5.0/24'), to('0.0.0.0/0')])).toEqual(['10.0.5.0/24 system by v0']);
    expect(said([local('10.0.5.0/24'), to('10.0.0.0/16')])).toEqual([]);
    expect(said([local('10.1.5.0/24')])).toEqual([]);
    const more = (b: Builder, _: ResourceId, v0: ResourceId) =>
      b.link('hybrid-connection', b.add('on-premises', 'site'), v0);
    expect(said([local('10.0.5.0/24')], { more })).toEqual([]);
    expect(said([local('10.0.5.0/24')], { more, table: { disableBgpRoutePropagation: true } })).toEqual([
      '10.0.5.0/24 system by v0',
    ]);
  });
});

describe('private endpoints', () => {
  const toEndpoints = [to('10.1.1.0/24')];
  it('have routes that win over a route for their subnet', () => {
    expect(said(toEndpoints)).toEqual(['10.1.1.0/24 endpoints by pe']);
    expect(said([to('10.1.0.0/16')])).toEqual(['10.1.0.0/16 endpoints by pe']);
    expect(said([to('10.1.1.4/32')])).toEqual([]);
    expect(said([to('10.1.2.0/24')])).toEqual([]);
  });
  it.each<[string, Options]>([
    ['routes act on them', { endpoints: { privateEndpointNetworkPolicies: 'Enabled' } }],
    ['routes alone act on them', { endpoints: { privateEndpointNetworkPolicies: 'RouteTableEnabled' } }],
    ['the subnet exists already', { endpoints: { existing: true } }],
    ['something else is there', { more: (b, pe) => b.add('virtual-machine', 'vm', {}, { in: pe }) }],
    ['the networks are apart', { peering: false }],
  ])('do not where %s', (_, options) => {
    expect(said(toEndpoints, options)).toEqual([]);
  });
  it('do where only a security group acts on them', () => {
    const endpoints = { privateEndpointNetworkPolicies: 'NetworkSecurityGroupEnabled' } as const;
    expect(said(toEndpoints, { endpoints })).toEqual(['10.1.1.0/24 endpoints by pe']);
  });
});

test('a route is reported as never taken exactly if no address takes it', () => {
  const sixteen = Array.from({ length: 16 }, (_, n) => n);
  const route = fc.tuple(
    fc.integer({ min: 0, max: 15 }),
    fc.integer({ min: 28, max: 32 }),
    fc.constantFrom('10.9.0.4', '10.9.0.5'),
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(route, { maxLength: 10, selector: ([at, length]) => `${at & -(2 ** (32 - length))} ${length}` }),
      (drawn) => {
        const spans = drawn.map(([at, length, hop]) => ({ first: at & -(2 ** (32 - length)), length, hop }));
        const routes = spans.map(({ first, length, hop }) => to(`20.0.0.${first}/${length}`, hop));
        const chosen = (n: number) =>
          spans
            .map((span, index) => ({ ...span, index }))
            .filter(({ first, length }) => first <= n && n < first + 2 ** (32 - length))
            .sort((a, b) => b.length - a.length)[0]?.index;
        const taken = new Set(sixteen.map(chosen));
        const expected = spans.flatMap(({ first, length, hop }, index) => {
          if (taken.has(index)) return [];
          const mine = sixteen.filter((n) => first <= n && n < first + 2 ** (32 - length));
          const same = mine.flatMap((n) => spans[chosen(n) ?? -1] ?? []).filter((one) => one.hop === hop);
          const repeated = mine.every((n) =>
            same.some((one) => one.first <= n && n < one.first + 2 ** (32 - one.length)),
          );
          return [`20.0.0.${first}/${length} ${repeated ? 'redundant' : 'contrary'}`];
        });
        expect(said(routes).map((text) => text.split(' by ')[0])).toEqual(expected);
      },
    ),
    { numRuns: 400 },
  );
});

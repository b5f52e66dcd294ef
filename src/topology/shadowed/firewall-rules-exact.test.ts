// What is reported, against every packet of a small universe.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { application, at, network, shadows } from './firewall-rules.testing.ts';

// A universe of eight addresses, two ports and two protocols for both tables; hosts live at all addresses.
const prefixes: Readonly<Record<string, readonly [number, number]>> = {
  '*': [0, 7],
  '0.0.0.0/1': [0, 3],
  '128.0.0.0/1': [4, 7],
  '192.0.0.0/2': [6, 7],
  '32.0.0.0/3': [1, 1],
};
const inside = (texts: readonly string[], address: number): boolean =>
  texts.some((text) => {
    const [low, high] = prefixes[text] ?? [1, 0];
    return low <= address && address <= high;
  });
const eight = Array.from({ length: 8 }, (_, n) => n);
const someOf = <T>(...values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 });
const ends = someOf(...Object.keys(prefixes));
const action = fc.constantFrom('Allow' as const, 'Deny' as const);
const networkRow = fc.record({
  sources: ends,
  destinations: ends,
  ports: someOf('80', '443'),
  protocols: someOf('TCP' as const, 'UDP' as const),
});
const applicationRow = fc.record({
  sources: ends,
  fqdns: someOf('*', '*.a.org', 'x.a.org', '*.x.a.org', 'a.org'),
  protocols: someOf('http:80', 'https:443'),
});
const hosts = ['a.org', 'x.a.org', 'y.x.a.org', 'b.a.org', 'org'];
const isNamed = (pattern: string, host: string): boolean =>
  pattern === '*' || pattern === host || (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)));

const requests = eight.flatMap((source) =>
  eight.flatMap((address) =>
    hosts.flatMap((host) => ['http:80', 'https:443'].map((protocol) => ({ source, address, host, protocol }))),
  ),
);

test('a rule of either table is reported exactly if nothing reaches it first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(action, networkRow), { maxLength: 4 }),
      fc.array(fc.tuple(action, applicationRow), { minLength: 1, maxLength: 4 }),
      (first, second) => {
        const networkCollections = first.map(([act, row], n) => at(100 + n, act, network(`n${n}`, row)));
        const applicationCollections = second.map(([act, row], n) => at(100 + n, act, application(`a${n}`, row)));
        const packets = eight.flatMap((source) =>
          eight.flatMap((to) =>
            ['80', '443'].flatMap((port) => (['TCP', 'UDP'] as const).map((by) => ({ source, to, port, by }))),
          ),
        );
        const unreachedNetwork = first.flatMap(([, row], n) => {
          const takes = (r: typeof row, p: (typeof packets)[number]) =>
            r.protocols.includes(p.by) &&
            r.ports.some((one) => one === p.port) &&
            inside(r.sources, p.source) &&
            inside(r.destinations, p.to);
          return packets.some((p) => takes(row, p) && !first.slice(0, n).some(([, other]) => takes(other, p)))
            ? []
            : [`n${n}`];
        });
        type Request = (typeof requests)[number];
        const networkTakes = ([, r]: (typeof first)[number], q: Request) =>
          r.protocols.includes('TCP') &&
          r.ports.some((port) => q.protocol.endsWith(`:${port}`)) &&
          inside(r.sources, q.source) &&
          inside(r.destinations, q.address);
        const takes = ([, r]: (typeof second)[number], q: Request) =>
          r.protocols.includes(q.protocol) &&
          inside(r.sources, q.source) &&
          r.fqdns.some((pattern) => isNamed(pattern, q.host));
        const unreached = second.flatMap((row, n) =>
          requests.some(
            (q) =>
              takes(row, q) &&
              !first.some((one) => networkTakes(one, q)) &&
              !second.slice(0, n).some((other) => takes(other, q)),
          )
            ? []
            : [`a${n}`],
        );
        expect(shadows({ networkCollections, applicationCollections }).map(({ row }) => row.name)).toEqual([
          ...unreachedNetwork,
          ...unreached,
        ]);
      },
    ),
    { numRuns: 300 },
  );
});

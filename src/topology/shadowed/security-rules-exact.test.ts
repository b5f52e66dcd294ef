// What is reported, against every packet of a small universe.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SecurityRule } from '../nsg-evaluation.ts';
import { rule, shadows } from './security-rules.testing.ts';

const prefixes = [
  '*',
  '10.0.0.0/28',
  '10.0.0.0/29',
  '10.0.0.8/29',
  '10.0.0.4/30',
  '10.0.0.12/30',
  '10.0.0.5',
  '10.0.0.8',
];
const oneOrTwo = <T>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 });

const smallRule = fc.record({
  access: fc.constantFrom('Allow' as const, 'Deny' as const),
  protocol: fc.constantFrom('Tcp' as const, 'Udp' as const, '*' as const),
  sources: oneOrTwo(prefixes),
  destinations: oneOrTwo(prefixes),
  destinationPorts: oneOrTwo(['1', '2', '1-2', '3-4', '2-3', '1-4']),
});

/** Whether the texts hold the last octet of an address of 10.0.0.0/28; written apart from what is tested. */
function inPrefixes(texts: readonly string[], octet: number): boolean {
  return texts.some((text) => {
    if (text === '*') return true;
    const [address = '', length = '32'] = text.split('/');
    const first = Number(address.split('.')[3]);
    return octet >= first && octet < first + 2 ** (32 - Number(length));
  });
}
const inPorts = (texts: readonly string[], port: number): boolean =>
  texts.some((text) => {
    const [low, high = low] = text.split('-').map(Number);
    return low !== undefined && high !== undefined && low <= port && port <= high;
  });

// No rule names ICMP, so it stands for all protocols that only * holds.
const octets = Array.from({ length: 16 }, (_, n) => n);
const packets = octets.flatMap((source) =>
  octets.flatMap((destination) =>
    [1, 2, 3, 4].flatMap((port) =>
      (['Tcp', 'Udp', 'Icmp'] as const).map((protocol) => ({ source, destination, port, protocol })),
    ),
  ),
);
type Packet = (typeof packets)[number];

const matches = (row: SecurityRule, { source, destination, port, protocol }: Packet): boolean =>
  (row.protocol === '*' || row.protocol === protocol) &&
  inPorts(row.destinationPorts, port) &&
  inPrefixes(row.sources, source) &&
  inPrefixes(row.destinations, destination);

/** What the definition says, packet by packet. */
function bruteForce(rules: readonly SecurityRule[]): readonly string[] {
  return rules.flatMap((row, index) => {
    const mine = packets.filter((packet) => matches(row, packet));
    const before = rules.slice(0, index);
    const takers = new Set(mine.map((packet) => before.find((other) => matches(other, packet))));
    if (takers.has(undefined)) return [];
    const same = [...takers].filter((other) => other?.access === row.access);
    const repeated = mine.every((packet) => same.some((other) => other && matches(other, packet)));
    return [`${row.name} ${repeated ? 'redundant' : 'contrary'}`];
  });
}

test('a rule is reported exactly if no packet reaches it first', () => {
  fc.assert(
    fc.property(fc.array(smallRule, { minLength: 2, maxLength: 7 }), (rows) => {
      const rules = rows.map((row, n) => rule(`r${n}`, 100 + n, row));
      const found = shadows(rules.map(inUniverse)).map(({ row, is }) => `${row.name} ${is}`);
      expect(found).toEqual(bruteForce(rules));
    }),
    { numRuns: 400 },
  );
});

/** The same rule where * would reach out of the universe. */
const inUniverse = (row: SecurityRule): SecurityRule => {
  const inside = (texts: readonly string[]) => texts.map((text) => (text === '*' ? '10.0.0.0/28' : text));
  return { ...row, sources: inside(row.sources), destinations: inside(row.destinations) };
};

type Meaning = { readonly own: number | null; readonly regional: number | null; readonly sql: number | null };
const somewhere = [null, 0, 1, 2, 3, 9] as const;
/** Every way in which the tags may stand for one address or none; 9 is outside of all prefixes. */
const meanings = somewhere.flatMap((own) =>
  somewhere.flatMap((regional) => somewhere.map((sql): Meaning => ({ own, regional, sql }))),
);

const holdsAddress = (texts: readonly string[], address: number, meaning: Meaning): boolean =>
  texts.some((text) => {
    if (text === 'Storage') return address === meaning.own || address === meaning.regional;
    if (text === 'Storage.WestEurope') return address === meaning.regional;
    if (text === 'Sql') return address === meaning.sql;
    return inPrefixes([text], address);
  });

test('a rule on tags is reported exactly if no meaning of the tags lets it match', () => {
  const entries = ['*', '10.0.0.0/30', '10.0.0.0/31', '10.0.0.2/31', 'Storage', 'Storage.WestEurope', 'Sql'];
  fc.assert(
    fc.property(fc.array(oneOrTwo(entries), { minLength: 2, maxLength: 5 }), (lists) => {
      const rules = lists.map((destinations, n) => rule(`r${n}`, 100 + n, { destinations }));
      const expected = lists.flatMap((own, index) => {
        const reached = meanings.some((meaning) =>
          [0, 1, 2, 3, 9].some(
            (address) =>
              holdsAddress(own, address, meaning) &&
              !lists.slice(0, index).some((other) => holdsAddress(other, address, meaning)),
          ),
        );
        return reached ? [] : [`r${index}`];
      });
      expect(shadows(rules).map(({ row }) => row.name)).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});

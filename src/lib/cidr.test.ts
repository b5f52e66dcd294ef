import { containsCidr, excludeCidr, mergeCidr, overlapCidr } from 'cidr-tools';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addressAt,
  contains,
  containsAddress,
  enclosing,
  formatAddress,
  formatPrefix,
  last,
  merge,
  nextFree,
  overlaps,
  type Prefix,
  parseAddress,
  parsePrefix,
  size,
  subtract,
} from './cidr.ts';

const prefix = (text: string): Prefix => {
  const parsed = parsePrefix(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
};

const address = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const anyPrefix = fc.tuple(address, fc.integer({ min: 0, max: 32 })).map(([at, length]) => enclosing(at, length));
// Few bits vary, so that overlaps, neighbours and halves of one block are common.
const closePrefix = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 24, max: 32 }))
  .map(([at, length]) => enclosing(0x0a00_0000 + at, length));
const closeList = fc.array(closePrefix, { maxLength: 12 });
const texts = (list: readonly Prefix[]) => list.map(formatPrefix);
const slash32 = (text: string) => (text.includes('/') ? text : `${text}/32`);

describe('well-formed input', () => {
  it('is read back as it is written', () => {
    fc.assert(
      fc.property(anyPrefix, (p) => {
        expect(parsePrefix(formatPrefix(p))).toEqual({ ok: true, value: p });
      }),
    );
    fc.assert(
      fc.property(address, (a) => {
        expect(parseAddress(formatAddress(a))).toEqual({ ok: true, value: a });
      }),
    );
  });

  it('agrees with cidr-tools on overlap and containment', () => {
    fc.assert(
      fc.property(fc.oneof(closePrefix, anyPrefix), closePrefix, (a, b) => {
        expect(overlaps(a, b)).toBe(overlapCidr(formatPrefix(a), formatPrefix(b)));
        expect(contains(a, b)).toBe(containsCidr(formatPrefix(a), formatPrefix(b)));
      }),
    );
  });

  it('agrees with cidr-tools on merging', () => {
    fc.assert(
      fc.property(closeList, (list) => {
        expect(texts(merge(list))).toEqual(mergeCidr(texts(list)).map(slash32));
      }),
    );
  });

  it('agrees with cidr-tools on subtracting', () => {
    fc.assert(
      fc.property(closePrefix, closeList, (from, list) => {
        expect(texts(subtract(from, list))).toEqual(excludeCidr(formatPrefix(from), texts(list)).map(slash32));
      }),
    );
  });
});

describe('laws', () => {
  it('subtract and the list together hold every address of the prefix exactly once', () => {
    fc.assert(
      fc.property(closePrefix, closeList, (from, list) => {
        const free = subtract(from, list);
        const taken = merge(list).map((p) => (contains(from, p) ? size(p) : overlaps(from, p) ? size(from) : 0));
        const sum = [...free.map(size), ...taken].reduce((a, b) => a + b, 0);
        expect(sum).toBe(size(from));
        expect(free.some((p) => list.some((q) => overlaps(p, q)))).toBe(false);
      }),
    );
  });

  it('nextFree is the lowest aligned prefix that touches nothing', () => {
    fc.assert(
      fc.property(closeList, fc.integer({ min: 24, max: 32 }), (taken, length) => {
        const parent = prefix('10.0.0.0/24');
        const aligned = Array.from({ length: 2 ** (length - 24) }, (_, n) => ({
          first: parent.first + n * 2 ** (32 - length),
          length,
        }));
        const lowest = aligned.find((candidate) => !taken.some((other) => overlaps(candidate, other)));
        expect(nextFree(parent, taken, length)).toEqual(lowest);
      }),
    );
  });

  it('enclosing holds the address', () => {
    fc.assert(
      fc.property(address, fc.integer({ min: 0, max: 32 }), (at, length) => {
        const p = enclosing(at, length);
        expect(containsAddress(p, at)).toBe(true);
        expect(last(p) - p.first + 1).toBe(size(p));
      }),
    );
  });

  it('any text gives a value or a sentence', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9./:a-f -]{0,20}$/)), (text) => {
        const parsed = parsePrefix(text);
        if (parsed.ok) expect(formatPrefix(parsed.value)).toBe(text);
        else expect(parsed.error).toMatch(/\.$/);
      }),
    );
  });
});

describe('odd input', () => {
  test.each([
    [
      '10.0.0.5/24',
      '10.0.0.5/24 does not start at the first address of its range; the network address is 10.0.0.0/24.',
    ],
    ['10.0.0.0/33', '“/33” is not a prefix length; use a whole number from 0 to 32, without sign or leading zero.'],
    ['10.0.0.0/-1', '“/-1” is not a prefix length; use a whole number from 0 to 32, without sign or leading zero.'],
    ['10.0.0.0/024', '“/024” is not a prefix length; use a whole number from 0 to 32, without sign or leading zero.'],
    ['10.0.0.0/', '“/” is not a prefix length; use a whole number from 0 to 32, without sign or leading zero.'],
    ['10.0.0.0/24/8', '“/24/8” is not a prefix length; use a whole number from 0 to 32, without sign or leading zero.'],
    ['10.0.0.256/24', '256 is more than 255, the highest number in an address.'],
    [
      '10.0.0.0000/24',
      '“0000” starts with a zero, which programs read in different ways; write the number without it.',
    ],
    ['010.0.0.0/8', '“010” starts with a zero, which programs read in different ways; write the number without it.'],
    ['10.0.0/24', '“10.0.0” is not an IPv4 address: it needs four numbers with dots between.'],
    ['10.0.0.0.0/24', '“10.0.0.0.0” is not an IPv4 address: it needs four numbers with dots between.'],
    ['10..0.0/24', 'An IPv4 address has four numbers between the dots; one of them is missing.'],
    ['1e1.0.0.0/8', '“1e1” is not a number from 0 to 255.'],
    ['0x0a.0.0.0/8', '“0x0a” is not a number from 0 to 255.'],
    ['+10.0.0.0/8', '“+10” is not a number from 0 to 255.'],
    ['١٠.0.0.0/8', '“١٠” is not a number from 0 to 255.'],
    [' 10.0.0.0/8', 'An address may not contain blanks.'],
    ['10.0.0.4', '10.0.0.4 is one address, not a range; write 10.0.0.4/32 if one address is meant.'],
    ['fd00::/8', 'IPv6 is not supported here; use an IPv4 range such as 10.0.0.0/16.'],
    ['::ffff:10.0.0.0/104', 'IPv6 is not supported here; use an IPv4 range such as 10.0.0.0/16.'],
    ['', 'Enter an address range such as 10.0.0.0/16.'],
    [
      '999999999999999999999999.0.0.0/8',
      '999999999999999999999999 is more than 255, the highest number in an address.',
    ],
  ])('%s is refused', (text, error) => expect(parsePrefix(text)).toEqual({ ok: false, error }));

  it('does not repeat long text', () => {
    const parsed = parseAddress('x'.repeat(10_000));
    expect(!parsed.ok && parsed.error.length).toBeLessThan(120);
  });
});

test('the whole of IPv4 and a single address', () => {
  expect(size(prefix('0.0.0.0/0'))).toBe(2 ** 32);
  expect(last(prefix('0.0.0.0/0'))).toBe(2 ** 32 - 1);
  expect(size(prefix('255.255.255.255/32'))).toBe(1);
  expect(subtract(prefix('0.0.0.0/0'), [prefix('255.255.255.255/32')])).toHaveLength(32);
  expect(merge([prefix('0.0.0.0/1'), prefix('128.0.0.0/1')])).toEqual([prefix('0.0.0.0/0')]);
});

test('addressAt counts from the first address', () => {
  expect(addressAt(prefix('10.0.0.0/26'), 4)).toBe(0x0a00_0004);
  expect(addressAt(prefix('10.0.0.0/26'), 64)).toBeUndefined();
  expect(addressAt(prefix('10.0.0.0/26'), -1)).toBeUndefined();
});

test('nextFree refuses what cannot fit', () => {
  expect(nextFree(prefix('10.0.0.0/24'), [], 16)).toBeUndefined();
  expect(nextFree(prefix('10.0.0.0/24'), [prefix('10.0.0.0/25')], 24)).toBeUndefined();
  expect(nextFree(prefix('10.0.0.0/24'), [], 33)).toBeUndefined();
});

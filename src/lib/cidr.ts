// IPv4 addresses and prefixes as whole numbers. Every public parser is lax in its own way (leading zeros, host bits,
// missing octets), so this one accepts one spelling only and explains every refusal.
import { fail, ok, type Result } from './result.ts';

/** An IPv4 network: its first address as an unsigned 32-bit number, and the prefix length from 0 to 32. */
export type Prefix = { readonly first: number; readonly length: number };

const ipv6 = 'IPv6 is not supported here; use an IPv4 range such as 10.0.0.0/16.';

/** Text from outside, short enough to repeat in a sentence. */
const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const parseOctet = (text: string): Result<number, string> => {
  if (text === '') return fail('An IPv4 address has four numbers between the dots; one of them is missing.');
  if (!/^[0-9]+$/.test(text)) return fail(`“${shown(text)}” is not a number from 0 to 255.`);
  if (text.length > 1 && text.startsWith('0')) {
    return fail(
      `“${shown(text)}” starts with a zero, which programs read in different ways; write the number without it.`,
    );
  }
  if (text.length > 3 || Number(text) > 255)
    return fail(`${shown(text)} is more than 255, the highest number in an address.`);
  return ok(Number(text));
};

/** A dotted IPv4 address as an unsigned 32-bit number, or a sentence that says what is wrong. Accepts one spelling only. */
export function parseAddress(text: string): Result<number, string> {
  if (text === '') return fail('Enter an IPv4 address such as 10.0.0.4.');
  if (text.includes(':')) return fail(ipv6);
  if (/\s/.test(text)) return fail('An address may not contain blanks.');
  const parts = text.split('.');
  if (parts.length !== 4)
    return fail(`“${shown(text)}” is not an IPv4 address: it needs four numbers with dots between.`);
  let value = 0;
  for (const part of parts) {
    const octet = parseOctet(part);
    if (!octet.ok) return octet;
    value = value * 256 + octet.value;
  }
  return ok(value);
}

const parseLength = (text: string): Result<number, string> => {
  const wellFormed = /^(0|[1-9][0-9]?)$/.test(text);
  return wellFormed && Number(text) <= 32
    ? ok(Number(text))
    : fail(`“/${shown(text)}” is not a prefix length; use a whole number from 0 to 32, without sign or leading zero.`);
};

/** A prefix in CIDR notation, or a sentence that says what is wrong; host bits are refused and the network offered. */
export function parsePrefix(text: string): Result<Prefix, string> {
  if (text === '') return fail('Enter an address range such as 10.0.0.0/16.');
  if (text.includes(':')) return fail(ipv6);
  const slash = text.indexOf('/');
  const address = parseAddress(slash < 0 ? text : text.slice(0, slash));
  if (!address.ok) return address;
  if (slash < 0) return fail(`${text} is one address, not a range; write ${text}/32 if one address is meant.`);
  const length = parseLength(text.slice(slash + 1));
  if (!length.ok) return length;
  const network = enclosing(address.value, length.value);
  if (network.first === address.value) return ok(network);
  return fail(
    `${text} does not start at the first address of its range; the network address is ${formatPrefix(network)}.`,
  );
}

/** The dotted form of an unsigned 32-bit number. */
export const formatAddress = (address: number): string =>
  [address >>> 24, (address >>> 16) & 255, (address >>> 8) & 255, address & 255].join('.');

/** The prefix in CIDR notation; `parsePrefix` reads it back to the same prefix. */
export const formatPrefix = (prefix: Prefix): string => `${formatAddress(prefix.first)}/${prefix.length}`;

/** How many addresses the prefix holds, from 1 to 2^32. */
export const size = (prefix: Prefix): number => 2 ** (32 - prefix.length);

/** The highest address of the prefix. */
export const last = (prefix: Prefix): number => prefix.first + size(prefix) - 1;

/** The prefix of the given length that holds the address. */
export function enclosing(address: number, length: number): Prefix {
  const step = 2 ** (32 - length);
  return { first: Math.floor(address / step) * step, length };
}

/** The address at a position counted from 0, or undefined outside the prefix. */
export const addressAt = (prefix: Prefix, position: number): number | undefined =>
  Number.isInteger(position) && position >= 0 && position < size(prefix) ? prefix.first + position : undefined;

/** Whether every address of `inner` is in `outer`; a prefix contains itself. */
export const contains = (outer: Prefix, inner: Prefix): boolean =>
  outer.length <= inner.length && containsAddress(outer, inner.first);

/** Whether the address is in the prefix. */
export const containsAddress = (prefix: Prefix, address: number): boolean =>
  prefix.first <= address && address <= last(prefix);

/** Whether two prefixes share an address; then one contains the other. */
export const overlaps = (a: Prefix, b: Prefix): boolean => contains(a, b) || contains(b, a);

const halves = (prefix: Prefix): readonly [Prefix, Prefix] => {
  const length = prefix.length + 1;
  return [
    { first: prefix.first, length },
    { first: prefix.first + 2 ** (32 - length), length },
  ];
};

/** What of the prefix is in none of the list: the fewest prefixes, in ascending order. */
export function subtract(prefix: Prefix, list: readonly Prefix[]): readonly Prefix[] {
  const near = list.filter((other) => overlaps(prefix, other));
  if (near.length === 0) return [prefix];
  if (near.some((other) => contains(other, prefix))) return [];
  return halves(prefix).flatMap((half) => subtract(half, near));
}

/** What of a list is in none of another list. */
export const subtractAll = (list: readonly Prefix[], other: readonly Prefix[]): readonly Prefix[] =>
  list.flatMap((prefix) => subtract(prefix, other));

/** The addresses that both lists hold, in the order of the first; prefixes may repeat where a list overlaps itself. */
export const intersect = (list: readonly Prefix[], other: readonly Prefix[]): readonly Prefix[] =>
  list.flatMap((prefix) =>
    other.some((outer) => contains(outer, prefix)) ? [prefix] : other.filter((inner) => contains(prefix, inner)),
  );

/** The lowest prefix of that length inside `parent` that touches nothing taken, or undefined when none is free. */
export function nextFree(parent: Prefix, taken: readonly Prefix[], length: number): Prefix | undefined {
  if (!Number.isInteger(length) || length > 32) return undefined;
  // Free blocks are maximal and aligned, so the lowest one that is large enough starts with the answer.
  const room = subtract(parent, taken).find((free) => free.length <= length);
  return room && { first: room.first, length };
}

/** The same addresses in the fewest prefixes, in ascending order. */
export function merge(list: readonly Prefix[]): readonly Prefix[] {
  const merged: Prefix[] = [];
  for (const prefix of [...list].sort((a, b) => a.first - b.first || a.length - b.length)) {
    const before = merged.at(-1);
    if (before && contains(before, prefix)) continue;
    merged.push(prefix);
    joinBuddies(merged);
  }
  return merged;
}

/** Joins the last two prefixes while they are the two halves of one. */
function joinBuddies(merged: Prefix[]): void {
  for (;;) {
    const [low, high] = merged.slice(-2);
    if (!low || !high || low.length !== high.length) return;
    const whole = enclosing(low.first, low.length - 1);
    if (whole.first !== low.first || !contains(whole, high)) return;
    merged.splice(-2, 2, whole);
  }
}

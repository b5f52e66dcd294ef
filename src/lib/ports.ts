// TCP and UDP port ranges as network rules write them.
import { fail, ok, type Result } from './result.ts';

/** Ports from `first` to `last`, both included, within 0 to 65535. */
export type PortRange = { readonly first: number; readonly last: number };

/** Every port; written *. */
export const anyPort: PortRange = { first: 0, last: 65_535 };

const expected = 'Use *, one port such as 443, or a range such as 8080-8089.';

const parsePort = (text: string): number | undefined =>
  /^(0|[1-9][0-9]{0,4})$/.test(text) && Number(text) <= anyPort.last ? Number(text) : undefined;

/** One port, one range or *, or a sentence that says what is wrong. No blanks, signs or leading zeros. */
export function parsePorts(text: string): Result<PortRange, string> {
  if (text === '*') return ok(anyPort);
  if (text.includes(',')) return fail(`Write one port or range at a time. ${expected}`);
  const [low = '', high = low, ...rest] = text.split('-');
  const first = parsePort(low);
  const last = parsePort(high);
  if (first === undefined || last === undefined || rest.length > 0)
    return fail(`${expected} Ports go from 0 to 65535.`);
  if (first > last) return fail(`The range ends before it starts; write ${last}-${first}.`);
  return ok({ first, last });
}

/** The shortest text for the range; `parsePorts` reads it back to the same range. */
export function formatPorts(range: PortRange): string {
  if (range.first === anyPort.first && range.last === anyPort.last) return '*';
  return range.first === range.last ? `${range.first}` : `${range.first}-${range.last}`;
}

/** Whether the port is in the range. */
export const containsPort = (range: PortRange, port: number): boolean => range.first <= port && port <= range.last;

/** Whether the ranges together hold every port of `range`, also where only several of them do. */
export function covers(ranges: readonly PortRange[], range: PortRange): boolean {
  let next = range.first;
  for (const candidate of [...ranges].sort((a, b) => a.first - b.first)) {
    if (candidate.first > next) return false;
    next = Math.max(next, candidate.last + 1);
    if (next > range.last) return true;
  }
  return false;
}

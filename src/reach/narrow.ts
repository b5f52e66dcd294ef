// Parts of a flow. Where an answer depends on which addresses of a range are meant, the range is cut at every prefix that
// the design names, and each part is asked for by itself: filters one after the other may leave nothing of it together.
import { contains, intersect, overlaps, type Prefix, subtractAll } from '../lib/cidr.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { FieldValue, Props } from '../model/field.ts';
import { entryPrefix } from '../topology/address-match.ts';
import type { Topology } from '../topology/topology.ts';

/** Addresses that a flow is asked for instead of all that its ends may have. */
export type Part = { readonly from: readonly Prefix[] | null; readonly to: readonly Prefix[] | null };

/** More parts than this are not told apart. */
const most = 48;

function textsIn(value: FieldValue | Props | undefined): readonly string[] {
  if (typeof value === 'string') return /^[\d./]+$/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each: FieldValue) => textsIn(each));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((each) => textsIn(each)) : [];
}

/** Every prefix and address that the design names. */
const named = memoByIdentity((topology: Topology): readonly Prefix[] => {
  const holders = [...topology.network.resources.values(), ...topology.network.links.values()];
  const texts = new Set(holders.flatMap(({ props }) => textsIn(props)));
  return [...texts].flatMap((text) => entryPrefix(text) ?? []);
});

/** A range in parts of which every named prefix holds all or nothing; undefined where there are too many. */
function partsOf(topology: Topology, range: readonly Prefix[]): readonly (readonly Prefix[])[] | undefined {
  let parts: readonly (readonly Prefix[])[] = [range];
  for (const cut of named(topology)) {
    if (!range.some((prefix) => overlaps(prefix, cut)) || range.every((prefix) => contains(cut, prefix))) continue;
    parts = parts
      .flatMap((part) => [intersect(part, [cut]), subtractAll(part, [cut])])
      .filter((part) => part.length > 0);
    if (parts.length > most) return undefined;
  }
  return parts;
}

/** The parts of a flow between two ranges; none where it cannot be divided further. */
export function parts(topology: Topology, { from, to }: Part): readonly Part[] {
  const sources = from === null ? [null] : partsOf(topology, from);
  const destinations = to === null ? [null] : partsOf(topology, to);
  if (!sources || !destinations) return [];
  const count = sources.length * destinations.length;
  if (count < 2 || count > most) return [];
  return sources.flatMap((source) => destinations.map((destination) => ({ from: source, to: destination })));
}

// What is known of one end of a flow, and which part of it the entries of a rule hold. Sets of addresses are exact: a
// rule may hold some addresses of a subnet and not others, and then the rest goes on to the next rule.
import { cloudHolds, formatServiceTag, parseServiceTag, type ServiceTag, tagContains } from '../facts/service-tags.ts';
import { privateRanges, sharedRange } from '../facts/subnets.ts';
import { contains, formatAddress, formatPrefix, intersect, type Prefix, subtractAll } from '../lib/cidr.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import { entryPrefix } from '../topology/address-match.ts';

/** One end of a flow. */
export type End = {
  /** Addresses that it may have, or null for public addresses that nobody knows. */
  readonly prefixes: readonly Prefix[] | null;
  /** Service tags that hold all of its addresses. */
  readonly tags: readonly ServiceTag[];
  /** Whether its addresses are in no other tag of a service than these. */
  readonly tagsKnown: boolean;
  /** Whether it may run in Azure all the same, so that AzureCloud may hold it. */
  readonly mayBeInAzure?: true;
  /** Application security groups of its network interface. */
  readonly groups: readonly ResourceId[];
};

/** The addresses that `VirtualNetwork` stands for, seen from a subnet. */
export type VirtualNetworkTag = {
  readonly prefixes: readonly Prefix[];
  /** Whether it may hold others too: a default route of one's own widens it. */
  readonly mayHoldMore: boolean;
};

/** A set of addresses: prefixes, or all the unknown public ones of an end. */
export type Space = readonly Prefix[] | null;

/** What of a space is surely held, what is left over, and whether more of it may be held. */
export type Held = { readonly sure: Space | 'none'; readonly rest: Space | 'none'; readonly maybe: boolean };

const closed = [...privateRanges, sharedRange].map(({ range }) => range);

/** Whether an address range is routed on the internet. */
export const isPublicPrefix = (prefix: Prefix): boolean => !closed.some((range) => contains(range, prefix));

export const isPublicEnd = ({ prefixes }: End): boolean => prefixes === null || prefixes.some(isPublicPrefix);

/** An end with drawn, private addresses; they are in no tag of a service. */
export const addresses = (prefixes: readonly Prefix[], groups: readonly ResourceId[] = []): End => ({
  prefixes,
  tags: [],
  tagsKnown: true,
  groups,
});

/** A public end that tags describe. */
export const publicEnd = (tags: readonly ServiceTag[], tagsKnown: boolean): End => ({
  prefixes: null,
  tags,
  tagsKnown,
  groups: [],
});

type Entries = {
  readonly prefixes: readonly Prefix[];
  readonly tags: readonly ServiceTag[];
  readonly everything: boolean;
  readonly internet: boolean;
  readonly virtualNetwork: boolean;
};

const readEntries: (entries: readonly string[]) => Entries = memoByIdentity((entries) => {
  const prefixes = entries.flatMap((entry) => entryPrefix(entry) ?? []);
  const tags = entries.flatMap((entry) => (entryPrefix(entry) ? [] : (parseServiceTag(entry) ?? [])));
  const everywhere: Prefix = { first: 0, length: 0 };
  return {
    prefixes,
    tags: tags.filter(({ name }) => name !== 'Internet' && name !== 'VirtualNetwork'),
    everything: subtractAll([everywhere], prefixes).length === 0,
    internet: tags.some(({ name }) => name === 'Internet'),
    virtualNetwork: tags.some(({ name }) => name === 'VirtualNetwork'),
  };
});

/** Whether a tag of a rule holds everything that a known tag of an end holds. */
export const holdsTag = (outer: ServiceTag, inner: ServiceTag): boolean =>
  tagContains(outer, inner) || cloudHolds(outer, inner) === 'yes';

/** Whether a tag of a rule may hold some of what a known tag holds: it is narrower, or no page says. */
export const mayHoldTag = (outer: ServiceTag, inner: ServiceTag): boolean =>
  (inner.region === undefined && tagContains(inner, outer)) || cloudHolds(outer, inner) === 'maybe';

/** Whether nobody knows that an end is not in a tag. */
export const mayBeIn = (tag: ServiceTag, end: End): boolean =>
  !end.tagsKnown || (end.mayBeInAzure === true && tag.name === 'AzureCloud');

const all = (space: Space): Held => ({ sure: space, rest: 'none', maybe: false });
const none = (space: Space, maybe = false): Held => ({ sure: 'none', rest: space, maybe });

function heldOfUnknown({ prefixes, tags, everything, internet }: Entries, end: End): Held {
  if (everything || internet) return all(null);
  if (tags.some((tag) => end.tags.some((own) => holdsTag(tag, own)))) return all(null);
  const byPrefix = prefixes.some(isPublicPrefix);
  const byTag = tags.some((tag) => mayBeIn(tag, end) || end.tags.some((own) => mayHoldTag(tag, own)));
  return none(null, byPrefix || byTag);
}

/** What the entries of a rule hold of a space of an end. `virtualNetwork` is the tag as the place of the rule sees it. */
export function heldBy(entries: readonly string[], space: Space, end: End, virtualNetwork: VirtualNetworkTag): Held {
  const read = readEntries(entries);
  if (read.everything) return all(space);
  if (space === null) {
    const held = heldOfUnknown(read, end);
    return held.sure === 'none' && read.virtualNetwork && virtualNetwork.mayHoldMore ? { ...held, maybe: true } : held;
  }
  const inNetwork = read.virtualNetwork ? virtualNetwork.prefixes : [];
  let sure: readonly Prefix[] = intersect(space, [...read.prefixes, ...inNetwork]);
  let rest: readonly Prefix[] = subtractAll(space, sure);
  if (read.internet) {
    // Public addresses of one's own networks are not the internet.
    const outside = subtractAll(rest, [...closed, ...virtualNetwork.prefixes]);
    sure = [...sure, ...outside];
    rest = subtractAll(rest, outside);
  }
  const tagged = rest.length > 0 && read.tags.some((tag) => end.tags.some((own) => holdsTag(tag, own)));
  if (tagged) return all(space);
  const byTag = read.tags.some((tag) => mayBeIn(tag, end));
  const byNetwork = read.virtualNetwork && virtualNetwork.mayHoldMore;
  return {
    sure: sure.length === 0 ? 'none' : sure,
    rest: rest.length === 0 ? 'none' : rest,
    maybe: rest.length > 0 && (byTag || byNetwork),
  };
}

/** The same for application security groups: an interface is in one of them with all its addresses, or not at all. */
export const heldByGroups = (groups: readonly ResourceId[], space: Space, end: End): Held =>
  end.groups.some((group) => groups.includes(group)) ? all(space) : none(space);

/** An end as the addresses of a rule: its prefixes, its first tag, else `everything`. */
export const entriesOf = ({ prefixes, tags }: End, everything: string): readonly string[] => {
  if (prefixes !== null) {
    return prefixes.map((prefix) => (prefix.length === 32 ? formatAddress(prefix.first) : formatPrefix(prefix)));
  }
  return tags.length > 0 ? tags.slice(0, 1).map(formatServiceTag) : [everything];
};

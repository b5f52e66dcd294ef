// Whether the addresses in a rule hold a destination or source: the part that security groups and firewalls share.
import { cloudHolds, parseServiceTag, type ServiceTag, tagContains } from '../facts/service-tags.ts';
import { privateRanges, sharedRange } from '../facts/subnets.ts';
import { contains, overlaps, type Prefix, parseAddress, parsePrefix, subtract } from '../lib/cidr.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';

/** One end of a flow: a service behind its tag, everything that is public, or addresses of the drawing. */
export type End =
  | { readonly is: 'tag'; readonly tag: ServiceTag }
  | { readonly is: 'internet' }
  | {
      readonly is: 'prefixes';
      readonly prefixes: readonly Prefix[];
      /** Application security groups of each machine with these addresses; absent where none can be in any. */
      readonly members?: readonly (readonly ResourceId[])[];
    };

/** `part`: some addresses match and some do not, or nobody can know which. */
export type Match = 'whole' | 'part' | 'none';

/** Every address; Azure takes `*` and `0.0.0.0/0` for the same. */
const everywhere: Prefix = { first: 0, length: 0 };
const closedRanges = [...privateRanges, sharedRange].map(({ range }) => range);

/** All conditions of a rule taken together. */
export const both = (...matches: readonly Match[]): Match =>
  matches.includes('none') ? 'none' : matches.every((match) => match === 'whole') ? 'whole' : 'part';

/** An entry of a rule as a prefix: `*`, one address or CIDR; undefined for tags and host names. */
export function entryPrefix(entry: string): Prefix | undefined {
  if (entry === '*') return everywhere;
  const prefix = parsePrefix(entry);
  if (prefix.ok) return prefix.value;
  const address = parseAddress(entry);
  return address.ok ? { first: address.value, length: 32 } : undefined;
}

/** The entries of a rule, read once for each list. */
type Entries = {
  readonly prefixes: readonly Prefix[];
  readonly tags: readonly ServiceTag[];
  /** Holds every address, and every public address. */
  readonly all: boolean;
  readonly internet: boolean;
  readonly virtualNetwork: boolean;
  /** Has some public address without holding them all. */
  readonly somePublic: boolean;
};

const isClosed = (prefix: Prefix): boolean => closedRanges.some((range) => contains(range, prefix));

const read: (entries: readonly string[]) => Entries = memoByIdentity((entries) => {
  const prefixes = entries.flatMap((entry) => entryPrefix(entry) ?? []);
  const tags = entries.flatMap((entry) => (entryPrefix(entry) ? [] : (parseServiceTag(entry) ?? [])));
  const all = subtract(everywhere, prefixes).length === 0;
  const internet = all || tags.some(({ name }) => name === 'Internet');
  return {
    prefixes,
    tags,
    all,
    internet,
    virtualNetwork: tags.some(({ name }) => name === 'VirtualNetwork'),
    somePublic: prefixes.some((prefix) => !isClosed(prefix)),
  };
});

/** Whether the entries hold every public address: `*`, `Internet`, `0.0.0.0/0` or prefixes that add up to it. */
export const coversInternet = (entries: readonly string[]): boolean => read(entries).internet;

// Rules accuse, so that AzureCloud may hold a service is enough to leave one alone; the traffic engine says what it is.
const tagHolds = (outer: ServiceTag, inner: ServiceTag): boolean =>
  tagContains(outer, inner) ||
  (cloudHolds(outer, inner) !== 'no' && (outer.region === undefined || outer.region === inner.region));

function matchTag({ internet, tags, somePublic }: Entries, tag: ServiceTag): Match {
  if (internet || tags.some((named) => tagHolds(named, tag))) return 'whole';
  return somePublic || tags.some((named) => tagHolds(tag, named)) ? 'part' : 'none';
}

function matchInternet({ internet, tags, somePublic }: Entries): Match {
  if (internet) return 'whole';
  return somePublic || tags.some(({ name }) => name !== 'VirtualNetwork') ? 'part' : 'none';
}

function matchPrefixes({ all, virtualNetwork, prefixes: own }: Entries, prefixes: readonly Prefix[]): Match {
  if (all || virtualNetwork) return 'whole';
  if (prefixes.length > 0 && prefixes.every((prefix) => subtract(prefix, own).length === 0)) return 'whole';
  return prefixes.some((prefix) => own.some((other) => overlaps(prefix, other))) ? 'part' : 'none';
}

/**
 * How much of an end the entries of a rule hold. Prefixes of the drawing count as `VirtualNetwork`, so pass those of
 * the network itself and of its peers only. A default route of one's own may widen `VirtualNetwork`; that is not
 * counted, because nobody should depend on it. https://learn.microsoft.com/azure/virtual-network/service-tags-overview
 */
export function matchEnd(entries: readonly string[], end: End): Match {
  switch (end.is) {
    case 'tag':
      return matchTag(read(entries), end.tag);
    case 'internet':
      return matchInternet(read(entries));
    case 'prefixes':
      return matchPrefixes(read(entries), end.prefixes);
    default:
      return end satisfies never;
  }
}

/**
 * How many of the machines of an end are in one of the groups. Only network interfaces of virtual machines and private
 * endpoints can be. https://learn.microsoft.com/azure/virtual-network/application-security-groups
 */
export function matchGroups(groups: readonly ResourceId[], end: End): Match {
  const members = end.is === 'prefixes' ? (end.members ?? []) : [];
  const inside = members.filter((own) => own.some((group) => groups.includes(group))).length;
  if (inside === 0) return 'none';
  return inside === members.length ? 'whole' : 'part';
}

/** The end that a tag's name stands for; everything public when no such tag is known. */
export function tagEnd(name: string): End {
  const tag = parseServiceTag(name);
  return tag ? { is: 'tag', tag } : { is: 'internet' };
}

// Address ranges against each other: which overlap, what is free. Knows prefixes and subnets, judges nothing.
import { contains, enclosing, last, merge, overlaps, type Prefix, subtract } from '../lib/cidr.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import { addressSpace, type Subnet, subnetPrefixes, type VirtualNetwork } from './networks.ts';
import type { Topology } from './topology.ts';

/** A prefix with the shape that holds it. */
export type Owned<T> = { readonly owner: T; readonly prefix: Prefix };

/** A prefix and the nearest one around it; of two equal ones the second in the order of ids is the inner one. */
export type Overlap<T> = { readonly outer: Owned<T>; readonly inner: Owned<T> };

/**
 * Every prefix that lies in another of the list, with the smallest of those around it. Prefixes nest or are apart, so
 * one pass over them, sorted, finds all. The order of the list changes nothing.
 */
export function overlapsAmong<T extends { readonly id: string }>(list: readonly Owned<T>[]): readonly Overlap<T>[] {
  const sorted = [...list].sort(
    (a, b) =>
      a.prefix.first - b.prefix.first ||
      a.prefix.length - b.prefix.length ||
      (a.owner.id < b.owner.id ? -1 : a.owner.id > b.owner.id ? 1 : 0),
  );
  const open: Owned<T>[] = [];
  const found: Overlap<T>[] = [];
  for (const inner of sorted) {
    while (open.length > 0 && last((open.at(-1) as Owned<T>).prefix) < inner.prefix.first) open.pop();
    const outer = open.at(-1);
    if (outer) found.push({ outer, inner });
    open.push(inner);
  }
  return found;
}

/** A range that both lists hold, or undefined where they are apart. */
export function sharedRange(a: readonly Prefix[], b: readonly Prefix[]): Prefix | undefined {
  // Merged lists have no overlaps of their own, so whatever overlaps is of both.
  const mine = merge(a).map((prefix) => ({ owner: { id: 'a' }, prefix }));
  const theirs = merge(b).map((prefix) => ({ owner: { id: 'b' }, prefix }));
  return overlapsAmong([...mine, ...theirs])[0]?.inner.prefix;
}

const blocks = memoByIdentity((_topology: Topology) => new Map<ResourceId, readonly Prefix[]>());

/** What of a virtual network's address space no subnet has, in ascending order per prefix of the space. */
export function freeBlocks(topology: Topology, network: VirtualNetwork): readonly Prefix[] {
  const known = blocks(topology).get(network.id);
  if (known) return known;
  const taken = merge(topology.childrenOf(network.id, 'subnet').flatMap((subnet) => subnetPrefixes(subnet)));
  const free = addressSpace(network).flatMap((space) => subtract(space, taken));
  blocks(topology).set(network.id, free);
  return free;
}

/** The lowest free prefix of that length in the first range of a network that has room, or undefined where none has. */
export function freePrefix(topology: Topology, network: VirtualNetwork, length: number): Prefix | undefined {
  const block = freeBlocks(topology, network).find((free) => free.length <= length);
  return block && { first: block.first, length };
}

/**
 * Prefixes with which a subnet has one of the given length: grown in its place where the neighbourhood is free, else
 * with its first prefix moved. Undefined where the network has no room.
 */
export function enlarged(topology: Topology, subnet: Subnet, length: number): readonly Prefix[] | undefined {
  const network = topology.as(subnet.parent, 'virtual-network');
  if (!network) return undefined;
  const own = subnetPrefixes(subnet);
  const spaces = addressSpace(network);
  const siblings = topology.childrenOf(network.id, 'subnet').filter((other) => other.id !== subnet.id);
  for (const prefix of own) {
    if (prefix.length <= length) continue;
    const grown = enclosing(prefix.first, length);
    const fits = spaces.some((space) => contains(space, grown));
    if (fits && !siblings.some((other) => subnetPrefixes(other).some((p) => overlaps(p, grown)))) {
      return [grown, ...own.filter((other) => !overlaps(other, grown))];
    }
  }
  const free = freePrefix(topology, network, length);
  return free && [free, ...own.slice(1).filter((other) => !overlaps(other, free))];
}

/**
 * The prefixes of a subnet with the given ones of them moved to the lowest free places of the network, or undefined
 * where there is no room for all.
 */
export function relocated(topology: Topology, subnet: Subnet, wrong: readonly Prefix[]): readonly Prefix[] | undefined {
  const network = topology.as(subnet.parent, 'virtual-network');
  let free = network ? freeBlocks(topology, network) : [];
  const result: Prefix[] = [];
  for (const prefix of subnetPrefixes(subnet)) {
    const block = wrong.includes(prefix) ? free.find((one) => one.length <= prefix.length) : undefined;
    if (wrong.includes(prefix) && !block) return undefined;
    const place = block ? { first: block.first, length: prefix.length } : prefix;
    if (block) free = free.flatMap((one) => (one === block ? subtract(one, [place]) : [one]));
    result.push(place);
  }
  return result;
}

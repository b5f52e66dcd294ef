// The IP plan: what each subnet has, keeps and needs, and what is left in and beside the subnets. Counts only; which
// words go with it is ip-advice.ts; the plan with other numbers of nodes is that of cluster-nodes.ts' network.
import { purposeOfName, type SubnetConstraint, subnetConstraints } from '../facts/subnets.ts';
import { contains, merge, type Prefix, size, subtract } from '../lib/cidr.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import {
  type DemandKind,
  type Fullness,
  fittingLengths,
  fullness,
  type PodRange,
  podRangeOf,
  roomOf,
  type Taker,
  takersOf,
  total,
} from './address-demand.ts';
import { enlarged, freeBlocks, freePrefix, overlapsAmong } from './address-plan.ts';
import { type NodeCluster, nodeClustersIn, perNode } from './cluster-nodes.ts';
import { addressSpace, type Subnet, subnetPrefixes, type VirtualNetwork } from './networks.ts';
import { demandsOn } from './subnet-purpose.ts';
import type { Topology } from './topology.ts';

/** A cluster in a subnet. */
export type PlannedCluster = NodeCluster & {
  /** The most nodes for which the addresses of its subnet and its pod range suffice, all else as it is. */
  readonly fitting: number;
  readonly podRange?: PodRange;
};

/** `kept`: Azure or a delegated service has the whole subnet. `small`: smaller than Azure takes for what it is for. */
export type SubnetState = Fullness | 'kept' | 'small' | 'no-range';

/** One subnet. Used, reserved and free are together its size. */
export type SubnetRow = {
  readonly id: ResourceId;
  readonly name: string;
  /** Whether it exists already, so that the drawing follows Azure and not the other way round. */
  readonly existing: boolean;
  readonly prefixes: readonly Prefix[];
  readonly state: SubnetState;
  readonly size: number;
  /** What Azure keeps of each prefix. */
  readonly reserved: number;
  /** What its content takes at full scale, also beyond the size. */
  readonly needed: number;
  readonly used: number;
  readonly free: number;
  /** Addresses that are needed and not there. */
  readonly missing: number;
  readonly takers: readonly Taker[];
  readonly byKind: readonly { readonly kind: DemandKind; readonly addresses: number }[];
  /** What has the whole subnet to itself. */
  readonly keptFor?: string;
  /** The longest prefix that Azure takes for what the subnet is for. */
  readonly longestPrefix: number;
  /** Prefixes with room for everything; absent where there is enough, or where the network has no room. */
  readonly larger?: readonly Prefix[];
  /** Whether a prefix is outside of the address space of the network, or another subnet has it too. */
  readonly outside: boolean;
  readonly overlapping: boolean;
  readonly clusters: readonly PlannedCluster[];
};

/** One virtual network with its subnets. */
export type NetworkPlan = {
  readonly id: ResourceId;
  readonly name: string;
  readonly existing: boolean;
  readonly space: readonly Prefix[];
  readonly size: number;
  /** Addresses of the space that no subnet has, and the blocks of them, lowest first. */
  readonly unallocated: number;
  readonly blocks: readonly Prefix[];
  readonly subnets: readonly SubnetRow[];
  readonly totals: Readonly<Record<'size' | 'reserved' | 'needed' | 'free' | 'missing', number>>;
};

/** Addresses of a list of prefixes, each counted once. */
export const addressesIn = (prefixes: readonly Prefix[]): number =>
  merge(prefixes).reduce((sum, prefix) => sum + size(prefix), 0);

const sum = <T>(list: readonly T[], of: (item: T) => number): number => list.reduce((all, item) => all + of(item), 0);

/** What has a subnet to itself: the service that it is dedicated to, or that it is delegated to. */
function ownerOf(subnet: Subnet, constraint: SubnetConstraint): string | undefined {
  if (constraint.dedicated) return constraint.title;
  const named = purposeOfName(subnet.name);
  if (named !== undefined && subnetConstraints[named].dedicated) return subnetConstraints[named].title;
  return subnet.props.delegation === 'none' ? undefined : subnet.props.delegation;
}

/** What Azure takes for what a subnet is for: by its name where Azure keeps that, else by content and purpose. */
function constraintOn(topology: Topology, subnet: Subnet): SubnetConstraint {
  const named = purposeOfName(subnet.name);
  const constraint = demandsOn(topology, subnet);
  return named === undefined || constraint.dedicated ? constraint : subnetConstraints[named];
}

function plannedClusters(topology: Topology, subnet: Subnet, spare: number): readonly PlannedCluster[] {
  return nodeClustersIn(topology, subnet).map((cluster) => {
    const aks = topology.as(cluster.id, 'aks-cluster');
    const podRange = aks && podRangeOf(aks);
    const each = perNode(topology, cluster);
    const inSubnet = Math.floor(spare / each.subnet);
    const inPods = podRange ? Math.floor((podRange.size - podRange.needed) / each.pods) : inSubnet;
    const fitting = Math.min(cluster.most, Math.max(0, cluster.nodes + Math.min(inSubnet, inPods)));
    return { ...cluster, fitting, ...(podRange && { podRange }) };
  });
}

/** Prefixes with room for the demand, with head-room where the network has that much. */
function largerFor(topology: Topology, subnet: Subnet, demand: number, room: number): readonly Prefix[] | undefined {
  const lengths = fittingLengths(demand);
  // Of what is merely tight, only a larger one is better.
  for (const length of fullness(demand, room) === 'tight' ? lengths.slice(0, 1) : lengths) {
    const prefixes = enlarged(topology, subnet, length);
    if (prefixes) return prefixes;
  }
  return undefined;
}

type Room = Pick<SubnetRow, 'prefixes' | 'longestPrefix' | 'needed'> & {
  readonly keptFor: string | undefined;
  readonly room: number;
};

function stateOf({ prefixes, longestPrefix, keptFor, needed, room }: Room): SubnetState {
  if (prefixes.length === 0) return 'no-range';
  const level = fullness(needed, room);
  if (level === 'full') return level;
  // A purpose needs one prefix that is large enough.
  if (Math.min(...prefixes.map(({ length }) => length)) > longestPrefix) return 'small';
  return keptFor === undefined ? level : 'kept';
}

const kinds: readonly DemandKind[] = ['computes', 'clusters', 'endpoints', 'machines'];

function rowOf(topology: Topology, subnet: Subnet, space: readonly Prefix[], overlapping: boolean): SubnetRow {
  const prefixes = subnetPrefixes(subnet);
  const takers = takersOf(topology, subnet);
  const needed = total(takers);
  const room = roomOf(subnet);
  const all = sum(prefixes, size);
  const constraint = constraintOn(topology, subnet);
  const keptFor = takers.length === 0 ? ownerOf(subnet, constraint) : undefined;
  const used = keptFor === undefined ? Math.min(needed, room) : room;
  const larger = prefixes.length > 0 && fullness(needed, room) !== 'fine' && largerFor(topology, subnet, needed, room);
  const { longestPrefix } = constraint;
  return {
    id: subnet.id,
    name: subnet.name,
    existing: subnet.props.existing === true,
    prefixes,
    state: stateOf({ prefixes, longestPrefix, keptFor, needed, room }),
    size: all,
    reserved: all - room,
    needed,
    used,
    free: room - used,
    missing: Math.max(0, needed - room),
    takers,
    byKind: kinds.flatMap((kind) => {
      const addresses = total(takers.filter((taker) => taker.kind === kind));
      return addresses > 0 ? [{ kind, addresses }] : [];
    }),
    ...(keptFor !== undefined && { keptFor }),
    longestPrefix,
    ...(larger && { larger }),
    outside: space.length > 0 && prefixes.some((prefix) => !space.some((range) => contains(range, prefix))),
    overlapping,
    clusters: plannedClusters(topology, subnet, room - needed),
  };
}

/** Prefixes in ascending order without those that lie in another. A subnet lies in one range, so none are joined. */
const apart = (list: readonly Prefix[]): readonly Prefix[] =>
  [...list]
    .sort((a, b) => a.first - b.first || a.length - b.length)
    .filter((prefix, at, sorted) => !sorted.slice(0, at).some((before) => contains(before, prefix)));

function planOf(topology: Topology, network: VirtualNetwork): NetworkPlan {
  const space = addressSpace(network);
  const drawn = topology.childrenOf(network.id, 'subnet');
  const owned = drawn.flatMap((owner) => subnetPrefixes(owner).map((prefix) => ({ owner, prefix })));
  const clashing = new Set(overlapsAmong(owned).flatMap(({ outer, inner }) => [outer.owner.id, inner.owner.id]));
  const subnets = drawn.map((subnet) => rowOf(topology, subnet, space, clashing.has(subnet.id)));
  const blocks = apart(freeBlocks(topology, network));
  return {
    id: network.id,
    name: network.name,
    existing: network.props.existing === true,
    space,
    size: addressesIn(space),
    unallocated: addressesIn(blocks),
    blocks,
    subnets,
    totals: {
      size: sum(subnets, (row) => row.size),
      reserved: sum(subnets, (row) => row.reserved),
      needed: sum(subnets, (row) => row.needed),
      free: sum(subnets, (row) => row.free),
      missing: sum(subnets, (row) => row.missing),
    },
  };
}

/** The plan of every virtual network, in the design's order. Total: whatever is half-drawn is counted as it stands. */
export const ipPlan: (topology: Topology) => readonly NetworkPlan[] = memoByIdentity((topology) =>
  topology.of('virtual-network').map((network) => planOf(topology, network)),
);

/** What is free in a network when a subnet gives its prefixes back; blocks of one range are joined, others are not. */
const freed = (plan: NetworkPlan, free: readonly Prefix[], own: readonly Prefix[]): readonly Prefix[] =>
  apart(plan.space).flatMap((range) => merge([...free, ...own].filter((prefix) => contains(range, prefix))));

/**
 * Full subnets for which the network has no room: none at all, or none once the others have grown. The largest are
 * served first, since they are the hardest to place.
 */
export const shortOf: (plan: NetworkPlan) => readonly SubnetRow[] = memoByIdentity((plan) => {
  let free = plan.blocks;
  const short: SubnetRow[] = [];
  for (const row of plan.subnets.filter(({ state }) => state === 'full').sort((a, b) => b.needed - a.needed)) {
    const length = fittingLengths(row.needed).at(-1);
    const open = freed(plan, free, row.prefixes);
    const block = open.find((each) => length !== undefined && each.length <= length);
    if (row.larger === undefined || block === undefined || length === undefined) short.push(row);
    else free = open.flatMap((each) => subtract(each, [{ first: block.first, length }]));
  }
  return short;
});

/** Lengths of a subnet that a network has a free block for, the largest subnet first. */
export function freeLengths({ blocks }: NetworkPlan): readonly number[] {
  const lengths: number[] = [];
  const shortest = Math.min(...blocks.map((block) => block.length));
  for (let length = Math.max(2, shortest); length <= subnetConstraints.general.longestPrefix; length += 1) {
    lengths.push(length);
  }
  return lengths;
}

/** A new subnet in a network, and what the network has left with it. */
export type NextFit = { readonly prefix: Prefix; readonly unallocated: number; readonly largest: Prefix | undefined };

/** The lowest free prefix of a length in a network and what stays free after it; undefined where there is no room. */
export function nextFit(topology: Topology, plan: NetworkPlan, length: number): NextFit | undefined {
  const network = topology.as(plan.id, 'virtual-network');
  const prefix = network && freePrefix(topology, network, length);
  if (!prefix) return undefined;
  const left = plan.blocks.flatMap((block) => subtract(block, [prefix]));
  const [largest] = [...left].sort((a, b) => a.length - b.length || a.first - b.first);
  return { prefix, unallocated: addressesIn(left), largest };
}

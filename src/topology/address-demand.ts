// How many addresses of a subnet the things drawn in it take at full scale.
import { headRoom } from '../facts/head-room.ts';
import {
  type AksPlugin,
  aksDemand,
  computeInstanceDemand,
  computeNodeDemand,
  internalFrontEndDemand,
  privateApiServerDemand,
  privateEndpointAddresses,
  smallestSurge,
  virtualMachineDemand,
} from '../facts/ip-demand.ts';
import { linkedService } from '../facts/private-link.ts';
import { usableAddresses } from '../facts/subnets.ts';
import { type Prefix, parsePrefix, size } from '../lib/cidr.ts';
import type { Resource } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { type AksCluster, hasInternalRouter } from './kubernetes.ts';
import { type Subnet, subnetPrefixes } from './networks.ts';
import { computesIn } from './subnet-computes.ts';
import type { Topology } from './topology.ts';

/** Who takes the addresses: training computes, private endpoints, AKS clusters or virtual machines. */
export type DemandKind = 'computes' | 'endpoints' | 'clusters' | 'machines';

/** A part of what one thing takes: "3 nodes". */
export type TakerPart = { readonly words: string; readonly addresses: number };

/** One thing with the addresses that it takes. `words` names it: "cluster gpu with 40 nodes". */
export type Taker = {
  readonly id: ResourceId;
  readonly kind: DemandKind;
  readonly addresses: number;
  readonly words: string;
  /** What the addresses are for, where they are for several things. */
  readonly parts?: readonly TakerPart[];
};

const nodes = (count: number): string => `${count} node${count === 1 ? '' : 's'}`;

const plugins: Readonly<Record<AksCluster['props']['networkPlugin'], AksPlugin>> = {
  'azure-overlay': 'azure-overlay',
  azure: 'azure-node-subnet',
  kubenet: 'kubenet',
};

/** Addresses that an AKS cluster takes in its subnet and in its pod range, one node more than drawn for an upgrade. */
export const demandOfAks = (cluster: AksCluster, internalFrontEnds = 0) =>
  aksDemand({
    plugin: plugins[cluster.props.networkPlugin],
    nodes: cluster.props.nodeCount,
    surge: smallestSurge.nodes,
    maxPods: cluster.props.maxPods,
    internalFrontEnds,
    privateCluster: cluster.props.privateCluster,
  });

/** What the addresses of an AKS cluster in its subnet are for. */
function partsOfAks({ props }: AksCluster, addresses: number, internalFrontEnds: number): readonly TakerPart[] {
  const own: readonly TakerPart[] = [
    { words: nodes(props.nodeCount), addresses: props.nodeCount },
    { words: `${nodes(smallestSurge.nodes)} more during an upgrade`, addresses: smallestSurge.nodes },
    { words: 'private API server', addresses: props.privateCluster ? privateApiServerDemand.addresses : 0 },
    { words: 'internal load balancer', addresses: internalFrontEnds * internalFrontEndDemand.addresses },
  ];
  const pods = addresses - own.reduce((sum, part) => sum + part.addresses, 0);
  return [...own, { words: 'pods, with those of the upgrade', addresses: pods }].filter((part) => part.addresses > 0);
}

/** The range outside the virtual network in which the pods of a cluster have their addresses. */
export type PodRange = { readonly prefix: Prefix; readonly size: number; readonly needed: number };

/** The pod range of a cluster and what its nodes take of it; undefined where pods are in the subnet. */
export function podRangeOf(cluster: AksCluster): PodRange | undefined {
  const needed = demandOfAks(cluster).podRange;
  const prefix = parsePrefix(cluster.props.podCidr);
  return needed > 0 && prefix.ok ? { prefix: prefix.value, size: size(prefix.value), needed } : undefined;
}

/** What the cluster would take of its subnet with Azure CNI Overlay, where it takes more now; undefined where not. */
export function withOverlay(topology: Topology, cluster: AksCluster): Record<'now' | 'then', number> | undefined {
  const frontEnds = hasInternalRouter(topology, cluster.id) ? 1 : 0;
  const now = demandOfAks(cluster, frontEnds).nodeSubnet;
  const overlay: AksCluster = { ...cluster, props: { ...cluster.props, networkPlugin: 'azure-overlay' } };
  const then = demandOfAks(overlay, frontEnds).nodeSubnet;
  return then < now ? { now, then } : undefined;
}

function takerOf(topology: Topology, resource: Resource): Taker | undefined {
  const { id } = resource;
  const instance = topology.as(id, 'compute-instance');
  if (instance) {
    return { id, kind: 'computes', addresses: computeInstanceDemand.addresses, words: `instance ${instance.name}` };
  }
  const cluster = topology.as(id, 'compute-cluster');
  if (cluster) {
    const addresses = cluster.props.maxNodes * computeNodeDemand.addresses;
    return { id, kind: 'computes', addresses, words: `cluster ${cluster.name} with ${nodes(cluster.props.maxNodes)}` };
  }
  const endpoint = topology.as(id, 'private-endpoint');
  if (endpoint) {
    const target = topology.get(endpoint.props.target);
    const addresses = privateEndpointAddresses(linkedService(target), endpoint.props.subResource);
    return { id, kind: 'endpoints', addresses, words: `endpoint ${endpoint.name}` };
  }
  const machine = topology.as(id, 'virtual-machine');
  if (machine) {
    return { id, kind: 'machines', addresses: virtualMachineDemand.addresses, words: `machine ${machine.name}` };
  }
  const aks = topology.as(id, 'aks-cluster');
  if (!aks) return undefined;
  const { networkPlugin, nodeCount, maxPods } = aks.props;
  const pods = networkPlugin === 'azure' ? ` and ${maxPods} pods each` : '';
  const router = hasInternalRouter(topology, id);
  const addresses = demandOfAks(aks, router ? 1 : 0).nodeSubnet;
  return {
    id,
    kind: 'clusters',
    addresses,
    parts: partsOfAks(aks, addresses, router ? 1 : 0),
    words: `AKS cluster ${aks.name} with ${nodes(nodeCount)}${pods}${router ? ' and an internal load balancer' : ''}`,
  };
}

/** Serverless compute of workspaces in a subnet: how many nodes its jobs ask for is not drawn, so each counts as one. */
const serverlessTakers = (topology: Topology, subnet: Subnet): readonly Taker[] =>
  computesIn(topology, subnet.id).flatMap(({ serverless, id, name }): Taker[] =>
    serverless
      ? [{ id, kind: 'computes', addresses: computeNodeDemand.addresses, words: `${name} with a node at least` }]
      : [],
  );

/** Everything in a subnet that takes addresses, those that take most first. */
export const takersOf = (topology: Topology, subnet: Subnet): readonly Taker[] =>
  [
    ...topology.children(subnet.id).flatMap((child) => takerOf(topology, child) ?? []),
    ...serverlessTakers(topology, subnet),
  ].sort((a, b) => b.addresses - a.addresses || (a.id < b.id ? -1 : 1));

/** Addresses that resources can have in a subnet: all its prefixes, less what Azure keeps of each. */
export const roomOf = (subnet: Subnet): number =>
  subnetPrefixes(subnet).reduce((sum, prefix) => sum + usableAddresses(prefix.length), 0);

/** Addresses that all takers take together. */
export const total = (takers: readonly Taker[]): number => takers.reduce((sum, taker) => sum + taker.addresses, 0);

/** Too few addresses for the demand, too few for it to grow, or enough. */
export type Fullness = 'full' | 'tight' | 'fine';

/** How full so much room is with so much demand. */
export function fullness(demand: number, room: number): Fullness {
  if (demand > room) return 'full';
  return demand * (1 + headRoom.share) > room && demand > 0 ? 'tight' : 'fine';
}

/** The longest prefix with room for so many addresses, from 29 down; undefined beyond the largest subnet of Azure, /2. */
function prefixLengthFor(addresses: number): number | undefined {
  for (let length = 29; length >= 2; length -= 1) if (usableAddresses(length) >= addresses) return length;
  return undefined;
}

/** The lengths with which a subnet has room for the demand: first with head-room, then without. */
export const fittingLengths = (demand: number): readonly number[] => [
  ...new Set([demand * (1 + headRoom.share), demand].flatMap((wanted) => prefixLengthFor(wanted) ?? [])),
];

/** The takers in words, the largest three by name: "cluster gpu with 40 nodes, instance ci-1 and 5 more". */
export function takerWords(takers: readonly Taker[]): string {
  const named = takers.slice(0, takers.length > 4 ? 3 : 4).map((taker) => taker.words);
  const rest = takers.length - named.length;
  const parts = rest > 0 ? [...named, `${rest} more`] : named;
  const final = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${final}` : final;
}

// Ranges that an AKS cluster keeps outside its virtual network, what they clash with, and free ones to take instead.
import {
  aksRanges,
  aksReservedRanges,
  dockerBridgeRange,
  privateRanges,
  sharedRange as sharedAddresses,
} from '../../../facts/subnets.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import { formatAddress, nextFree, overlaps, type Prefix, parsePrefix, size } from '../../../lib/cidr.ts';
import { sharedRange } from '../../../topology/address-plan.ts';
import { type Neighbour, onPremisesSpace } from '../../../topology/connected-ranges.ts';
import { addressSpace } from '../../../topology/networks.ts';
import type { Topology } from '../../../topology/topology.ts';

export type Cluster = ResourceOf<'aks-cluster'>;
export type RangeField = 'serviceCidr' | 'podCidr';

/** A range of a cluster, or undefined where it is not set or not used. */
export function rangeOf(cluster: Cluster, field: RangeField): Prefix | undefined {
  // Pods that live in the subnet have no range of their own.
  if (field === 'podCidr' && cluster.props.networkPlugin === 'azure') return undefined;
  const parsed = parsePrefix(cluster.props[field]);
  return parsed.ok ? parsed.value : undefined;
}

/** The first neighbour whose addresses the range takes. */
export const clashWith = (range: Prefix, neighbours: readonly Neighbour[]): Neighbour | undefined =>
  neighbours.find((neighbour) => sharedRange([range], neighbour.prefixes) !== undefined);

/** The range that AKS keeps for itself and that this one overlaps. */
export const reservedIn = (range: Prefix) => aksReservedRanges.find((reserved) => overlaps(reserved.range, range));

/** A free range for a cluster, as long as the old one where Azure takes that, or undefined. */
export function freeRange(topology: Topology, cluster: Cluster, field: RangeField): Prefix | undefined {
  const old = rangeOf(cluster, field);
  const other = rangeOf(cluster, field === 'podCidr' ? 'serviceCidr' : 'podCidr');
  const taken = [
    ...topology.of('virtual-network').flatMap((network) => addressSpace(network)),
    ...topology.of('on-premises').flatMap((site) => onPremisesSpace(site)),
    ...[...aksReservedRanges, dockerBridgeRange].map(({ range }) => range),
    ...(other ? [other] : []),
  ];
  const length = old && old.length >= aksRanges.serviceShortestPrefix ? old.length : 16;
  const [ten, middle, small] = privateRanges.map(({ range }) => range);
  const spaces = field === 'podCidr' ? [sharedAddresses.range, ten, middle, small] : [middle, small, ten];
  return spaces.flatMap((space) => (space && nextFree(space, taken, length)) ?? [])[0];
}

/** The address that AKS documentation gives the DNS service: the eleventh of the range, or the second of a tiny one. */
export const dnsAddress = (range: Prefix): string => formatAddress(range.first + (size(range) > 11 ? 10 : 1));

// Virtual networks and subnets: who is in which, who is peered with whom, which addresses they have.
import type { LinkOf, ResourceOf } from '../kinds/types.ts';
import type { Prefix } from '../lib/cidr.ts';
import { memoByIdentity, memoByKey } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import { prefixesOf, type Topology } from './topology.ts';

export type VirtualNetwork = ResourceOf<'virtual-network'>;
export type Subnet = ResourceOf<'subnet'>;
export type Peering = LinkOf<'peering'>;

/** Address space of a virtual network. */
export const addressSpace: (network: VirtualNetwork) => readonly Prefix[] = memoByIdentity((network) =>
  prefixesOf(network.props.addressSpace),
);
/** Prefixes of a subnet. */
export const subnetPrefixes: (subnet: Subnet) => readonly Prefix[] = memoByIdentity((subnet) =>
  prefixesOf(subnet.props.prefixes),
);

/** The virtual network that a shape stands in, at any depth, or that it is. */
export const networkOf = memoByKey((topology: Topology, id: ResourceId | null): VirtualNetwork | undefined => {
  let at = topology.get(id);
  for (let depth = 0; at && depth < 16; depth += 1) {
    const network = topology.as(at.id, 'virtual-network');
    if (network) return network;
    at = topology.get(at.parent);
  }
  return undefined;
});

/** One end of a peering, seen from that end. */
export type PeeringSide = {
  readonly link: Peering;
  readonly local: VirtualNetwork;
  readonly remote: VirtualNetwork;
  /** Whether this side and the other one exist. */
  readonly here: boolean;
  readonly there: boolean;
  readonly allowVirtualNetworkAccess: boolean;
  readonly allowForwardedTraffic: boolean;
  readonly allowGatewayTransit: boolean;
  readonly useRemoteGateways: boolean;
  /** Field names of this side's flags, for findings and fixes. */
  readonly fields: {
    readonly allowVirtualNetworkAccess: string;
    readonly allowForwardedTraffic: string;
    readonly allowGatewayTransit: string;
    readonly useRemoteGateways: string;
  };
};

const fieldsOf = (end: 'from' | 'to') => ({
  allowVirtualNetworkAccess: `${end}AllowVirtualNetworkAccess`,
  allowForwardedTraffic: `${end}AllowForwardedTraffic`,
  allowGatewayTransit: `${end}AllowGatewayTransit`,
  useRemoteGateways: `${end}UseRemoteGateways`,
});

/** Every peering seen from both ends, by the network it is seen from. */
const sidesByNetwork = memoByIdentity((topology: Topology): ReadonlyMap<ResourceId, readonly PeeringSide[]> => {
  const sides = new Map<ResourceId, PeeringSide[]>();
  for (const link of topology.links('peering')) {
    const from = topology.as(link.from, 'virtual-network');
    const to = topology.as(link.to, 'virtual-network');
    if (!from || !to) continue;
    const p = link.props;
    const first: PeeringSide = {
      link,
      local: from,
      remote: to,
      here: p.sides !== 'to',
      there: p.sides !== 'from',
      allowVirtualNetworkAccess: p.fromAllowVirtualNetworkAccess,
      allowForwardedTraffic: p.fromAllowForwardedTraffic,
      allowGatewayTransit: p.fromAllowGatewayTransit,
      useRemoteGateways: p.fromUseRemoteGateways,
      fields: fieldsOf('from'),
    };
    const second: PeeringSide = {
      link,
      local: to,
      remote: from,
      here: p.sides !== 'from',
      there: p.sides !== 'to',
      allowVirtualNetworkAccess: p.toAllowVirtualNetworkAccess,
      allowForwardedTraffic: p.toAllowForwardedTraffic,
      allowGatewayTransit: p.toAllowGatewayTransit,
      useRemoteGateways: p.toUseRemoteGateways,
      fields: fieldsOf('to'),
    };
    for (const side of [first, second]) {
      const list = sides.get(side.local.id);
      if (list) list.push(side);
      else sides.set(side.local.id, [side]);
    }
  }
  return sides;
});

/** Peerings of a network, seen from it. */
export const peeringsOf = (topology: Topology, id: ResourceId): readonly PeeringSide[] =>
  sidesByNetwork(topology).get(id) ?? [];

/** Networks that a network reaches directly: itself, and peers with both sides present that grant access. */
export const reachableNetworks = memoByKey((topology: Topology, id: ResourceId): ReadonlySet<ResourceId> => {
  const reached = new Set([id]);
  for (const side of peeringsOf(topology, id)) {
    if (side.here && side.there && side.allowVirtualNetworkAccess) reached.add(side.remote.id);
  }
  return reached;
});

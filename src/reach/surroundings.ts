// What a subnet is joined to: the networks it is peered with, what is behind gateways, what its VirtualNetwork tag holds.
import { platformAddress } from '../facts/subnets.ts';
import { type Prefix, parseAddress } from '../lib/cidr.ts';
import { memoByKey } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import { entryPrefix } from '../topology/address-match.ts';
import { type Connection, connections, hasGateway, onPremisesSpace } from '../topology/connected-ranges.ts';
import { routesOf } from '../topology/egress.ts';
import { addressSpace, type PeeringSide, peeringsOf, type Subnet, type VirtualNetwork } from '../topology/networks.ts';
import { prefixesOf, type Topology } from '../topology/topology.ts';
import { canPeer } from '../topology/two-hops.ts';
import type { VirtualNetworkTag } from './end.ts';
import type { Obstacle } from './step.ts';

/** Peerings of which both sides are there; half a peering carries nothing. */
export const connectedPeerings = memoByKey((topology: Topology, network: ResourceId): readonly PeeringSide[] =>
  peeringsOf(topology, network).filter((side) => side.here && side.there),
);

/** The same peering seen from the other end. */
export const otherSide = (topology: Topology, side: PeeringSide): PeeringSide | undefined =>
  peeringsOf(topology, side.remote.id).find(
    (other) => other.link.id === side.link.id && other.remote.id === side.local.id,
  );

/** A way from a network to a corporate network: a gateway of its own, or that of a peer that lends it. */
export type SiteWay = {
  readonly connection: Connection;
  /** The network of the gateway. */
  readonly gatewayNetwork: VirtualNetwork;
  /** The peering that the way takes, where the gateway is a peer's. */
  readonly via?: PeeringSide;
};

/** Peers whose gateway a network uses: both sides say so. https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview */
function lenders(topology: Topology, network: ResourceId): readonly PeeringSide[] {
  // A network with a gateway of its own cannot use another.
  if (hasGateway(topology, network)) return [];
  return connectedPeerings(topology, network).filter(
    (side) => side.useRemoteGateways && otherSide(topology, side)?.allowGatewayTransit === true,
  );
}

/** What would join two networks that no peering connects; undefined where Azure would refuse it, or they are joined. */
export function joining(
  topology: Topology,
  from: VirtualNetwork,
  to: VirtualNetwork,
): { readonly obstacle?: Obstacle } {
  if (from.id === to.id) return {};
  const half = peeringsOf(topology, from.id).find(({ remote }) => remote.id === to.id);
  if (half) {
    const whole = half.here && half.there;
    return whole ? {} : { obstacle: { is: 'link-field', link: half.link.id, fields: { sides: 'both' } } };
  }
  return canPeer(topology, from, to) ? { obstacle: { is: 'peering', from: from.id, to: to.id } } : {};
}

/** Whether a network uses the gateway of a peer, and the two sides that decide; undefined where they are not peered. */
export function lendsGateway(
  topology: Topology,
  lender: ResourceId,
  user: ResourceId,
): { readonly works: boolean; readonly lender: PeeringSide; readonly user: PeeringSide } | undefined {
  const side = connectedPeerings(topology, user).find(({ remote }) => remote.id === lender);
  const other = side && otherSide(topology, side);
  if (!side || !other) return undefined;
  const works = side.useRemoteGateways && other.allowGatewayTransit && !hasGateway(topology, user);
  return { works, lender: other, user: side };
}

/** Ways from a network to corporate networks. */
export const siteWays = memoByKey((topology: Topology, network: ResourceId): readonly SiteWay[] => {
  const all = connections(topology);
  if (all.length === 0) return [];
  const own = all.flatMap((connection): SiteWay[] =>
    connection.network.id === network ? [{ connection, gatewayNetwork: connection.network }] : [],
  );
  const lent = lenders(topology, network).flatMap((via) =>
    all.flatMap((connection): SiteWay[] =>
      connection.network.id === via.remote.id ? [{ connection, gatewayNetwork: via.remote, via }] : [],
    ),
  );
  return [...own, ...lent];
});

/** Prefixes that a connection brings into the routes of a network: those that are advertised, else those of the site. */
export const learnedPrefixes = ({ link, site }: Connection): readonly Prefix[] => {
  const advertised = prefixesOf(link.props.advertisedPrefixes);
  return advertised.length > 0 ? advertised : onPremisesSpace(site);
};

/** The subnet of the gateway that a connection ends in, where one is drawn. */
export const gatewaySubnet = (topology: Topology, { gateway, network }: Connection): Subnet | undefined =>
  topology.as(gateway?.parent ?? null, 'subnet') ??
  topology.childrenOf(network.id, 'subnet').find(({ props }) => props.purpose === 'gateway');

const parsedPlatform = parseAddress(platformAddress.text);
const platformPrefixes: readonly Prefix[] = parsedPlatform.ok ? [{ first: parsedPlatform.value, length: 32 }] : [];

/**
 * What `VirtualNetwork` holds for the group of a subnet: its network, peers whose access is allowed, what is behind
 * gateways, the platform's address and the prefixes of its own routes. A default route may widen it; the page says no
 * more than that. https://learn.microsoft.com/azure/virtual-network/service-tags-overview
 */
export const virtualNetworkTag = memoByKey((topology: Topology, subnetId: ResourceId): VirtualNetworkTag => {
  const subnet = topology.as(subnetId, 'subnet');
  const network = subnet && topology.as(subnet.parent, 'virtual-network');
  if (!subnet || !network) return { prefixes: platformPrefixes, mayHoldMore: true };
  const peers = connectedPeerings(topology, network.id).filter((side) => side.allowVirtualNetworkAccess);
  const learned = siteWays(topology, network.id).flatMap(({ connection }) => learnedPrefixes(connection));
  const routes = routesOf(topology, subnet).map(({ prefix }) => entryPrefix(prefix));
  const drawn = routes.flatMap((prefix) => (prefix && prefix.length > 0 ? [prefix] : []));
  return {
    prefixes: [
      ...addressSpace(network),
      ...peers.flatMap(({ remote }) => addressSpace(remote)),
      ...learned.filter(({ length }) => length > 0),
      ...platformPrefixes,
      ...drawn,
    ],
    mayHoldMore:
      routes.some((prefix) => prefix === undefined || prefix.length === 0) ||
      learned.some(({ length }) => length === 0),
  };
});

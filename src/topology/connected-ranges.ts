// How a virtual network reaches on-premises, and which address ranges it is joined to: its peers and what is behind its
// gateways. The only place that knows that a connection to a gateway is one to the network of the gateway.
import type { LinkOf, ResourceOf } from '../kinds/types.ts';
import type { Prefix } from '../lib/cidr.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import { grouped } from './grouped.ts';
import { addressSpace, networkOf, peeringsOf, type VirtualNetwork } from './networks.ts';
import { prefixesOf, type Topology } from './topology.ts';

export type OnPremises = ResourceOf<'on-premises'>;
export type Gateway = ResourceOf<'virtual-network-gateway'>;

/** A connection to on-premises, with the network that it ends in, and the gateway where one is drawn. */
export type Connection = {
  readonly link: LinkOf<'hybrid-connection'>;
  readonly site: OnPremises;
  readonly network: VirtualNetwork;
  readonly gateway: Gateway | undefined;
};

/** All connections to on-premises whose ends are there, in the design's order. */
export const connections: (topology: Topology) => readonly Connection[] = memoByIdentity((topology) =>
  topology.links('hybrid-connection').flatMap((link): Connection[] => {
    const site = topology.as(link.from, 'on-premises');
    const network = networkOf(topology, link.to);
    return site && network ? [{ link, site, network, gateway: topology.as(link.to, 'virtual-network-gateway') }] : [];
  }),
);

const connectionsByNetwork = memoByIdentity((topology: Topology) =>
  grouped(connections(topology), ({ network }) => network.id),
);

const gatewaysByNetwork = memoByIdentity((topology: Topology) =>
  grouped(topology.of('virtual-network-gateway'), (gateway) => networkOf(topology, gateway.id)?.id),
);

/** Gateways that stand in a network. */
export const gatewaysOf = (topology: Topology, network: ResourceId): readonly Gateway[] =>
  gatewaysByNetwork(topology).get(network) ?? [];

/** Corporate networks whose connection ends in this network. */
export const onPremisesOf = (topology: Topology, network: ResourceId): readonly OnPremises[] => [
  ...new Set((connectionsByNetwork(topology).get(network) ?? []).map(({ site }) => site)),
];

/** Whether a network has a gateway, as drawn: it stands there, or a connection to on-premises ends in the network. */
export const hasGateway = (topology: Topology, network: ResourceId): boolean =>
  gatewaysByNetwork(topology).has(network) || connectionsByNetwork(topology).has(network);

/** Address space of a corporate network. */
export const onPremisesSpace: (network: OnPremises) => readonly Prefix[] = memoByIdentity((network) =>
  prefixesOf(network.props.addressSpace),
);

/** A network or corporate network with its ranges. */
export type Neighbour = { readonly id: ResourceId; readonly name: string; readonly prefixes: readonly Prefix[] };

const asNeighbour = (network: VirtualNetwork): Neighbour => ({
  id: network.id,
  name: network.name,
  prefixes: addressSpace(network),
});

/** A network itself, its direct peers, and the corporate networks connected to any of these; each once. */
export function neighbourhood(topology: Topology, network: VirtualNetwork): readonly Neighbour[] {
  const networks = [network, ...peeringsOf(topology, network.id).map((side) => side.remote)];
  const sites = networks.flatMap((near) => onPremisesOf(topology, near.id));
  const all = [
    ...networks.map(asNeighbour),
    ...sites.map((site): Neighbour => ({ id: site.id, name: site.name, prefixes: onPremisesSpace(site) })),
  ];
  return [...new Map(all.map((neighbour) => [neighbour.id, neighbour])).values()];
}

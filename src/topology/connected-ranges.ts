// Which address ranges a virtual network is joined to: its peers and the corporate networks behind its gateway.
import type { ResourceOf } from '../kinds/types.ts';
import type { Prefix } from '../lib/cidr.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import { grouped } from './grouped.ts';
import { addressSpace, peeringsOf, type VirtualNetwork } from './networks.ts';
import { prefixesOf, type Topology } from './topology.ts';

export type OnPremises = ResourceOf<'on-premises'>;

const connections = memoByIdentity((topology: Topology) =>
  grouped(topology.links('hybrid-connection'), (link) => link.to),
);

/** Corporate networks whose connection ends in this network. */
export const onPremisesOf = (topology: Topology, network: ResourceId): readonly OnPremises[] =>
  (connections(topology).get(network) ?? []).flatMap((link) => topology.as(link.from, 'on-premises') ?? []);

/** Whether a network has a gateway, as drawn: a connection to on-premises ends in it. */
export const hasConnection = (topology: Topology, network: ResourceId): boolean => connections(topology).has(network);

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

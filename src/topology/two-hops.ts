// Networks that are two peerings away: near on the picture, out of reach in Azure, because peering is not transitive.
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import { sharedRange } from './address-plan.ts';
import { addressSpace, peeringsOf, reachableNetworks, type VirtualNetwork } from './networks.ts';
import type { Topology } from './topology.ts';

/** A network two working peerings away, and the first network in between. */
export type Far = { readonly network: VirtualNetwork; readonly hub: VirtualNetwork };

const cache = memoByIdentity((_topology: Topology) => new Map<ResourceId, ReadonlyMap<ResourceId, Far>>());

/** Networks two peerings away from a network, by id. Networks with any peering with it, even half a one, are not. */
export function twoHopsAway(topology: Topology, id: ResourceId): ReadonlyMap<ResourceId, Far> {
  const known = cache(topology).get(id);
  if (known) return known;
  const near = new Set([id, ...peeringsOf(topology, id).map((side) => side.remote.id)]);
  const found = new Map<ResourceId, Far>();
  for (const hubId of reachableNetworks(topology, id)) {
    const hub = topology.as(hubId, 'virtual-network');
    if (!hub || hubId === id) continue;
    for (const farId of reachableNetworks(topology, hubId)) {
      const network = topology.as(farId, 'virtual-network');
      const better = found.get(farId);
      // Of several ways the one with the lowest id, so that the order of shapes changes nothing.
      if (network && !near.has(farId) && (!better || hubId < better.hub.id)) found.set(farId, { network, hub });
    }
  }
  cache(topology).set(id, found);
  return found;
}

/** Whether Azure would take a peering of two networks: they and their peers have no address in common. */
export function canPeer(topology: Topology, a: VirtualNetwork, b: VirtualNetwork): boolean {
  const withPeers = (network: VirtualNetwork) => [
    network,
    ...peeringsOf(topology, network.id).map((side) => side.remote),
  ];
  const clash = (network: VirtualNetwork, others: readonly VirtualNetwork[]): boolean =>
    others.some(
      (other) => other.id !== network.id && sharedRange(addressSpace(network), addressSpace(other)) !== undefined,
    );
  return !clash(a, withPeers(b)) && !clash(b, withPeers(a));
}

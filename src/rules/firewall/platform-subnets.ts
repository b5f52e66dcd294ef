// Room and steps for the subnets that a firewall needs in its network.
import type { Steps } from '../../edits/sequence.ts';
import { subnetConstraints } from '../../facts/subnets.ts';
import { formatPrefix, nextFree } from '../../lib/cidr.ts';
import type { ResourceId } from '../../model/ids.ts';
import { addressSpace, subnetPrefixes, type VirtualNetwork } from '../../topology/networks.ts';
import type { Topology } from '../../topology/topology.ts';

type Purpose = 'firewall' | 'firewall-management';

/** The lowest free prefix of a network that is large enough for the purpose. */
export function roomFor(topology: Topology, network: VirtualNetwork, purpose: Purpose): string | undefined {
  const taken = topology.childrenOf(network.id, 'subnet').flatMap((subnet) => subnetPrefixes(subnet));
  const { longestPrefix } = subnetConstraints[purpose];
  const free = addressSpace(network).flatMap((space) => nextFree(space, taken, longestPrefix) ?? [])[0];
  return free && formatPrefix(free);
}

/** Adds the subnet under the name that Azure demands, and returns its id. */
export const addPlatformSubnet = (on: Steps, network: ResourceId, purpose: Purpose, prefix: string): ResourceId =>
  on.add({
    kind: 'subnet',
    parent: network,
    name: subnetConstraints[purpose].exactName ?? purpose,
    props: { purpose, prefixes: [prefix] },
  });

import { sequence } from '../../../edits/sequence.ts';
import { learn } from '../../../facts/learn.ts';
import { containsAddress, parseAddress } from '../../../lib/cidr.ts';
import type { Fix } from '../../../model/finding.ts';
import { routesOf } from '../../../topology/egress.ts';
import { addressSpace, peeringsOf, type Subnet, type VirtualNetwork } from '../../../topology/networks.ts';
import type { Topology } from '../../../topology/topology.ts';
import { canPeer, type Far, twoHopsAway } from '../../../topology/two-hops.ts';
import { defineRule, msg } from '../../rule.ts';
import { unservedNeeds } from './needs.ts';

/** Direct peerings with the far networks, where Azure would take all of them. */
function peerFix(topology: Topology, network: VirtualNetwork, far: readonly VirtualNetwork[]): { readonly fix?: Fix } {
  if (!far.every((other) => canPeer(topology, network, other))) return {};
  const label = `Peer ${network.name} with ${far.map((other) => other.name).join(' and ')}`;
  const edit: Fix['edit'] = (design) =>
    sequence(design, label, (on) => {
      for (const other of far) on.link('peering', network.id, other.id);
    });
  return { fix: { label, edit } };
}

/** The first next hop of a subnet that is two peerings away. */
function farHop(topology: Topology, network: VirtualNetwork, subnet: Subnet): (Far & { address: string }) | undefined {
  const near = [network, ...peeringsOf(topology, network.id).map((side) => side.remote)];
  for (const route of routesOf(topology, subnet)) {
    const address = parseAddress(route.nextHopIp);
    if (route.nextHopType !== 'VirtualAppliance' || !address.ok) continue;
    const holds = (candidate: VirtualNetwork): boolean =>
      addressSpace(candidate).some((prefix) => containsAddress(prefix, address.value));
    if (near.some(holds)) continue;
    const far = [...twoHopsAway(topology, network.id).values()].filter((candidate) => holds(candidate.network));
    const [first] = far;
    // Two such networks with one range: nobody can say which is meant.
    if (first && far.length === 1) return { ...first, address: route.nextHopIp };
  }
  return undefined;
}

export const rule = defineRule({
  id: 'peering/not-transitive',
  title: 'Traffic needs two peerings',
  severity: 'error',
  sources: [learn.peering, learn.hubSpoke, learn.firewallFaq],
  messages: {
    nextHop: msg`Subnet ${'subnet'} of ${'network'} is routed through ${'address'} in ${'far'}, two peerings away by way of ${'hub'}. A next hop has to be in the network itself or in a direct peer, so Azure drops the traffic. Peer ${'network'} with ${'far'}, or route through an appliance in ${'hub'}.`,
    endpoint: msg`${'consumer'} in ${'network'} needs ${'targets'}, with private endpoints only in ${'far'}, two peerings away by way of ${'hub'}. Peering is not transitive, so the connection fails. Peer ${'network'} with ${'far'}, or route the traffic through an appliance in ${'hub'}.`,
  },
  *check(topology, report) {
    for (const subnet of topology.of('subnet')) {
      const network = topology.as(subnet.parent, 'virtual-network');
      const hop = network && farHop(topology, network, subnet);
      if (!hop) continue;
      const { hub, network: far, address } = hop;
      yield report(
        'nextHop',
        { subnet: subnet.name, network: network.name, address, far: far.name, hub: hub.name },
        {
          at: subnet,
          field: 'routeTable',
          related: [network.id, hub.id, far.id],
          ...peerFix(topology, network, [far]),
        },
      );
    }
    for (const [network, needs] of unservedNeeds(topology)) {
      const far = [...new Set(needs.map((need) => need.far.network))];
      const list = (names: readonly string[]): string => [...new Set(names)].join(', ');
      yield report(
        'endpoint',
        {
          consumer: needs[0].consumer.name,
          network: network.name,
          targets: list(needs.map((need) => need.target.name)),
          far: list(far.map((other) => other.name)),
          hub: list(needs.map((need) => need.far.hub.name)),
        },
        {
          at: network,
          related: needs.flatMap((need) => [need.consumer.id, need.target.id, need.endpoint.id]),
          ...peerFix(topology, network, far),
        },
      );
    }
  },
});

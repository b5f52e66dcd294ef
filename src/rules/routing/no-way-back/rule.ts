import { sequence } from '../../../edits/sequence.ts';
import { learn } from '../../../facts/learn.ts';
import { overlaps } from '../../../lib/cidr.ts';
import type { Fix } from '../../../model/finding.ts';
import { firewallAt, routesOf } from '../../../topology/egress.ts';
import {
  addressSpace,
  networkOf,
  type PeeringSide,
  peeringsOf,
  type VirtualNetwork,
} from '../../../topology/networks.ts';
import { locate } from '../../../topology/next-hops.ts';
import { defineRule, msg } from '../../rule.ts';

/** Peers two networks both ways, or completes the peering that they have; none when their addresses overlap. */
function repair(near: VirtualNetwork, far: VirtualNetwork, side: PeeringSide | undefined): Fix | undefined {
  if (addressSpace(near).some((a) => addressSpace(far).some((b) => overlaps(a, b)))) return undefined;
  const label = side ? `Complete the peering of ${near.name} and ${far.name}` : `Peer ${near.name} with ${far.name}`;
  return {
    label,
    edit: (design) =>
      sequence(design, label, (on) => {
        if (!side) on.link('peering', near.id, far.id);
        else
          on.setLink(side.link.id, {
            sides: 'both',
            fromAllowVirtualNetworkAccess: true,
            toAllowVirtualNetworkAccess: true,
          });
      }),
  };
}

export const rule = defineRule({
  id: 'routing/no-way-back',
  title: 'The firewall of a route is not reachable both ways',
  severity: 'error',
  sources: [learn.routing, learn.peering],
  statements: ['S20'],
  messages: {
    notPeered: msg`Subnet ${'subnet'} routes ${'prefix'} to firewall ${'firewall'}, but networks ${'network'} and ${'hub'} are not peered directly. Packets do not reach the firewall and answers do not come back. Peer the two networks.`,
    incomplete: msg`Subnet ${'subnet'} routes ${'prefix'} to firewall ${'firewall'}, but the peering of networks ${'network'} and ${'hub'} does not let traffic through in both directions. Packets do not reach the firewall or answers do not come back. Complete the peering on both sides.`,
  },
  *check(topology, report) {
    if (topology.of('azure-firewall').length === 0) return;
    for (const subnet of topology.of('subnet')) {
      const network = topology.as(subnet.parent, 'virtual-network');
      if (!network) continue;
      for (const route of routesOf(topology, subnet)) {
        if (route.nextHopType !== 'VirtualAppliance' || firewallAt(topology, route.nextHopIp, network.id)) continue;
        const { distant } = locate(topology, route.nextHopIp, network);
        const hub = distant && networkOf(topology, distant.id);
        if (!hub) continue;
        const side = peeringsOf(topology, network.id).find(({ remote }) => remote.id === hub.id);
        const fix = repair(network, hub, side);
        const params = {
          subnet: subnet.name,
          prefix: route.prefix,
          firewall: distant.name,
          network: network.name,
          hub: hub.name,
        };
        const related = [distant.id, hub.id, network.id];
        yield report(side ? 'incomplete' : 'notPeered', params, {
          at: subnet,
          field: 'routeTable',
          related,
          ...(fix && { fix }),
        });
        break;
      }
    }
  },
});

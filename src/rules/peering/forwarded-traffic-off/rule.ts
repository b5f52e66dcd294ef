import { setLinkField } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { containsAddress, parseAddress } from '../../../lib/cidr.ts';
import { ok } from '../../../lib/result.ts';
import { routesOf } from '../../../topology/egress.ts';
import { addressSpace, type PeeringSide, peeringsOf, type Subnet } from '../../../topology/networks.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Sides of the peerings through which routes of the subnet reach an appliance in a peer, with its address. */
function transitSides(topology: Topology, subnet: Subnet): readonly { side: PeeringSide; address: string }[] {
  const network = topology.as(subnet.parent, 'virtual-network');
  if (!network) return [];
  return routesOf(topology, subnet).flatMap((route) => {
    const address = parseAddress(route.nextHopIp);
    if (route.nextHopType !== 'VirtualAppliance' || !address.ok) return [];
    if (addressSpace(network).some((prefix) => containsAddress(prefix, address.value))) return [];
    const side = peeringsOf(topology, network.id).find(({ remote }) =>
      addressSpace(remote).some((prefix) => containsAddress(prefix, address.value)),
    );
    return side ? [{ side, address: route.nextHopIp }] : [];
  });
}

export const rule = defineRule({
  id: 'peering/forwarded-traffic-off',
  title: 'Forwarded traffic refused',
  severity: 'warning',
  sources: [learn.peering, learn.peeringManage, learn.hubSpoke],
  messages: {
    refused: msg`Subnet ${'subnet'} of ${'network'} is routed through ${'address'} in ${'hub'}, but the peering of ${'network'} refuses traffic that did not start in ${'hub'}. What the appliance passes on for others can be dropped. Allow forwarded traffic on the side of ${'network'}.`,
  },
  *check(topology, report) {
    const reported = new Set<string>();
    for (const subnet of topology.of('subnet')) {
      for (const { side, address } of transitSides(topology, subnet)) {
        const field = side.fields.allowForwardedTraffic;
        // Without both sides there is no peering to speak of, and another rule says so.
        if (!side.here || !side.there || side.allowForwardedTraffic || reported.has(`${side.link.id} ${field}`))
          continue;
        reported.add(`${side.link.id} ${field}`);
        const label = `Allow forwarded traffic into ${side.local.name}`;
        yield report(
          'refused',
          { subnet: subnet.name, network: side.local.name, hub: side.remote.name, address },
          {
            at: null,
            link: side.link,
            field,
            related: [side.local.id, side.remote.id],
            fix: { label, edit: () => ok({ ...setLinkField(side.link.id, field, true), label }) },
          },
        );
      }
    }
  },
});

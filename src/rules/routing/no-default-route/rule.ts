import { sequence } from '../../../edits/sequence.ts';
import { learn } from '../../../facts/learn.ts';
import { routeToFirewall } from '../../../reach/ways-out.ts';
import { defaultRoute, egressOf } from '../../../topology/egress.ts';
import type { Subnet } from '../../../topology/networks.ts';
import { nearFirewall, type WorkSubnet, workSubnets } from '../../../topology/outbound-subnets.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Training and scoring subnets by purpose, and every subnet in which computes or AKS clusters stand. */
function candidates(topology: Topology): readonly Subnet[] {
  const working = new Map<string, WorkSubnet>(workSubnets(topology).map((work) => [work.subnet.id, work]));
  return topology.of('subnet').filter((subnet) => {
    const { purpose } = subnet.props;
    const work = working.get(subnet.id);
    if (!work) return purpose === 'training' || purpose === 'scoring';
    // AKS clusters that bring another way out are meant to use it.
    return work.computes.length > 0 || work.clusters.some(({ props }) => props.outboundType === 'userDefinedRouting');
  });
}

export const rule = defineRule({
  id: 'routing/no-default-route',
  title: 'No default route to the firewall',
  severity: 'error',
  sources: [learn.amlFirewall, learn.routing],
  statements: ['S19'],
  messages: {
    missing: msg`Subnet ${'subnet'} has no default route to firewall ${'firewall'}. Its traffic to the internet bypasses the firewall or has no way out. Add a route 0.0.0.0/0 with next hop ${'address'}.`,
    past: msg`The default route of subnet ${'subnet'} leads straight to the internet. Its traffic bypasses firewall ${'firewall'}. Set the next hop to ${'address'}.`,
  },
  *check(topology, report) {
    if (topology.of('azure-firewall').length === 0) return;
    for (const subnet of candidates(topology)) {
      const { by } = egressOf(topology, subnet);
      if (by !== 'none' && by !== 'default') continue;
      const near = nearFirewall(topology, subnet.parent);
      if (!near) continue;
      const params = { subnet: subnet.name, firewall: near.firewall.name, address: near.address };
      yield report(defaultRoute(topology, subnet) ? 'past' : 'missing', params, {
        at: subnet,
        field: 'routeTable',
        related: [near.firewall.id],
        fix: {
          label: `Route 0.0.0.0/0 to ${near.firewall.name}`,
          edit: (design) =>
            sequence(design, `Route ${subnet.name} to ${near.firewall.name}`, (on) =>
              routeToFirewall(on, subnet.id, near.address),
            ),
        },
      });
    }
  },
});

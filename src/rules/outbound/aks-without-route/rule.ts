import { setFields } from '../../../edits/edits.ts';
import { sequence } from '../../../edits/sequence.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import type { Fix } from '../../../model/finding.ts';
import { routeToFirewall } from '../../../reach/ways-out.ts';
import { egressOf } from '../../../topology/egress.ts';
import { nearFirewall, workSubnets } from '../../../topology/outbound-subnets.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'outbound/aks-without-route',
  title: 'AKS with user-defined routing but no route',
  severity: 'error',
  sources: [learn.aksOutboundType],
  messages: {
    missing: msg`AKS cluster ${'cluster'} uses user-defined routing, but subnet ${'subnet'} has no default route to an appliance or gateway. Azure refuses to create the cluster. Add the route or choose another outbound type.`,
  },
  *check(topology, report) {
    for (const { subnet, clusters } of workSubnets(topology)) {
      const routed = clusters.filter(({ props }) => props.outboundType === 'userDefinedRouting');
      const { by } = egressOf(topology, subnet);
      if (routed.length === 0 || by === 'firewall' || by === 'appliance' || by === 'gateway') continue;
      const near = nearFirewall(topology, subnet.parent);
      for (const cluster of routed) {
        const fix: Fix | undefined = near
          ? {
              label: `Route 0.0.0.0/0 to ${near.firewall.name}`,
              edit: (design) =>
                sequence(design, `Route ${subnet.name} to ${near.firewall.name}`, (on) =>
                  routeToFirewall(on, subnet.id, near.address),
                ),
            }
          : by === 'nat'
            ? {
                label: 'Use the NAT gateway of the subnet',
                edit: (design) => ok(setFields(design, cluster.id, { outboundType: 'userAssignedNATGateway' })),
              }
            : undefined;
        yield report(
          'missing',
          { cluster: cluster.name, subnet: subnet.name },
          {
            at: cluster,
            field: 'outboundType',
            related: [subnet.id],
            ...(fix && { fix }),
          },
        );
      }
    }
  },
});

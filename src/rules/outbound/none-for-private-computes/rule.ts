import { sequence } from '../../../edits/sequence.ts';
import { learn } from '../../../facts/learn.ts';
import { giveNat, routeToFirewall } from '../../../reach/ways-out.ts';
import { egressOf } from '../../../topology/egress.ts';
import { nearFirewall, workSubnets } from '../../../topology/outbound-subnets.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'outbound/none-for-private-computes',
  title: 'Computes without a way out',
  severity: 'error',
  sources: [learn.amlTrainingVnet, learn.amlFirewall, learn.defaultOutboundAccess],
  statements: ['S12'],
  messages: {
    none: msg`Subnet ${'subnet'} has no way to the internet, and computes without public IPs stand in it (${'computes'}). They cannot reach Azure Machine Learning and fail to start. Add a NAT gateway with a public IP address or a default route to a firewall.`,
    dropped: msg`The default route of subnet ${'subnet'} drops what goes to the internet. Computes without public IPs (${'computes'}) cannot reach Azure Machine Learning and fail to start. Let the route lead to a firewall.`,
  },
  *check(topology, report) {
    for (const { subnet, computes } of workSubnets(topology)) {
      const closed = computes.filter(({ publicIp }) => !publicIp);
      if (closed.length === 0) continue;
      const { by } = egressOf(topology, subnet);
      // A NAT gateway that lacks its address is the business of outbound/nat-gateway-misplaced.
      const hasNat = topology.as(subnet.props.natGateway, 'nat-gateway') !== undefined;
      if (by !== 'dropped' && (by !== 'none' || hasNat)) continue;
      const near = nearFirewall(topology, subnet.parent);
      const label = near ? `Route 0.0.0.0/0 to ${near.firewall.name}` : 'Add a NAT gateway';
      const params = { subnet: subnet.name, computes: closed.map(({ name }) => name).join(', ') };
      yield report(by, params, {
        at: subnet,
        related: closed.map(({ id }) => id),
        ...((near || by === 'none') && {
          fix: {
            label,
            edit: (design) =>
              sequence(design, `${label} for ${subnet.name}`, (on) =>
                near ? routeToFirewall(on, subnet.id, near.address) : giveNat(on, subnet.id),
              ),
          },
        }),
      });
    }
  },
});

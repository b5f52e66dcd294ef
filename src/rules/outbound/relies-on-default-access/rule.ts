import { sequence } from '../../../edits/sequence.ts';
import { learn } from '../../../facts/learn.ts';
import { giveNat } from '../../../reach/ways-out.ts';
import { egressOf } from '../../../topology/egress.ts';
import { nearFirewall, workSubnets } from '../../../topology/outbound-subnets.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'outbound/relies-on-default-access',
  title: 'Computes rely on default outbound access',
  severity: 'warning',
  sources: [learn.defaultOutboundAccess, learn.amlTrainingVnet],
  statements: ['S12'],
  messages: {
    implicit: msg`Computes in subnet ${'subnet'} (${'computes'}) reach the internet only through default outbound access. The address belongs to Microsoft and can change at any time. Add a NAT gateway or a firewall and make the subnet private.`,
  },
  *check(topology, report) {
    for (const { subnet, computes } of workSubnets(topology)) {
      const closed = computes.filter(({ publicIp }) => !publicIp);
      if (closed.length === 0 || egressOf(topology, subnet).by !== 'default') continue;
      // With a firewall near, routing/no-default-route says more.
      if (nearFirewall(topology, subnet.parent)) continue;
      const label = topology.as(subnet.props.natGateway, 'nat-gateway')
        ? 'Give the NAT gateway an address'
        : 'Add a NAT gateway';
      const params = { computes: closed.map(({ name }) => name).join(', '), subnet: subnet.name };
      yield report('implicit', params, {
        at: subnet,
        field: 'defaultOutboundAccess',
        related: closed.map(({ id }) => id),
        fix: {
          label,
          edit: (design) => sequence(design, `${label} for ${subnet.name}`, (on) => giveNat(on, subnet.id)),
        },
      });
    }
  },
});

import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { subnetConstraints } from '../../../facts/subnets.ts';
import { ok } from '../../../lib/result.ts';
import { isReservedFor } from '../../../topology/outbound-subnets.ts';
import { defineRule, msg } from '../../rule.ts';

const closed = (['firewall', 'gateway', 'firewall-management', 'bastion'] as const).filter(
  (purpose) => subnetConstraints[purpose].networkSecurityGroup.allowed === 'no',
);

export const rule = defineRule({
  id: 'nsg/on-reserved-subnet',
  title: 'Network security group where the platform takes none',
  severity: 'error',
  sources: [learn.firewallFaq, learn.gatewaySubnet],
  messages: {
    attached: msg`Subnet ${'subnet'} is kept for ${'service'} and has network security group ${'group'}. Azure refuses the group, or the service stops working. Take it off the subnet.`,
  },
  *check(topology, report) {
    for (const subnet of topology.of('subnet')) {
      const group = topology.as(subnet.props.networkSecurityGroup, 'network-security-group');
      const purpose = group && closed.find((one) => isReservedFor(subnet, one));
      if (!purpose) continue;
      const params = { subnet: subnet.name, service: subnetConstraints[purpose].title, group: group.name };
      yield report('attached', params, {
        at: subnet,
        field: 'networkSecurityGroup',
        related: [group.id],
        fix: {
          label: `Take ${group.name} off ${subnet.name}`,
          edit: (design) => ok(setFields(design, subnet.id, { networkSecurityGroup: null })),
        },
      });
    }
  },
});

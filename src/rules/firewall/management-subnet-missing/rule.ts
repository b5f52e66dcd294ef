import { sequence } from '../../../edits/sequence.ts';
import { learn } from '../../../facts/learn.ts';
import { addPublicIp } from '../../../reach/ways-out.ts';
import { networkOf } from '../../../topology/networks.ts';
import { isReservedFor } from '../../../topology/outbound-subnets.ts';
import { defineRule, msg } from '../../rule.ts';
import { addPlatformSubnet, roomFor } from '../platform-subnets.ts';

export const rule = defineRule({
  id: 'firewall/management-subnet-missing',
  title: 'Firewall without its management subnet or address',
  severity: 'error',
  sources: [learn.firewallManagementNic, learn.firewallForcedTunneling],
  messages: {
    missing: msg`Firewall ${'firewall'} (${'tier'}) needs a management connection and lacks ${'lacking'}. Azure refuses to create it. Add a subnet AzureFirewallManagementSubnet of /26 or larger and a public IP address for management.`,
  },
  *check(topology, report) {
    for (const firewall of topology.of('azure-firewall')) {
      const { tier, managementPublicIp } = firewall.props;
      const hasAddress = topology.as(managementPublicIp, 'public-ip') !== undefined;
      const network = networkOf(topology, firewall.id);
      if (!network || (tier !== 'Basic' && !hasAddress)) continue;
      const subnets = topology.childrenOf(network.id, 'subnet');
      const hasSubnet = subnets.some((subnet) => isReservedFor(subnet, 'firewall-management'));
      if (hasSubnet && hasAddress) continue;
      const prefix = hasSubnet ? undefined : roomFor(topology, network, 'firewall-management');
      const lacking = [
        ...(hasSubnet ? [] : [`a management subnet in network ${network.name}`]),
        ...(hasAddress ? [] : ['a management public IP address']),
      ].join(' and ');
      yield report(
        'missing',
        { firewall: firewall.name, tier, lacking },
        {
          at: firewall,
          field: 'managementPublicIp',
          related: [network.id],
          ...((hasSubnet || prefix !== undefined) && {
            fix: {
              label: `Add ${lacking}`,
              edit: (design) =>
                sequence(design, `Add management of ${firewall.name}`, (on) => {
                  if (prefix !== undefined) addPlatformSubnet(on, network.id, 'firewall-management', prefix);
                  if (!hasAddress) on.set(firewall.id, { managementPublicIp: addPublicIp(on) });
                }),
            },
          }),
        },
      );
    }
  },
});

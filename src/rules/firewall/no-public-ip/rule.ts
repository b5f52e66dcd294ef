import { sequence } from '../../../edits/sequence.ts';
import { learn } from '../../../facts/learn.ts';
import { addPublicIp } from '../../../reach/ways-out.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'firewall/no-public-ip',
  title: 'Firewall without a public IP address',
  severity: 'error',
  sources: [learn.firewallFaq, learn.firewallManagementNic],
  messages: {
    missing: msg`Firewall ${'firewall'} has no public IP address. It cannot be deployed, and nothing behind it reaches the internet. Add a public IP address.`,
  },
  *check(topology, report) {
    for (const firewall of topology.of('azure-firewall')) {
      const { publicIps, managementPublicIp, tier } = firewall.props;
      if (publicIps.some((id) => topology.as(id, 'public-ip'))) continue;
      // With a management address of its own, a firewall that tunnels everything may do without. Basic always has one.
      if (tier !== 'Basic' && topology.as(managementPublicIp, 'public-ip')) continue;
      yield report(
        'missing',
        { firewall: firewall.name },
        {
          at: firewall,
          field: 'publicIps',
          fix: {
            label: 'Add a public IP address',
            edit: (design) =>
              sequence(design, `Add a public IP address to ${firewall.name}`, (on) =>
                on.set(firewall.id, { publicIps: [addPublicIp(on)] }),
              ),
          },
        },
      );
    }
  },
});

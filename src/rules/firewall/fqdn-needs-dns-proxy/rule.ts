import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'firewall/fqdn-needs-dns-proxy',
  title: 'Host names in network rules without DNS proxy',
  severity: 'warning',
  sources: [learn.firewallFqdnNetworkRules],
  messages: {
    off: msg`Firewall ${'firewall'} has host names in network rules (${'rules'}), but its DNS proxy is off. It may resolve the names to other addresses than its clients and drop their traffic. Turn on the DNS proxy and let the networks use the firewall for DNS.`,
  },
  *check(topology, report) {
    for (const firewall of topology.of('azure-firewall')) {
      if (firewall.props.dnsProxy) continue;
      const rules = firewall.props.networkCollections
        .flatMap((collection) => collection.rules)
        .filter((row) => row.destinationFqdns.length > 0);
      if (rules.length === 0) continue;
      const names = rules.map((row) => row.name || row.destinationFqdns[0]).join(', ');
      yield report(
        'off',
        { firewall: firewall.name, rules: names },
        {
          at: firewall,
          field: 'dnsProxy',
          fix: {
            label: 'Turn on the DNS proxy',
            edit: (design) => ok(setFields(design, firewall.id, { dnsProxy: true })),
          },
        },
      );
    }
  },
});

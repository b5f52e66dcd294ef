import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'firewall/basic-limits',
  title: 'More than the Basic firewall can do',
  severity: 'error',
  sources: [learn.firewallSku, learn.firewallFqdnNetworkRules],
  messages: {
    threatIntel: msg`Firewall ${'firewall'} is to deny by threat intelligence, but the Basic tier only alerts. Azure refuses its policy. Set threat intelligence to alert, or use the Standard tier.`,
    fqdns: msg`Firewall ${'firewall'} has host names in network rules (${'rules'}), which need the DNS proxy that the Basic tier lacks. Azure refuses the rules. Write them as application rules, or use the Standard tier.`,
  },
  *check(topology, report) {
    for (const firewall of topology.of('azure-firewall')) {
      const { tier, threatIntelMode, networkCollections } = firewall.props;
      if (tier !== 'Basic') continue;
      if (threatIntelMode === 'Deny') {
        const fix = {
          label: 'Alert only',
          edit: (design: Parameters<typeof setFields>[0]) =>
            ok(setFields(design, firewall.id, { threatIntelMode: 'Alert' })),
        };
        yield report('threatIntel', { firewall: firewall.name }, { at: firewall, field: 'threatIntelMode', fix });
      }
      const named = networkCollections.flatMap(({ rules }) => rules.filter((row) => row.destinationFqdns.length > 0));
      if (named.length === 0) continue;
      const rules = named.map(({ name }) => name).join(', ');
      yield report('fqdns', { firewall: firewall.name, rules }, { at: firewall, field: 'networkCollections' });
    }
  },
});

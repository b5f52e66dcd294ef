import { setFields } from '../../../edits/edits.ts';
import { firewallHosts } from '../../../facts/compute-outbound.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import type { Firewall } from '../../../topology/egress.ts';
import { firewallsOfComputes } from '../../../topology/firewall-coverage.ts';
import { answerNeed, type RuleAt } from '../../../topology/firewall-evaluation.ts';
import { defineRule, msg } from '../../rule.ts';

/** Tables of the firewall with one more host name in one rule. */
function withHost(firewall: Firewall, place: RuleAt, host: string) {
  const { networkCollections, applicationCollections } = firewall.props;
  const at = <T>(items: readonly T[], index: number, change: (item: T) => T) =>
    items.map((item, n) => (n === index ? change(item) : item));
  return place.table === 'network'
    ? {
        networkCollections: at(networkCollections, place.collection, (c) => ({
          ...c,
          rules: at(c.rules, place.rule, (row) => ({ ...row, destinationFqdns: [...row.destinationFqdns, host] })),
        })),
      }
    : {
        applicationCollections: at(applicationCollections, place.collection, (c) => ({
          ...c,
          rules: at(c.rules, place.rule, (row) => ({ ...row, fqdns: [...row.fqdns, host] })),
        })),
      };
}

export const rule = defineRule({
  id: 'firewall/automl-host-renamed',
  title: 'Only the old host of automated ML is allowed',
  severity: 'warning',
  sources: [learn.amlExfiltration, learn.amlFirewall],
  statements: ['S16'],
  messages: {
    renamed: msg`Firewall ${'firewall'} allows ${'old'} but not its newer name ${'newer'}. Automated ML for text and images may stop when the old name goes. Allow both.`,
  },
  *check(topology, report) {
    const { region } = topology.network.settings;
    for (const { firewall } of firewallsOfComputes(topology)) {
      for (const { supersededBy: newer, ...need } of firewallHosts(region)) {
        if (newer === undefined) continue;
        const old = answerNeed(firewall, need, 'anyone', region);
        const [place] = old.by;
        if (!old.allowed || !place || answerNeed(firewall, { ...need, name: newer }, 'anyone', region).allowed)
          continue;
        yield report(
          'renamed',
          { firewall: firewall.name, old: need.name, newer },
          {
            at: firewall,
            field: place.table === 'network' ? 'networkCollections' : 'applicationCollections',
            fix: {
              label: `Allow ${newer} too`,
              edit: (design) => ok(setFields(design, firewall.id, withHost(firewall, place, newer))),
            },
          },
        );
      }
    }
  },
});

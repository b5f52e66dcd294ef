import { learn } from '../../../facts/learn.ts';
import { coversInternet } from '../../../topology/address-match.ts';
import type { Firewall } from '../../../topology/egress.ts';
import { defineRule, msg } from '../../rule.ts';

type Open = { readonly name: string; readonly field: 'networkCollections' | 'applicationCollections' };

/** Allow rules without a limit on the destination. */
function openRules(firewall: Firewall): readonly Open[] {
  const network = firewall.props.networkCollections
    .filter(({ action }) => action === 'Allow')
    .flatMap(({ rules }) => rules.filter(({ destinations }) => coversInternet(destinations)))
    .map(({ name }): Open => ({ name: name || 'without name', field: 'networkCollections' }));
  const application = firewall.props.applicationCollections
    .filter(({ action }) => action === 'Allow')
    .flatMap(({ rules }) => rules.filter(({ fqdns }) => fqdns.includes('*')))
    .map(({ name }): Open => ({ name: name || 'without name', field: 'applicationCollections' }));
  return [...network, ...application];
}

export const rule = defineRule({
  id: 'firewall/allows-everything',
  title: 'Firewall rule without a limit on the destination',
  severity: 'warning',
  sources: [learn.amlPlanning, learn.amlFirewall],
  statements: ['S20'],
  messages: {
    open: msg`Firewall ${'firewall'} allows every destination in ${'rules'}. Data can leave to anywhere on the internet. Name the service tags and host names that are needed instead.`,
  },
  *check(topology, report) {
    for (const firewall of topology.of('azure-firewall')) {
      const open = openRules(firewall);
      const [first] = open;
      if (!first) continue;
      const rules = open.map(({ name }) => `rule ${name}`).join(', ');
      yield report('open', { firewall: firewall.name, rules }, { at: firewall, field: first.field });
    }
  },
});

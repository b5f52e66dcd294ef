import { setFields } from '../../../edits/edits.ts';
import { withApplicationRules } from '../../../edits/firewall-collections.ts';
import { applicationRules } from '../../../edits/firewall-rows.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { firewallsOfComputes, missingNeeds, sourcesOf } from '../../../topology/firewall-coverage.ts';
import { defineRule, msg } from '../../rule.ts';
import { describeNeeds } from '../collections.ts';

export const rule = defineRule({
  id: 'firewall/required-fqdns-missing',
  title: 'Firewall does not allow required host names',
  severity: 'error',
  sources: [learn.amlFirewall, learn.amlExfiltration],
  statements: ['S14', 'S16'],
  messages: {
    missing: msg`Firewall ${'firewall'} does not allow ${'needs'}. Computes in ${'subnets'} cannot pull images of Microsoft, open the studio or run automated ML. Allow the host names in an application rule collection.`,
  },
  *check(topology, report) {
    for (const { firewall, work } of firewallsOfComputes(topology)) {
      const missing = missingNeeds(topology, firewall, 'fqdn');
      if (missing.length === 0) continue;
      const props = withApplicationRules(firewall, applicationRules(missing, sourcesOf(work)));
      const held = work.filter(({ computes }) => computes.length > 0).map(({ subnet }) => subnet);
      const params = {
        firewall: firewall.name,
        needs: describeNeeds(missing),
        subnets: held.map(({ name }) => name).join(', '),
      };
      yield report('missing', params, {
        at: firewall,
        field: 'applicationCollections',
        related: held.map(({ id }) => id),
        ...(props && {
          fix: { label: 'Allow the required host names', edit: (design) => ok(setFields(design, firewall.id, props)) },
        }),
      });
    }
  },
});

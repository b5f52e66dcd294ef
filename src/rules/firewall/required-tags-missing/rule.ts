import { setFields } from '../../../edits/edits.ts';
import { withNetworkRules } from '../../../edits/firewall-collections.ts';
import { networkRules } from '../../../edits/firewall-rows.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { firewallsOfComputes, missingNeeds, sourcesOf } from '../../../topology/firewall-coverage.ts';
import { defineRule, msg } from '../../rule.ts';
import { describeNeeds } from '../collections.ts';

export const rule = defineRule({
  id: 'firewall/required-tags-missing',
  title: 'Firewall does not allow required service tags',
  severity: 'error',
  sources: [learn.amlFirewall, learn.amlPublicInternetAccess],
  statements: ['S14', 'S15', 'S19', 'S20'],
  messages: {
    missing: msg`Firewall ${'firewall'} does not allow ${'needs'}. Computes in ${'subnets'} cannot start or run without them. Allow them in a network rule collection.`,
  },
  *check(topology, report) {
    for (const { firewall, work } of firewallsOfComputes(topology)) {
      const missing = missingNeeds(topology, firewall, 'tag');
      if (missing.length === 0) continue;
      const props = withNetworkRules(firewall, networkRules(missing, sourcesOf(work)));
      const held = work.filter(({ computes }) => computes.length > 0).map(({ subnet }) => subnet);
      const params = {
        firewall: firewall.name,
        needs: describeNeeds(missing),
        subnets: held.map(({ name }) => name).join(', '),
      };
      yield report('missing', params, {
        at: firewall,
        field: 'networkCollections',
        related: held.map(({ id }) => id),
        ...(props && {
          fix: {
            label: 'Allow the required service tags',
            edit: (design) => ok(setFields(design, firewall.id, props)),
          },
        }),
      });
    }
  },
});

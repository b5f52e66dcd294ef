import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import {
  managedWorkspaces,
  repeatsRequired,
  rulesWhere,
  ruleTitle,
  without,
} from '../../../topology/outbound-rules.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'managed-network/required-rule-duplicated',
  title: 'Outbound rule that Azure adds itself',
  severity: 'error',
  sources: [learn.amlManagedNetwork],
  messages: {
    duplicated: msg`Workspace ${'workspace'} has outbound rules for what Azure adds to the managed network by itself: ${'rules'}. Azure rejects the repetition. Drop them.`,
  },
  *check(topology, report) {
    for (const workspace of managedWorkspaces(topology)) {
      const repeated = rulesWhere(workspace, (rule) => repeatsRequired(topology, workspace, rule));
      if (repeated.length === 0) continue;
      yield report(
        'duplicated',
        { workspace: workspace.name, rules: listed(repeated.map(ruleTitle)) },
        {
          at: workspace,
          field: 'outboundRules',
          fix: {
            label: repeated.length === 1 ? 'Drop the rule' : `Drop ${repeated.length} rules`,
            edit: (design) => ok(setFields(design, workspace.id, { outboundRules: without(workspace, repeated) })),
          },
        },
      );
    }
  },
});

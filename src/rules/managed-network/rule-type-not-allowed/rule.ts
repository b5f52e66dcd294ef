import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import { managedWorkspaces, rulesWhere, ruleTitle, takesType, without } from '../../../topology/outbound-rules.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'managed-network/rule-type-not-allowed',
  title: 'Outbound rule that the isolation mode does not take',
  severity: 'error',
  sources: [learn.amlManagedNetwork],
  statements: ['S03', 'S04'],
  messages: {
    notAllowed: msg`Workspace ${'workspace'} allows internet outbound, where only private endpoint rules can be added. Azure rejects ${'rules'}. Drop them, since the internet is open anyway, or choose the mode with only approved outbound.`,
  },
  *check(topology, report) {
    for (const workspace of managedWorkspaces(topology)) {
      const refused = rulesWhere(workspace, (rule) => !takesType(workspace, rule.type));
      if (refused.length === 0) continue;
      yield report(
        'notAllowed',
        { workspace: workspace.name, rules: listed(refused.map(ruleTitle)) },
        {
          at: workspace,
          field: 'outboundRules',
          fix: {
            label: refused.length === 1 ? 'Drop the rule' : `Drop ${refused.length} rules`,
            edit: (design) => ok(setFields(design, workspace.id, { outboundRules: without(workspace, refused) })),
          },
        },
      );
    }
  },
});

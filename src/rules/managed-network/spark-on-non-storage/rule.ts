import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import { changed, managedWorkspaces, rulesWhere, ruleTitle } from '../../../topology/outbound-rules.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'managed-network/spark-on-non-storage',
  title: 'Serverless Spark enabled for something else than storage',
  severity: 'error',
  sources: [learn.amlManagedNetwork],
  messages: {
    spark: msg`Workspace ${'workspace'} marks outbound rules for serverless Spark that lead to something else than storage: ${'rules'}. Spark uses private endpoints to storage accounts only, and Azure rejects the mark elsewhere. Clear it.`,
  },
  *check(topology, report) {
    for (const workspace of managedWorkspaces(topology)) {
      const marked = rulesWhere(workspace, (rule) => {
        const target = topology.get(rule.target);
        return (
          rule.type === 'PrivateEndpoint' &&
          rule.sparkEnabled &&
          target !== undefined &&
          target.kind !== 'storage-account'
        );
      });
      if (marked.length === 0) continue;
      const rows = changed(workspace, marked, (rule) => ({ ...rule, sparkEnabled: false }));
      yield report(
        'spark',
        { workspace: workspace.name, rules: listed(marked.map(ruleTitle)) },
        {
          at: workspace,
          field: 'outboundRules',
          fix: {
            label: 'Clear the mark',
            edit: (design) => ok(setFields(design, workspace.id, { outboundRules: rows })),
          },
        },
      );
    }
  },
});

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
    spark: msg`Outbound rule ${'rules'} of workspace ${'workspace'} is marked for serverless Spark, which uses private endpoints to storage accounts only. Azure rejects it for other targets. Clear the mark.`,
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

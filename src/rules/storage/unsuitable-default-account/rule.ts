import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import { workspacesUsing } from '../../../topology/private-access.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'storage/unsuitable-default-account',
  title: 'Default storage account of a kind that workspaces do not take',
  severity: 'error',
  sources: [learn.amlWorkspaceTemplate, 'https://learn.microsoft.com/azure/machine-learning/concept-workspace'],
  messages: {
    premium: msg`Storage account ${'account'} is Premium, but it is the default account of workspace ${'workspaces'}. Azure refuses to create the workspace. Use a standard account, and add the premium one as a further datastore.`,
    hierarchical: msg`Storage account ${'account'} has a hierarchical namespace, but it is the default account of workspace ${'workspaces'}. Azure refuses to create the workspace. Use an account without it, and add this one as a further datastore.`,
  },
  *check(topology, report) {
    for (const account of topology.of('storage-account')) {
      const premium = account.props.sku.startsWith('Premium');
      if (!premium && !account.props.isHnsEnabled) continue;
      const users = workspacesUsing(topology, account.id);
      if (users.length === 0) continue;
      const params = { account: account.name, workspaces: listed(users.map((workspace) => workspace.name).sort()) };
      const related = users.map((workspace) => workspace.id);
      if (premium) {
        yield report('premium', params, {
          at: account,
          field: 'sku',
          related,
          fix: {
            label: 'Use standard storage',
            edit: (design) => ok(setFields(design, account.id, { sku: 'Standard_LRS' })),
          },
        });
      }
      if (!account.props.isHnsEnabled) continue;
      yield report('hierarchical', params, {
        at: account,
        field: 'isHnsEnabled',
        related,
        fix: {
          label: 'Switch the hierarchical namespace off',
          edit: (design) => ok(setFields(design, account.id, { isHnsEnabled: false })),
        },
      });
    }
  },
});

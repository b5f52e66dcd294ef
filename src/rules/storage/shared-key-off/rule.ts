import { sequence } from '../../../edits/sequence.ts';
import { learn } from '../../../facts/learn.ts';
import { listed } from '../../../lib/sentence.ts';
import { workspacesUsing } from '../../../topology/private-access.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'storage/shared-key-off',
  title: 'Account keys off, but the workspace signs in with them',
  severity: 'error',
  sources: [
    learn.amlWorkspaceTemplate,
    'https://learn.microsoft.com/azure/machine-learning/how-to-disable-local-auth-storage',
  ],
  messages: {
    keys: msg`Storage account ${'account'} refuses account keys, but workspace ${'workspaces'} signs in to its default datastores with one. Data and snapshots cannot be read. Let the datastores sign in with an identity.`,
  },
  *check(topology, report) {
    for (const account of topology.of('storage-account')) {
      if (account.props.allowSharedKeyAccess) continue;
      const users = workspacesUsing(topology, account.id).filter(
        (workspace) => workspace.props.systemDatastoresAuthMode === 'AccessKey',
      );
      if (users.length === 0) continue;
      yield report(
        'keys',
        { account: account.name, workspaces: listed(users.map((workspace) => workspace.name).sort()) },
        {
          at: account,
          field: 'allowSharedKeyAccess',
          related: users.map((workspace) => workspace.id),
          fix: {
            label: 'Sign in with an identity',
            edit: (design) =>
              sequence(design, 'Sign in with an identity', (on) => {
                for (const { id } of users) on.set(id, { systemDatastoresAuthMode: 'Identity' });
              }),
          },
        },
      );
    }
  },
});

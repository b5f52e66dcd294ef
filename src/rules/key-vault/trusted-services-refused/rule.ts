import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import { isRestricted, workspacesUsing } from '../../../topology/private-access.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'key-vault/trusted-services-refused',
  title: 'Closed key vault that refuses Azure Machine Learning',
  severity: 'error',
  sources: [learn.amlWorkspaceVnet, learn.keyVaultNetwork],
  messages: {
    refused: msg`Key vault ${'vault'} is closed and refuses trusted services, so workspace ${'workspaces'} cannot read its secrets. Allow trusted services.`,
  },
  *check(topology, report) {
    for (const vault of topology.of('key-vault')) {
      if (vault.props.bypass !== 'None' || !isRestricted(vault)) continue;
      const users = workspacesUsing(topology, vault.id);
      if (users.length === 0) continue;
      yield report(
        'refused',
        { vault: vault.name, workspaces: listed(users.map((workspace) => workspace.name).sort()) },
        {
          at: vault,
          field: 'bypass',
          related: users.map((workspace) => workspace.id),
          fix: {
            label: 'Allow trusted services',
            edit: (design) => ok(setFields(design, vault.id, { bypass: 'AzureServices' })),
          },
        },
      );
    }
  },
});

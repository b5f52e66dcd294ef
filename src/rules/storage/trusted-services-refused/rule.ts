import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import { isRestricted, workspacesUsing } from '../../../topology/private-access.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'storage/trusted-services-refused',
  title: 'Closed storage that refuses Azure Machine Learning',
  severity: 'error',
  sources: [learn.amlWorkspaceVnet, learn.amlTrafficFlow, learn.storageNetwork],
  messages: {
    refused: msg`Storage account ${'account'} is closed and refuses trusted services, so workspace ${'workspaces'} cannot read or write its default datastore. Allow trusted services.`,
  },
  *check(topology, report) {
    for (const account of topology.of('storage-account')) {
      // A network security perimeter has rules of its own, which the design does not show.
      if (account.props.publicNetworkAccess === 'SecuredByPerimeter') continue;
      if (account.props.bypass !== 'None' || !isRestricted(account)) continue;
      const users = workspacesUsing(topology, account.id);
      if (users.length === 0) continue;
      yield report(
        'refused',
        { account: account.name, workspaces: listed(users.map((workspace) => workspace.name).sort()) },
        {
          at: account,
          field: 'bypass',
          related: users.map((workspace) => workspace.id),
          fix: {
            label: 'Allow trusted services',
            edit: (design) => ok(setFields(design, account.id, { bypass: 'AzureServices' })),
          },
        },
      );
    }
  },
});

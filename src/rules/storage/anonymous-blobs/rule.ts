import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'storage/anonymous-blobs',
  title: 'Storage account that lets blobs be made public',
  severity: 'warning',
  sources: [learn.amlWorkspaceVnet, 'https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-prevent'],
  messages: {
    anonymous: msg`Storage account ${'account'} lets anyone with write access open a container to anonymous readers. Data may then be read without signing in. Disallow anonymous access.`,
  },
  *check(topology, report) {
    for (const account of topology.of('storage-account')) {
      if (!account.props.allowBlobPublicAccess) continue;
      yield report(
        'anonymous',
        { account: account.name },
        {
          at: account,
          field: 'allowBlobPublicAccess',
          fix: {
            label: 'Disallow anonymous access',
            edit: (design) => ok(setFields(design, account.id, { allowBlobPublicAccess: false })),
          },
        },
      );
    }
  },
});

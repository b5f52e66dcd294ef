import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { endpointsTo } from '../../../topology/machine-learning.ts';
import { managedWorkspaces } from '../../../topology/outbound-rules.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'managed-network/inbound-open',
  title: 'Managed network, but the workspace is open to the internet',
  severity: 'warning',
  sources: [learn.amlManagedNetwork, learn.amlPlanning],
  statements: ['S01', 'S13'],
  messages: {
    open: msg`The managed virtual network of workspace ${'workspace'} isolates what goes out, not what comes in: the workspace is still open to public networks beside its private endpoint. Disable public network access.`,
    noEndpoint: msg`The managed virtual network of workspace ${'workspace'} isolates what goes out, not what comes in: the workspace is open to public networks. Add a private endpoint to it in the network of your users, then disable public network access.`,
  },
  *check(topology, report) {
    for (const workspace of managedWorkspaces(topology)) {
      if (workspace.props.publicNetworkAccess === 'Disabled') continue;
      const at = { at: workspace, field: 'publicNetworkAccess' };
      if (endpointsTo(topology, workspace.id).length === 0) {
        yield report('noEndpoint', { workspace: workspace.name }, at);
        continue;
      }
      yield report(
        'open',
        { workspace: workspace.name },
        {
          ...at,
          fix: {
            label: 'Disable public access',
            edit: (design) => ok(setFields(design, workspace.id, { publicNetworkAccess: 'Disabled' })),
          },
        },
      );
    }
  },
});

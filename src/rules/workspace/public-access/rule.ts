import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { endpointsTo, isManaged, type Workspace } from '../../../topology/machine-learning.ts';
import { dependenciesOf, isRestricted, usesOwnNetwork } from '../../../topology/private-access.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Whether anything around the workspace is private, so that openness looks like an oversight. */
const hasPrivateParts = (topology: Topology, workspace: Workspace): boolean =>
  usesOwnNetwork(topology, workspace) || dependenciesOf(topology, workspace).some(isRestricted);

export const rule = defineRule({
  id: 'workspace/public-access',
  title: 'Workspace open to public networks',
  severity: 'warning',
  sources: [learn.amlSecurityOverview, learn.amlPrivateLink, learn.amlPlanning],
  statements: ['S13'],
  messages: {
    open: msg`Workspace ${'workspace'} is open to public networks beside its private endpoint. Anyone with stolen credentials can sign in from anywhere. Disable public network access.`,
    noEndpoint: msg`Workspace ${'workspace'} is open to public networks, although what it uses is private. It works, but a private workspace is recommended. Add a private endpoint to it and disable public network access, or guard it with conditional access.`,
  },
  *check(topology, report) {
    for (const workspace of topology.of('aml-workspace')) {
      // managed-network/inbound-open says the same of managed networks.
      if (workspace.props.publicNetworkAccess === 'Disabled' || isManaged(workspace)) continue;
      if (!hasPrivateParts(topology, workspace)) continue;
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

import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import { ok } from '../../../lib/result.ts';
import { isManaged } from '../../../topology/machine-learning.ts';
import { modeForRules } from '../../../topology/outbound-rules.ts';
import { canBecomeManaged, usesOwnNetwork } from '../../../topology/private-access.ts';
import { defineRule, msg } from '../../rule.ts';

/** Whether all deployments use the older isolation method, about which online-endpoint/legacy-egress-flag speaks. */
const isLegacy = ({ props }: ResourceOf<'managed-online-endpoint'>): boolean =>
  props.deployments.length > 0 &&
  props.deployments.every((deployment) => deployment.egressPublicNetworkAccess === 'Disabled');

export const rule = defineRule({
  id: 'online-endpoint/own-network-unsupported',
  title: 'Managed online endpoint beside an own virtual network',
  severity: 'error',
  sources: [learn.amlPlanning, learn.amlConfigurations, learn.amlOnlineEndpoint],
  statements: ['S05', 'S09', 'S11', 'S27'],
  messages: {
    unsupported: msg`Workspace ${'workspace'} is isolated by your own virtual network, in which managed online endpoints are not supported: what ${'endpoint'} reaches is not isolated, and private storage is out of its reach. Score in a workspace with a managed network, or on AKS.`,
  },
  *check(topology, report) {
    for (const endpoint of topology.of('managed-online-endpoint')) {
      const workspace = topology.as(endpoint.parent, 'aml-workspace');
      if (!workspace || isManaged(workspace) || isLegacy(endpoint)) continue;
      if (workspace.props.publicNetworkAccess === 'Enabled' && !usesOwnNetwork(topology, workspace)) continue;
      const isolationMode = modeForRules(workspace);
      yield report(
        'unsupported',
        { workspace: workspace.name, endpoint: endpoint.name },
        {
          at: endpoint,
          related: [workspace.id],
          ...(canBecomeManaged(topology, workspace) && {
            fix: {
              label: 'Switch the managed network on',
              edit: (design) => ok(setFields(design, workspace.id, { isolationMode })),
            },
          }),
        },
      );
    }
  },
});

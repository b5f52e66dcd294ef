import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import { isManaged } from '../../../topology/machine-learning.ts';
import { defineRule, msg } from '../../rule.ts';

type Deployments = ResourceOf<'managed-online-endpoint'>['props']['deployments'];

const unset = (deployments: Deployments): Deployments =>
  deployments.map((deployment) => ({ ...deployment, egressPublicNetworkAccess: 'unset' }));
const flagged = (deployments: Deployments, value: 'Enabled' | 'Disabled'): readonly string[] =>
  deployments.flatMap((d, n) => (d.egressPublicNetworkAccess === value ? [d.name || `deployment ${n + 1}`] : []));

export const rule = defineRule({
  id: 'online-endpoint/legacy-egress-flag',
  title: 'Deployment with the older outbound flag',
  severity: 'warning',
  sources: [learn.amlOnlineEndpoint, learn.amlTrafficFlow],
  statements: ['S09', 'S27'],
  messages: {
    managed: msg`Online endpoint ${'endpoint'} has deployments that set the older outbound flag: ${'deployments'}. It does not belong beside the managed network of workspace ${'workspace'}. The network decides what deployments reach. Leave the flag unset.`,
    legacy: msg`Online endpoint ${'endpoint'} has deployments that are isolated by the older method: ${'deployments'}. Microsoft no longer recommends it: they reach the workspace, its storage and its registry only, and the flag cannot be changed later. Use a workspace with a managed network.`,
    publicEgress: msg`Online endpoint ${'endpoint'} has deployments that leave over public addresses: ${'deployments'}. Workspace ${'workspace'} is closed to those, so they cannot read their models. Open the workspace, or use a managed network.`,
  },
  *check(topology, report) {
    for (const endpoint of topology.of('managed-online-endpoint')) {
      const workspace = topology.as(endpoint.parent, 'aml-workspace');
      if (!workspace) continue;
      const { deployments } = endpoint.props;
      const closed = flagged(deployments, 'Disabled');
      const open = flagged(deployments, 'Enabled');
      const at = { at: endpoint, field: 'deployments', related: [workspace.id] };
      const names = { endpoint: endpoint.name, workspace: workspace.name };
      if (isManaged(workspace)) {
        if (closed.length + open.length === 0) continue;
        const fix = {
          label: 'Leave the flag unset',
          edit: (design: Parameters<typeof setFields>[0]) =>
            ok(setFields(design, endpoint.id, { deployments: unset(deployments) })),
        };
        yield report('managed', { ...names, deployments: listed([...closed, ...open]) }, { ...at, fix });
        continue;
      }
      if (closed.length > 0) yield report('legacy', { ...names, deployments: listed(closed) }, at);
      if (open.length > 0 && workspace.props.publicNetworkAccess === 'Disabled') {
        yield report('publicEgress', { ...names, deployments: listed(open) }, at);
      }
    }
  },
});

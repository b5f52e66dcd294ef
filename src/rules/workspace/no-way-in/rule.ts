import { addEndpoint } from '../../../edits/private-endpoints.ts';
import { learn } from '../../../facts/learn.ts';
import { endpointsTo, type Workspace } from '../../../topology/machine-learning.ts';
import { type EndpointPlan, planEndpoint } from '../../../topology/name-resolution.ts';
import { clientNetworks } from '../../../topology/private-access.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Whether the drawing has got as far as things that use the workspace, or as private endpoints. */
const begun = (topology: Topology, workspace: Workspace): boolean =>
  topology.of('private-endpoint').length > 0 ||
  topology.children(workspace.id).length > 0 ||
  clientNetworks(topology, workspace.id).length > 0;

/** An endpoint for the computes of the workspace, else for the only network that has a subnet for endpoints. */
function plan(topology: Topology, workspace: Workspace): EndpointPlan | undefined {
  const clients = [...clientNetworks(topology, workspace.id)].sort((a, b) => (a.id < b.id ? -1 : 1));
  const networks = clients.length > 0 ? clients : topology.of('virtual-network');
  const plans = networks.flatMap((network) => planEndpoint(topology, workspace.id, 'amlworkspace', network.id) ?? []);
  const places = new Set(plans.map(({ subnet }) => subnet));
  return clients.length > 0 || places.size === 1 ? plans[0] : undefined;
}

export const rule = defineRule({
  id: 'workspace/no-way-in',
  title: 'Closed workspace without a private endpoint',
  severity: 'error',
  sources: [learn.amlPrivateLink],
  messages: {
    noWay: msg`Workspace ${'workspace'} has public network access disabled and no private endpoint, so nobody can reach it. Add a private endpoint to it in the network of your users and computes, or enable public access.`,
  },
  *check(topology, report) {
    for (const workspace of topology.of('aml-workspace')) {
      if (workspace.props.publicNetworkAccess !== 'Disabled') continue;
      if (endpointsTo(topology, workspace.id).length > 0 || !begun(topology, workspace)) continue;
      const planned = plan(topology, workspace);
      yield report(
        'noWay',
        { workspace: workspace.name },
        {
          at: workspace,
          field: 'publicNetworkAccess',
          ...(planned && { fix: { label: 'Add a private endpoint', edit: (design) => addEndpoint(design, planned) } }),
        },
      );
    }
  },
});

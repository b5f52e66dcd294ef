import { addEndpoint } from '../../../edits/private-endpoints.ts';
import { learn } from '../../../facts/learn.ts';
import { endpointsReachable, endpointsTo, isManaged } from '../../../topology/machine-learning.ts';
import { planEndpoint } from '../../../topology/name-resolution.ts';
import { networkOf } from '../../../topology/networks.ts';
import { subnetComputes } from '../../../topology/subnet-computes.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'compute/no-private-endpoint',
  title: 'Compute without public IP cannot reach its workspace',
  severity: 'error',
  sources: [learn.amlTrainingVnet, learn.amlPrivateLink],
  messages: {
    unreachable: msg`${'compute'} has no public IP, and network ${'network'} reaches no private endpoint of workspace ${'workspace'}. It fails to start. Add a private endpoint to the workspace there or in a peered network.`,
  },
  *check(topology, report) {
    for (const { id, subject, serverless, subnet, workspace, publicIp } of subnetComputes(topology)) {
      const network = networkOf(topology, subnet.id);
      if (!workspace || !network || isManaged(workspace) || publicIp) continue;
      // A closed workspace without any endpoint is told about once, by workspace/no-way-in.
      if (workspace.props.publicNetworkAccess === 'Disabled' && endpointsTo(topology, workspace.id).length === 0)
        continue;
      if (endpointsReachable(topology, workspace.id, 'amlworkspace', network.id).length > 0) continue;
      const plan = planEndpoint(topology, workspace.id, 'amlworkspace', network.id);
      yield report(
        'unreachable',
        { compute: subject, network: network.name, workspace: workspace.name },
        {
          at: { id },
          ...(serverless && { field: 'serverlessComputeSubnet' }),
          related: [workspace.id, network.id].filter((other) => other !== id),
          ...(plan && { fix: { label: 'Add the private endpoint', edit: (design) => addEndpoint(design, plan) } }),
        },
      );
    }
  },
});

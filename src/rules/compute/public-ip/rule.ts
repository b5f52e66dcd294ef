import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import type { ResourceId } from '../../../model/ids.ts';
import {
  type Compute,
  computes,
  endpointsReachable,
  isManaged,
  type Workspace,
  workspaceOf,
} from '../../../topology/machine-learning.ts';
import { networkOf } from '../../../topology/networks.ts';
import { subnetComputes } from '../../../topology/subnet-computes.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg, type Where } from '../../rule.ts';

/** Whether what stands there reaches the workspace over a private endpoint. */
function reaches(topology: Topology, workspace: Workspace, at: ResourceId): boolean {
  const network = networkOf(topology, at);
  return network !== undefined && endpointsReachable(topology, workspace.id, 'amlworkspace', network.id).length > 0;
}

/** Whether the compute would work without a public IP: it reaches the workspace over a private endpoint. */
function canDoWithout(topology: Topology, compute: Compute): boolean {
  const workspace = workspaceOf(topology, compute);
  if (!workspace) return false;
  return networkOf(topology, compute.id) ? reaches(topology, workspace, compute.id) : isManaged(workspace);
}

export const rule = defineRule({
  id: 'compute/public-ip',
  title: 'Compute with a public IP address',
  severity: 'warning',
  sources: [learn.amlPlanning, learn.amlTrainingVnet],
  statements: ['S08', 'S21'],
  messages: {
    publicIp: msg`Compute ${'compute'} has public IP addresses. It needs inbound access from Azure Machine Learning and a route past the firewall, and it can be attacked from the internet. Use no public IP.`,
    serverless: msg`Serverless compute of workspace ${'workspace'} has public IP addresses. It needs inbound access from Azure Machine Learning and a route past the firewall, and it can be attacked from the internet. Use no public IP.`,
    managed: msg`Compute ${'compute'} in the managed network of workspace ${'workspace'} has public IP addresses. It can be attacked from the internet, and it needs none, because the workspace has a private endpoint in that network. Use no public IP.`,
  },
  *check(topology, report) {
    for (const compute of computes(topology)) {
      const workspace = workspaceOf(topology, compute);
      if (!compute.props.enableNodePublicIp) continue;
      const where: Where = {
        at: compute,
        field: 'enableNodePublicIp',
        ...(canDoWithout(topology, compute) && {
          fix: {
            label: 'Use no public IP',
            edit: (design) => ok(setFields(design, compute.id, { enableNodePublicIp: false })),
          },
        }),
      };
      if (networkOf(topology, compute.id)) yield report('publicIp', { compute: compute.name }, where);
      else if (workspace && isManaged(workspace)) {
        yield report('managed', { compute: compute.name, workspace: workspace.name }, where);
      }
    }
    for (const { id, serverless, subnet, workspace, publicIp } of subnetComputes(topology)) {
      if (!serverless || !workspace || !publicIp) continue;
      yield report(
        'serverless',
        { workspace: workspace.name },
        {
          at: { id },
          field: 'serverlessComputeNoPublicIp',
          related: [subnet.id],
          ...(reaches(topology, workspace, subnet.id) && {
            fix: {
              label: 'Use no public IP',
              edit: (design) => ok(setFields(design, id, { serverlessComputeNoPublicIp: true })),
            },
          }),
        },
      );
    }
  },
});

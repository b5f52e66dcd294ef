import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { attachments } from '../../../topology/kubernetes.ts';
import { computesOf, endpointsTo, isManaged, type Workspace } from '../../../topology/machine-learning.ts';
import type { Subnet } from '../../../topology/networks.ts';
import { subnetComputes } from '../../../topology/subnet-computes.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Whether jobs have a cluster to run on, so that nobody needs serverless compute. */
const hasCluster = (topology: Topology, { id }: Workspace): boolean =>
  computesOf(topology, id).some(({ kind }) => kind === 'compute-cluster') ||
  attachments(topology).some(({ workspace, compute }) => workspace.id === id && compute?.props.enableTraining);

/** The subnet where the instances of the workspace stand: it is prepared for computes already. */
function preparedSubnet(topology: Topology, { id }: Workspace): Subnet | undefined {
  const own = subnetComputes(topology).filter(({ workspace, publicIp }) => workspace?.id === id && !publicIp);
  const [only, ...others] = new Set(own.map(({ subnet }) => subnet));
  return others.length === 0 ? only : undefined;
}

export const rule = defineRule({
  id: 'compute/serverless-without-subnet',
  title: 'Serverless jobs cannot reach the closed workspace',
  severity: 'info',
  sources: [learn.amlTrainingVnet, learn.amlPrivateLink],
  messages: {
    outside: msg`Workspace ${'workspace'} is closed, has no cluster for jobs, and names no subnet for serverless compute. Jobs then run in a network of Microsoft, from which the workspace cannot be reached, and fail. Choose a subnet for serverless compute, or draw a compute cluster in a training subnet.`,
  },
  *check(topology, report) {
    for (const workspace of topology.of('aml-workspace')) {
      const { publicNetworkAccess, serverlessComputeSubnet } = workspace.props;
      if (publicNetworkAccess !== 'Disabled' || isManaged(workspace) || hasCluster(topology, workspace)) continue;
      // A closed workspace without an endpoint is still being drawn, and workspace/no-way-in tells about it.
      if (topology.as(serverlessComputeSubnet, 'subnet') || endpointsTo(topology, workspace.id).length === 0) continue;
      const subnet = preparedSubnet(topology, workspace);
      yield report(
        'outside',
        { workspace: workspace.name },
        {
          at: workspace,
          field: 'serverlessComputeSubnet',
          ...(subnet && {
            fix: {
              label: `Use ${subnet.name}`,
              edit: (design) => ok(setFields(design, workspace.id, { serverlessComputeSubnet: subnet.id })),
            },
          }),
        },
      );
    }
  },
});

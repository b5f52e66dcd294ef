// What runs jobs in subnets: computes drawn there, and the serverless compute of workspaces that name a subnet.
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import { grouped } from './grouped.ts';
import { computes, isManaged, type Workspace, workspaceOf } from './machine-learning.ts';
import type { Subnet } from './networks.ts';
import type { Topology } from './topology.ts';

/** One of them, whatever its kind. */
export type SubnetCompute = {
  /** The shape that a finding about it points at: the compute, or the workspace of serverless compute. */
  readonly id: ResourceId;
  /** In a list: gpu, serverless compute of mlw. */
  readonly name: string;
  /** At the start of a sentence: Compute gpu, Serverless compute of mlw. */
  readonly subject: string;
  readonly serverless: boolean;
  readonly subnet: Subnet;
  readonly workspace: Workspace | undefined;
  readonly publicIp: boolean;
};

function drawn(topology: Topology): readonly SubnetCompute[] {
  return computes(topology).flatMap((compute) => {
    const subnet = topology.as(compute.parent, 'subnet');
    if (!subnet) return [];
    const { id, name } = compute;
    const workspace = workspaceOf(topology, compute);
    const publicIp = compute.props.enableNodePublicIp;
    return [{ id, name, subject: `Compute ${name}`, serverless: false, subnet, workspace, publicIp }];
  });
}

/** Serverless compute stands in a subnet only where the workspace has no managed network. */
function serverless(topology: Topology): readonly SubnetCompute[] {
  return topology.of('aml-workspace').flatMap((workspace) => {
    const subnet = topology.as(workspace.props.serverlessComputeSubnet, 'subnet');
    if (!subnet || isManaged(workspace)) return [];
    const { id, name } = workspace;
    const publicIp = !workspace.props.serverlessComputeNoPublicIp;
    const [inList, subject] = [`serverless compute of ${name}`, `Serverless compute of ${name}`];
    return [{ id, name: inList, subject, serverless: true, subnet, workspace, publicIp }];
  });
}

/** Everything that runs jobs in a subnet, serverless compute last. */
export const subnetComputes: (topology: Topology) => readonly SubnetCompute[] = memoByIdentity((topology) => [
  ...drawn(topology),
  ...serverless(topology),
]);

const bySubnet = memoByIdentity((topology: Topology) => grouped(subnetComputes(topology), ({ subnet }) => subnet.id));

/** What runs jobs in one subnet. */
export const computesIn = (topology: Topology, subnet: ResourceId): readonly SubnetCompute[] =>
  bySubnet(topology).get(subnet) ?? [];

// AKS clusters and the workspaces that use them.
import type { ResourceOf } from '../kinds/types.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import type { Workspace } from './machine-learning.ts';
import type { Topology } from './topology.ts';

export type AksCluster = ResourceOf<'aks-cluster'>;
export type KubernetesCompute = ResourceOf<'kubernetes-compute'>;

/** A cluster with a workspace that a compute attaches it to, or that the cluster itself says it is meant for. */
export type Attachment = {
  readonly cluster: AksCluster;
  readonly workspace: Workspace;
  /** Absent where only the cluster names the workspace. */
  readonly compute?: KubernetesCompute;
};

/** All attachments, those by a compute first. */
export const attachments: (topology: Topology) => readonly Attachment[] = memoByIdentity((topology) => {
  const attached = topology.of('kubernetes-compute').flatMap((compute): Attachment[] => {
    const cluster = topology.as(compute.props.cluster, 'aks-cluster');
    const workspace = topology.as(compute.parent, 'aml-workspace');
    return cluster && workspace ? [{ cluster, workspace, compute }] : [];
  });
  const known = new Set(attached.map(({ cluster, workspace }) => `${cluster.id} ${workspace.id}`));
  const meant = topology.of('aks-cluster').flatMap((cluster): Attachment[] => {
    const workspace = topology.as(cluster.props.workspace, 'aml-workspace');
    return workspace && !known.has(`${cluster.id} ${workspace.id}`) ? [{ cluster, workspace }] : [];
  });
  return [...attached, ...meant];
});

/** Workspaces that use a cluster, each once, in the order of their ids. */
export const workspacesOf = (topology: Topology, cluster: ResourceId): readonly Workspace[] => [
  ...new Set(
    attachments(topology)
      .filter((attachment) => attachment.cluster.id === cluster)
      .map(({ workspace }) => workspace)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  ),
];

/** Whether the inference router of a cluster takes an address of its subnet. */
export const hasInternalRouter = (topology: Topology, cluster: ResourceId): boolean =>
  topology
    .of('kubernetes-compute')
    .some(
      ({ props }) =>
        props.cluster === cluster &&
        props.enableInference &&
        props.inferenceRouterServiceType === 'LoadBalancer' &&
        props.internalLoadBalancer,
    );

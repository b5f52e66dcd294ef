// Which compute builds the images of a workspace, and which one could.
import { hasGpu } from '../facts/vm-sizes.ts';
import { type Compute, computesOf, type Workspace } from './machine-learning.ts';
import type { Topology } from './topology.ts';

/** The compute that the workspace names for image builds. */
export const imageBuilder = (topology: Topology, workspace: Workspace): Compute | undefined =>
  topology.as(workspace.props.imageBuildCompute, 'compute-cluster') ??
  topology.as(workspace.props.imageBuildCompute, 'compute-instance');

/** The best compute of the workspace for image builds: one without GPU, a cluster before an instance, the lowest id. */
export const possibleBuilder = (topology: Topology, workspace: Workspace): Compute | undefined =>
  computesOf(topology, workspace.id)
    .filter((compute) => !hasGpu(compute.props.vmSize))
    .sort((a, b) => (a.kind === b.kind ? (a.id < b.id ? -1 : 1) : a.kind === 'compute-cluster' ? -1 : 1))[0];

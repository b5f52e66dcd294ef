// Workspaces: their computes, their pattern of isolation, their private endpoints.
import type { ResourceOf } from '../kinds/types.ts';
import { memoByIdentity, memoByKey } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import { networkOf, reachableNetworks } from './networks.ts';
import type { Topology } from './topology.ts';

export type Workspace = ResourceOf<'aml-workspace'>;
export type Compute = ResourceOf<'compute-instance'> | ResourceOf<'compute-cluster'>;
export type PrivateEndpoint = ResourceOf<'private-endpoint'>;

/** All compute instances and clusters. */
export const computes: (topology: Topology) => readonly Compute[] = memoByIdentity((topology) => [
  ...topology.of('compute-instance'),
  ...topology.of('compute-cluster'),
]);

/** The workspace that owns a compute: the one it stands in, else the one it names. */
export const workspaceOf = (topology: Topology, compute: Compute): Workspace | undefined =>
  topology.as(compute.parent, 'aml-workspace') ?? topology.as(compute.props.workspace, 'aml-workspace');

/** All computes by their workspace, in one pass. */
const computesByWorkspace = memoByIdentity((topology: Topology): ReadonlyMap<ResourceId, readonly Compute[]> => {
  const found = new Map<ResourceId, Compute[]>();
  for (const compute of computes(topology)) {
    const owner = workspaceOf(topology, compute)?.id;
    const known = owner === undefined ? undefined : found.get(owner);
    if (known) known.push(compute);
    else if (owner !== undefined) found.set(owner, [compute]);
  }
  return found;
});

/** Computes of a workspace, in whatever network they stand. */
export const computesOf = (topology: Topology, workspace: ResourceId): readonly Compute[] =>
  computesByWorkspace(topology).get(workspace) ?? [];

/** Whether the computes of a workspace run in a network that the service manages. */
export const isManaged = (workspace: Workspace): boolean => workspace.props.isolationMode !== 'Disabled';

/** Private endpoints that lead to a shape. */
export const endpointsTo = memoByKey((topology: Topology, target: ResourceId): readonly PrivateEndpoint[] =>
  topology.referrers(target).flatMap((referrer) => {
    const endpoint = referrer.field === 'target' ? topology.as(referrer.holder.id, 'private-endpoint') : undefined;
    return endpoint ? [endpoint] : [];
  }),
);

/** Private endpoints to a sub-resource of a shape that a network reaches: in itself or in a peer. */
export function endpointsReachable(
  topology: Topology,
  target: ResourceId,
  subResource: string,
  from: ResourceId,
): readonly PrivateEndpoint[] {
  const reachable = reachableNetworks(topology, from);
  return endpointsTo(topology, target).filter((endpoint) => {
    const network = networkOf(topology, endpoint.id);
    return endpoint.props.subResource === subResource && network !== undefined && reachable.has(network.id);
  });
}

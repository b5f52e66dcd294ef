// In which Azure region a shape lies.
import type { Resource } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import type { Topology } from './topology.ts';

/** The region of a shape: its own, for a compute that of its workspace, else that of the design. */
export function regionOf(topology: Topology, shape: Resource): string {
  const { region, workspace } = shape.props;
  if (typeof region === 'string' && region !== '') return region;
  // What has no region of its own and names a workspace is a part of it.
  const owner =
    region === undefined && typeof workspace === 'string' ? topology.get(workspace as ResourceId) : undefined;
  return owner && owner.id !== shape.id ? regionOf(topology, owner) : topology.network.settings.region;
}

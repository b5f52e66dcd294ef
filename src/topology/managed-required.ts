// What Azure adds to a managed network by itself: the endpoints and service tags that nobody has to write.
import { isolationModes, requiredEndpoints, requiredTagRules } from '../facts/managed-network.ts';
import { fillRegion, regionInTag } from '../facts/regions.ts';
import type { ResourceId } from '../model/ids.ts';
import type { Workspace } from './machine-learning.ts';
import { dependenciesOf } from './private-access.ts';
import type { Topology } from './topology.ts';

/** A rule that Azure adds, and why. */
export type RequiredRule = {
  readonly type: 'PrivateEndpoint' | 'ServiceTag';
  /** What it opens: the target and its sub-resource, or the tag. */
  readonly title: string;
  /** Protocol and ports of a tag, direction where it is not outbound. */
  readonly detail: string;
  /** Where the rule comes from, as a sentence. */
  readonly origin: string;
  readonly source: string;
  /** The shape that an endpoint leads to, and the sub-resource there. */
  readonly target?: ResourceId;
  readonly groupId?: string;
};

function endpoints(topology: Topology, workspace: Workspace): readonly RequiredRule[] {
  const when = isolationModes[workspace.props.isolationMode].requiredEndpoints;
  if (when === 'none') return [];
  const targets = [workspace, ...dependenciesOf(topology, workspace)].filter(
    (target) => when === 'all-targets' || target.props.publicNetworkAccess === 'Disabled',
  );
  return targets.flatMap((target) =>
    requiredEndpoints
      .filter(({ kind }) => kind === target.kind)
      .flatMap(({ groupIds, source }) =>
        groupIds.map((groupId): RequiredRule => {
          const own = target.id === workspace.id ? 'the workspace itself' : 'a resource of the workspace';
          const closed = when === 'closed-targets' ? ', because it is closed to the public' : '';
          return {
            type: 'PrivateEndpoint',
            title: `${target.name} · ${groupId}`,
            detail: '',
            origin: `Private endpoint to ${own}${closed}.`,
            source,
            target: target.id,
            groupId,
          };
        }),
      ),
  );
}

function tags(topology: Topology, workspace: Workspace): readonly RequiredRule[] {
  if (workspace.props.isolationMode !== 'AllowOnlyApprovedOutbound') return [];
  const region = regionInTag(topology.network.settings.region);
  return requiredTagRules.map(({ tag, direction, protocol, ports, purpose, sources }) => ({
    type: 'ServiceTag',
    title: fillRegion(tag, region),
    detail: `${direction === 'inbound' ? 'inbound ' : ''}${protocol} ${ports.join(', ')}`,
    origin: `${purpose}.`,
    source: sources[0] ?? '',
  }));
}

/** The rules that Azure adds to the managed network of a workspace: endpoints first; none without such a network. */
export const requiredRules = (topology: Topology, workspace: Workspace): readonly RequiredRule[] => [
  ...endpoints(topology, workspace),
  ...tags(topology, workspace),
];

// Who acts in the scenarios of a workspace: its computes, its deployments, and the people and applications that use it.
import type { Resource } from '../../model/design.ts';
import type { ResourceId } from '../../model/ids.ts';
import { connections } from '../../topology/connected-ranges.ts';
import { groupsOf } from '../../topology/group-members.ts';
import { computesOf, endpointsReachable, isManaged, type Workspace } from '../../topology/machine-learning.ts';
import type { Machine } from '../../topology/machines.ts';
import { networkOf, type Subnet, type VirtualNetwork } from '../../topology/networks.ts';
import type { Topology } from '../../topology/topology.ts';

/** Shapes whose flows are the same, because they stand in the same place with the same addresses. */
export type Actor = {
  readonly first: ResourceId;
  readonly all: readonly ResourceId[];
  readonly subnet?: Subnet;
  readonly publicIp: boolean;
  /** Whether an instance is among them; only instances have notebooks. */
  readonly instance: boolean;
};

const byId = (a: { readonly id: ResourceId }, b: { readonly id: ResourceId }): number => (a.id < b.id ? -1 : 1);

const keyOf = (shape: Resource): string =>
  [shape.parent ?? '', shape.props.enableNodePublicIp === true, ...groupsOf(shape)].join(' ');

/** Compute instances and clusters of a workspace, those that are alike together. */
export function computeActors(topology: Topology, workspace: Workspace): readonly Actor[] {
  const groups = new Map<string, Resource[]>();
  for (const compute of [...computesOf(topology, workspace.id)].sort(byId)) {
    // In a managed network it makes no difference which compute asks.
    const key = isManaged(workspace) && compute.parent === workspace.id ? '' : keyOf(compute);
    const known = groups.get(key);
    if (known) known.push(compute);
    else groups.set(key, [compute]);
  }
  return [...groups.values()].flatMap((list): Actor[] => {
    const [first] = list;
    if (!first) return [];
    const subnet = topology.as(first.parent, 'subnet');
    return [
      {
        first: first.id,
        all: list.map(({ id }) => id),
        ...(subnet && { subnet }),
        publicIp: first.props.enableNodePublicIp === true && subnet !== undefined,
        instance: list.some(({ kind }) => kind === 'compute-instance'),
      },
    ];
  });
}

/** Serverless compute of a workspace, where it has a place of its own: a managed network or a subnet. */
export function serverlessActor(topology: Topology, workspace: Workspace): Actor | undefined {
  const subnet = isManaged(workspace) ? undefined : topology.as(workspace.props.serverlessComputeSubnet, 'subnet');
  if (!subnet && !isManaged(workspace)) return undefined;
  return {
    first: workspace.id,
    all: [workspace.id],
    ...(subnet && { subnet }),
    publicIp: subnet !== undefined && !workspace.props.serverlessComputeNoPublicIp,
    instance: false,
  };
}

/** A client of the workspace: a corporate network, a jump box, a machine with an application. */
export type Client = { readonly id: ResourceId; readonly network: VirtualNetwork };

/** Whether a network is near enough to the private endpoints of a workspace that its clients are meant to use them. */
const isNear = (topology: Topology, workspace: Workspace, network: VirtualNetwork): boolean =>
  endpointsReachable(topology, workspace.id, 'amlworkspace', network.id).length > 0;

/** Corporate networks that are connected near the private endpoints of a workspace. */
const sites = (topology: Topology, workspace: Workspace): readonly Client[] => {
  const found = new Map<ResourceId, Client>();
  for (const { site, network } of connections(topology)) {
    if (!found.has(site.id) && isNear(topology, workspace, network)) found.set(site.id, { id: site.id, network });
  }
  return [...found.values()].sort(byId);
};

const machines = (
  topology: Topology,
  workspace: Workspace,
  roles: readonly Machine['props']['role'][],
): readonly Client[] =>
  topology
    .of('virtual-machine')
    .flatMap(({ id, props }): Client[] => {
      const network = roles.includes(props.role) ? networkOf(topology, id) : undefined;
      return network && isNear(topology, workspace, network) ? [{ id, network }] : [];
    })
    .sort(byId);

/** Where people sit who use a workspace: corporate networks and jump boxes near its private endpoints. */
export const people = (topology: Topology, workspace: Workspace): readonly Client[] => [
  ...sites(topology, workspace),
  ...machines(topology, workspace, ['jump-box']),
];

/** Who calls models: where people sit, and machines with applications. */
export const callers = (topology: Topology, workspace: Workspace): readonly Client[] => [
  ...people(topology, workspace),
  ...machines(topology, workspace, ['other']),
];

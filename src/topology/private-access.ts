// Who may reach what privately: openness of services, clients of a workspace, endpoints and where they would stand.
import type { ResourceOf } from '../kinds/types.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { Resource } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { attachments } from './kubernetes.ts';
import { endpointsTo, isManaged, type PrivateEndpoint, type Workspace } from './machine-learning.ts';
import { networkOf, reachableNetworks, type Subnet, type VirtualNetwork } from './networks.ts';
import { subnetComputes } from './subnet-computes.ts';
import type { Topology } from './topology.ts';

/** The services that a workspace names and that endpoints and firewalls protect. */
export type Dependency = ResourceOf<'storage-account'> | ResourceOf<'key-vault'> | ResourceOf<'container-registry'>;

/** The shape as a storage account, key vault or container registry. */
export const asDependency = (topology: Topology, id: ResourceId | null): Dependency | undefined =>
  topology.as(id, 'storage-account') ?? topology.as(id, 'key-vault') ?? topology.as(id, 'container-registry');

/** All storage accounts, key vaults and container registries. */
export const dependencies = (topology: Topology): readonly Dependency[] => [
  ...topology.of('storage-account'),
  ...topology.of('key-vault'),
  ...topology.of('container-registry'),
];

/** Storage account, key vault and registry of a workspace, as far as it names them. */
export const dependenciesOf = (topology: Topology, workspace: Workspace): readonly Dependency[] =>
  [workspace.props.storageAccount, workspace.props.keyVault, workspace.props.containerRegistry].flatMap(
    (id) => asDependency(topology, id) ?? [],
  );

/** Whether any network or address is refused: public access off, or a firewall that denies by default. */
export function isRestricted(service: Dependency): boolean {
  if (service.props.publicNetworkAccess !== 'Enabled') return true;
  // Registries have a firewall in the Premium tier only.
  const hasFirewall = service.kind !== 'container-registry' || service.props.sku === 'Premium';
  return hasFirewall && service.props.defaultAction === 'Deny';
}

/** Workspaces that name a service as their storage account, key vault or registry. */
export const workspacesUsing = (topology: Topology, service: ResourceId): readonly Workspace[] =>
  topology.referrers(service).flatMap((referrer) => {
    if (referrer.field === 'outboundRules') return [];
    const workspace = topology.as(referrer.holder.id, 'aml-workspace');
    return workspace ? [workspace] : [];
  });

const networksByWorkspace = memoByIdentity(
  (topology: Topology): ReadonlyMap<ResourceId, ReadonlySet<VirtualNetwork>> => {
    const found = new Map<ResourceId, Set<VirtualNetwork>>();
    const put = (workspace: ResourceId | undefined, at: ResourceId): void => {
      const network = networkOf(topology, at);
      if (workspace === undefined || !network) return;
      const networks = found.get(workspace);
      if (networks) networks.add(network);
      else found.set(workspace, new Set([network]));
    };
    for (const { workspace, subnet } of subnetComputes(topology)) put(workspace?.id, subnet.id);
    for (const { workspace, cluster } of attachments(topology)) put(workspace.id, cluster.id);
    return found;
  },
);

/** Networks in which computes or AKS clusters of a workspace stand; one pass over the design for all workspaces. */
export const clientNetworks = (topology: Topology, workspace: ResourceId): readonly VirtualNetwork[] => [
  ...(networksByWorkspace(topology).get(workspace) ?? []),
];

/** Networks that hold a private endpoint to the shape. */
export const endpointNetworks = (topology: Topology, target: ResourceId): readonly VirtualNetwork[] => [
  ...new Set(endpointsTo(topology, target).flatMap((endpoint) => networkOf(topology, endpoint.id) ?? [])),
];

/** Whether the workspace is isolated, or begins to be, by a virtual network of one's own instead of a managed one. */
export const usesOwnNetwork = (topology: Topology, workspace: Workspace): boolean =>
  !isManaged(workspace) &&
  (endpointsTo(topology, workspace.id).length > 0 || clientNetworks(topology, workspace.id).length > 0);

/** Whether nothing that stands in a virtual network would be in the way of a managed one. */
export const canBecomeManaged = (topology: Topology, workspace: Workspace): boolean =>
  !isManaged(workspace) && clientNetworks(topology, workspace.id).length === 0;

const endpointsIn = (topology: Topology, subnet: Subnet): number =>
  topology.childrenOf(subnet.id, 'private-endpoint').length;

/**
 * The subnet where a new private endpoint belongs: of the network or of one that it reaches, the one that is meant for
 * endpoints, else the one that holds most of them. Undefined when neither exists.
 */
export function endpointSubnet(topology: Topology, network: ResourceId): Subnet | undefined {
  const near = [...reachableNetworks(topology, network)].flatMap((id) => topology.childrenOf(id, 'subnet'));
  const meant = near.filter((subnet) => subnet.props.purpose === 'private-endpoints');
  const candidates = meant.length > 0 ? meant : near.filter((subnet) => endpointsIn(topology, subnet) > 0);
  return [...candidates].sort((a, b) => {
    const here = Number(b.parent === network) - Number(a.parent === network);
    return here || endpointsIn(topology, b) - endpointsIn(topology, a) || (a.id < b.id ? -1 : 1);
  })[0];
}

/** The shape that a private endpoint leads to, unless it leads nowhere. */
export const targetOf = (topology: Topology, endpoint: PrivateEndpoint): Resource | undefined =>
  topology.get(endpoint.props.target);

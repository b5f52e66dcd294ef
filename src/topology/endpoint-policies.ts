// Service endpoint policies of a subnet: what they let computes reach.
import type { ResourceOf } from '../kinds/types.ts';
import type { ResourceId } from '../model/ids.ts';
import { endpointsReachable, type Workspace } from './machine-learning.ts';
import { networkOf, type Subnet } from './networks.ts';
import { computesIn } from './subnet-computes.ts';
import type { Topology } from './topology.ts';

export type EndpointPolicy = ResourceOf<'service-endpoint-policy'>;

/** The alias that holds the storage which Microsoft manages for computes; that of all services holds it too. */
export const machineLearningAlias = '/services/Azure/MachineLearning';
const enough: readonly string[] = [machineLearningAlias, '/services/Azure'];

/** The policies on a subnet; together they allow what any of them allows. */
export const policiesOn = (topology: Topology, subnet: Subnet): readonly EndpointPolicy[] =>
  subnet.props.serviceEndpointPolicies.flatMap((id) => topology.as(id, 'service-endpoint-policy') ?? []);

const rowsOf = (policies: readonly EndpointPolicy[]) => policies.flatMap(({ props }) => props.definitions);

/** Whether storage traffic of a subnet takes the service endpoint, which is all that a policy filters. */
export const hasStorageEndpoint = ({ props }: Subnet): boolean =>
  props.serviceEndpoints.some((service) => service === 'Microsoft.Storage' || service === 'Microsoft.Storage.Global');

/** Whether policies let computes reach the storage that Microsoft manages for them. */
export const allowsMachineLearning = (policies: readonly EndpointPolicy[]): boolean =>
  rowsOf(policies).some(({ service, aliases }) => service === 'Global' && aliases.some((one) => enough.includes(one)));

/** Whether policies name an account; ids of resource groups and subscriptions may hold it, so they count as naming it. */
function mayAllow(policies: readonly EndpointPolicy[], account: ResourceId): boolean {
  return rowsOf(policies).some(
    ({ service, storageAccounts, scopes }) =>
      service === 'Microsoft.Storage' && (storageAccounts.includes(account) || scopes.length > 0),
  );
}

/** A default storage account that computes of a subnet cannot reach, with the workspace that it belongs to. */
export type LeftOut = { readonly workspace: Workspace; readonly account: ResourceOf<'storage-account'> };

/**
 * Default accounts of the workspaces with computes in a subnet that its policies deny. Traffic to private endpoints
 * takes no service endpoint, so accounts that have them need not be named.
 * https://learn.microsoft.com/azure/machine-learning/how-to-prevent-data-loss-exfiltration
 */
export function leftOut(topology: Topology, subnet: Subnet, policies: readonly EndpointPolicy[]): readonly LeftOut[] {
  const network = networkOf(topology, subnet.id)?.id;
  const isPrivate = (account: ResourceId): boolean =>
    network !== undefined &&
    ['blob', 'file'].every((part) => endpointsReachable(topology, account, part, network).length > 0);
  const workspaces = new Set(computesIn(topology, subnet.id).flatMap(({ workspace }) => workspace ?? []));
  return [...workspaces].flatMap((workspace): LeftOut[] => {
    const account = topology.as(workspace.props.storageAccount, 'storage-account');
    // A closed account cannot be reached by a service endpoint, whatever a policy says.
    if (!account || account.props.publicNetworkAccess === 'Disabled') return [];
    return mayAllow(policies, account.id) || isPrivate(account.id) ? [] : [{ workspace, account }];
  });
}

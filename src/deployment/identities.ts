// User-assigned identities: who uses which, what a workspace's own may do, and no role twice for the same identity.
import type { RoleSlug } from '../facts/roles.ts';
import type { ResourceOf } from '../kinds/types.ts';
import type { ResourceId } from '../model/ids.ts';
import type { DeploymentNode, Identity } from './deployment.ts';
import { attr, type Expr, type NodeSymbol } from './expr.ts';
import type { Context } from './lowering.ts';

type Workspace = ResourceOf<'aml-workspace'>;

/** Symbols of the deployed identities. */
const deployed = (context: Context, ids: readonly ResourceId[]): readonly NodeSymbol[] =>
  ids.flatMap((id) => (context.as(id, 'user-assigned-identity') ? [context.symbol(id)] : []));

/** What a resource that names these identities signs in with; undefined when none of them is deployed. */
export function userAssigned(context: Context, ids: readonly ResourceId[]): Identity | undefined {
  const identities = deployed(context, ids);
  return identities.length > 0 ? { type: 'UserAssigned', identities } : undefined;
}

/** The identity that a workspace signs in with, unless that is its own: the first that it names. */
export const primaryIdentity = (context: Context, { props }: Workspace): NodeSymbol | undefined =>
  deployed(context, props.identity)[0];

/** Who a workspace is when roles are assigned to it: the node that tells one from another, and the principal's id. */
export function principalOf(
  context: Context,
  workspace: Workspace,
): { readonly symbol: NodeSymbol; readonly id: Expr } {
  const own = context.symbol(workspace.id);
  const identity = primaryIdentity(context, workspace);
  return identity === undefined
    ? { symbol: own, id: attr(own, 'identity', 'principalId') }
    : { symbol: identity, id: attr(identity, 'properties', 'principalId') };
}

/** A role that an identity needs on a shape before the workspace is created. */
type Needed = { readonly slug: RoleSlug; readonly on: ResourceId; readonly end: string };

/**
 * What a user-assigned identity may do with what its workspace depends on; an identity of the workspace itself gets this
 * from the service. https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication
 */
export function neededRoles(context: Context, { props }: Workspace): readonly Needed[] {
  const storage = context.as(props.storageAccount, 'storage-account');
  const vault = context.as(props.keyVault, 'key-vault');
  const managed: readonly (readonly [ResourceId | null, string])[] = [
    [props.storageAccount, 'Storage'],
    [props.keyVault, 'KeyVault'],
    [props.containerRegistry, 'Registry'],
    [props.applicationInsights, 'Insights'],
  ];
  return [
    ...managed.flatMap(([id, end]): Needed[] =>
      id !== null && context.get(id) ? [{ slug: 'contributor', on: id, end: `${end}Contributor` }] : [],
    ),
    ...(storage
      ? [{ slug: 'storage-blob-data-contributor' as const, on: storage.id, end: 'StorageBlobContributor' }]
      : []),
    ...(storage && props.systemDatastoresAuthMode === 'Identity'
      ? [{ slug: 'storage-file-data-privileged-contributor' as const, on: storage.id, end: 'StorageFileContributor' }]
      : []),
    ...(vault?.props.enableRbacAuthorization
      ? [{ slug: 'key-vault-administrator' as const, on: vault.id, end: 'KeyVaultAdministrator' }]
      : []),
  ];
}

/** What the template cannot give a user-assigned identity of a workspace. */
export const missingRights = (context: Context, workspace: Workspace): readonly string[] => {
  const vault = context.as(workspace.props.keyVault, 'key-vault');
  return vault && !vault.props.enableRbacAuthorization && primaryIdentity(context, workspace) !== undefined
    ? [
        `Its identity needs an access policy on “${vault.name}” before the workspace is created: that vault knows no roles.`,
      ]
    : [];
};

/**
 * The nodes with each role assignment once: shapes that share an identity ask for the same one, and Azure refuses the
 * second. What waits for one that is left out waits for the one that stays.
 */
export function withoutRepeatedRoles(nodes: readonly DeploymentNode[]): readonly DeploymentNode[] {
  const kept = new Map<string, NodeSymbol>();
  const instead = new Map<NodeSymbol, NodeSymbol>();
  for (const { type, scope, name, symbol } of nodes) {
    if (type !== 'Microsoft.Authorization/roleAssignments') continue;
    const key = JSON.stringify([scope ?? null, name]);
    const first = kept.get(key);
    if (first === undefined) kept.set(key, symbol);
    else instead.set(symbol, first);
  }
  if (instead.size === 0) return nodes;
  return nodes
    .filter(({ symbol }) => !instead.has(symbol))
    .map((node) =>
      node.after?.some((symbol) => instead.has(symbol))
        ? { ...node, after: [...new Set(node.after.map((symbol) => instead.get(symbol) ?? symbol))] }
        : node,
    );
}

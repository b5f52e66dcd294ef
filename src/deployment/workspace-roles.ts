// Roles that a workspace needs and that the service does not assign by itself.
import { type RoleSlug, roles } from '../facts/roles.ts';
import type { ResourceOf } from '../kinds/types.ts';
import type { DeploymentNode } from './deployment.ts';
import { call, idOf, type NodeSymbol, role } from './expr.ts';
import { neededRoles, primaryIdentity, principalOf } from './identities.ts';
import type { Context } from './lowering.ts';
import { node } from './node.ts';
import { endpointsOf } from './order.ts';
import { rowRoles } from './symbols.ts';

type Workspace = ResourceOf<'aml-workspace'>;

/** The role that the identity of a workspace gets on another resource of the template. */
export function workspaceRole(
  context: Context,
  workspace: Workspace,
  { slug, scope, symbol }: { readonly slug: RoleSlug; readonly scope: NodeSymbol; readonly symbol: NodeSymbol },
): DeploymentNode {
  const { id } = roles[slug];
  const principal = principalOf(context, workspace);
  return node({
    symbol,
    type: 'Microsoft.Authorization/roleAssignments',
    scope,
    name: call('guid', idOf(scope), idOf(principal.symbol), id),
    origin: workspace.id,
    properties: { roleDefinitionId: role(id), principalId: principal.id, principalType: 'ServicePrincipal' },
  });
}

/**
 * Reader on the private endpoints of the default storage account: without it the studio cannot show data that only
 * they lead to. https://learn.microsoft.com/azure/machine-learning/how-to-enable-studio-virtual-network
 */
export function studioRoles(context: Context, workspace: Workspace): readonly DeploymentNode[] {
  const endpoints = endpointsOf(context, workspace.props.storageAccount).filter(
    ({ props }) => props.subResource === 'blob' || props.subResource === 'file',
  );
  const ends = rowRoles(
    endpoints.map(({ name }) => name),
    'reader',
  );
  return endpoints.map(({ id }, index) =>
    workspaceRole(context, workspace, {
      slug: 'reader',
      scope: context.symbol(id),
      symbol: context.symbol(workspace.id, ends[index]),
    }),
  );
}

/** Roles of a user-assigned identity on what the workspace depends on; none where the workspace has its own identity. */
export const dependencyRoles = (context: Context, workspace: Workspace): readonly DeploymentNode[] =>
  primaryIdentity(context, workspace) === undefined
    ? []
    : neededRoles(context, workspace).map(({ slug, on, end }) =>
        workspaceRole(context, workspace, {
          slug,
          scope: context.symbol(on),
          symbol: context.symbol(workspace.id, `${end}Role`),
        }),
      );

// What computes of a workspace share: who owns them, which network they join, what they wait for.
import type { ResourceOf } from '../kinds/types.ts';
import type { Resource } from '../model/design.ts';
import type { DeploymentNode } from './deployment.ts';
import { policiesReady } from './endpoint-policies.ts';
import { type Expr, idOf, lit, type NodeSymbol, type Tree } from './expr.ts';
import { userAssigned } from './identities.ts';
import type { Context, Lowered } from './lowering.ts';
import { node, regional } from './node.ts';
import { networkReady, workspaceReady } from './order.ts';
import { lastOutboundRule } from './outbound-rules.ts';

type Workspace = ResourceOf<'aml-workspace'>;
type Compute = ResourceOf<'compute-instance'> | ResourceOf<'compute-cluster'>;

/** The workspace that a compute stands in, or that it names. */
export const workspaceOf = (context: Context, compute: Compute): Workspace | undefined =>
  context.as(compute.parent, 'aml-workspace') ?? context.as(compute.props.workspace, 'aml-workspace');

const isManaged = ({ props }: Workspace): boolean => props.isolationMode !== 'Disabled';

/** Why Azure would not make a compute. */
export function computeLacks(compute: Compute, context: Context): string | undefined {
  const workspace = workspaceOf(context, compute);
  if (!workspace) return 'It has no workspace that is exported.';
  const subnet = context.as(compute.parent, 'subnet');
  const inside = context.as(compute.parent, 'aml-workspace');
  if (!subnet && !inside) return 'Its subnet is not exported.';
  if (subnet && isManaged(workspace)) {
    return 'Its workspace has a managed virtual network, so it cannot stand in a subnet of your own.';
  }
  return !subnet && !isManaged(workspace) && !compute.props.enableNodePublicIp
    ? 'Without a public IP address it needs a subnet or a managed virtual network.'
    : undefined;
}

/** `{ id }` of the subnet that a compute stands in; nothing in a managed network. */
export function computeSubnet(context: Context, compute: Compute): { readonly id: Expr } | undefined {
  const subnet = context.as(compute.parent, 'subnet');
  return subnet ? { id: idOf(context.symbol(subnet.id)) } : undefined;
}

/** What machines of a workspace wait for: endpoints, outbound rules, and the network that they stand in. */
export function computeAfter(context: Context, workspace: Workspace, compute?: Compute): readonly NodeSymbol[] {
  const network = compute ? (context.as(compute.parent, 'subnet')?.parent ?? null) : null;
  return [
    ...workspaceReady(context, workspace),
    ...lastOutboundRule(context, workspace),
    ...networkReady(context, network),
    ...policiesReady(context, compute && context.as(compute.parent, 'subnet')),
  ];
}

/** A compute as a child of its workspace. */
export const computeNode = (
  context: Context,
  workspace: Workspace,
  { id, name }: Pick<Resource, 'id' | 'name'>,
  rest: Pick<DeploymentNode, 'after' | 'identity'> & { readonly properties: Tree },
): DeploymentNode =>
  node({
    symbol: context.symbol(id),
    type: 'Microsoft.MachineLearningServices/workspaces/computes',
    parent: context.symbol(workspace.id),
    name: lit(name),
    ...regional,
    origin: id,
    ...rest,
  });

/** A compute that the service runs; `properties` are those of its type. */
export function lowerCompute(context: Context, compute: Compute, computeType: string, properties: Tree): Lowered {
  const workspace = workspaceOf(context, compute);
  if (!workspace) return { nodes: [] };
  const { disableLocalAuth } = compute.props;
  const identity = userAssigned(context, compute.props.identity);
  return {
    nodes: [
      computeNode(context, workspace, compute, {
        after: computeAfter(context, workspace, compute),
        ...(identity ? { identity } : {}),
        properties: { computeType, disableLocalAuth, properties },
      }),
    ],
  };
}

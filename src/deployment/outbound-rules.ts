// Outbound rules of a managed network, and the role that lets the workspace make endpoints for them.
import { isolationModes, requiredEndpoints } from '../facts/managed-network.ts';
import { linkedService, privateLinkTarget } from '../facts/private-link.ts';
import { roles } from '../facts/roles.ts';
import type { ResourceOf } from '../kinds/types.ts';
import type { ResourceId } from '../model/ids.ts';
import type { DeploymentNode } from './deployment.ts';
import { lit, type NodeSymbol, type Tree } from './expr.ts';
import type { Context, Lowered } from './lowering.ts';
import { node } from './node.ts';
import { workspaceReady } from './order.ts';
import { isGivenById, resourceIdOf } from './resource-id.ts';
import { scopeFilled } from './scoped-resources.ts';
import { rowRoles } from './symbols.ts';
import { addressValue, hostValue, rowName } from './text-values.ts';
import { workspaceRole } from './workspace-roles.ts';

type Workspace = ResourceOf<'aml-workspace'>;
type Rule = Workspace['props']['outboundRules'][number];

/** Whether the service makes this endpoint by itself; a rule of the same target is refused as a duplicate. */
function isRequired(context: Context, workspace: Workspace, rule: Rule): boolean {
  const { storageAccount, keyVault, containerRegistry, isolationMode } = workspace.props;
  const own: readonly (ResourceId | null)[] = [workspace.id, storageAccount, keyVault, containerRegistry];
  const target = context.get(rule.target);
  if (!target || !own.includes(target.id)) return false;
  const { requiredEndpoints: when } = isolationModes[isolationMode];
  if (when === 'closed-targets' && target.props.publicNetworkAccess !== 'Disabled') return false;
  return requiredEndpoints.some(({ kind, groupIds }) => kind === target.kind && groupIds.includes(rule.subResource));
}

function endpointFault(context: Context, workspace: Workspace, rule: Rule): string | undefined {
  const target = context.get(rule.target);
  if (!target) return 'has no target that is exported';
  if (privateLinkTarget(linkedService(target))?.fromManagedNetwork === 'no') {
    return 'leads to a service that managed networks have no endpoints for';
  }
  if (rule.subResource === '') return 'has no sub-resource';
  return isRequired(context, workspace, rule) ? 'is not needed: Azure makes this endpoint itself' : undefined;
}

/** What is wrong with a rule, to follow its name; undefined when Azure takes it. */
function fault(context: Context, workspace: Workspace, rule: Rule): string | undefined {
  const { title, ruleTypes } = isolationModes[workspace.props.isolationMode];
  if (!ruleTypes.includes(rule.type)) return `is of a type that the mode “${title}” does not take`;
  switch (rule.type) {
    case 'PrivateEndpoint':
      return endpointFault(context, workspace, rule);
    case 'ServiceTag':
      return rule.serviceTag === '' || rule.ports === '' ? 'lacks a service tag or ports' : undefined;
    case 'FQDN':
      return rule.fqdn === '' ? 'has no host name' : undefined;
    default:
      return rule.type satisfies never;
  }
}

function ruleBody(context: Context, rule: Rule): Tree {
  const head = { type: rule.type, category: 'UserDefined' };
  switch (rule.type) {
    case 'PrivateEndpoint':
      return {
        ...head,
        destination: {
          serviceResourceId: rule.target === null ? undefined : resourceIdOf(context, rule.target),
          subresourceTarget: rule.subResource,
          sparkEnabled: context.as(rule.target, 'storage-account') ? rule.sparkEnabled : false,
        },
      };
    case 'ServiceTag':
      return {
        ...head,
        destination: {
          serviceTag: addressValue(context, rule.serviceTag),
          protocol: rule.protocol,
          portRanges: rule.ports,
          action: 'Allow',
        },
      };
    case 'FQDN':
      return { ...head, destination: hostValue(context, rule.fqdn) };
    default:
      return rule.type satisfies never;
  }
}

/** The workspace identity may approve endpoints on a target. */
const approver = (context: Context, workspace: Workspace, target: ResourceId, end: string): DeploymentNode =>
  workspaceRole(context, workspace, {
    slug: 'ai-network-connection-approver',
    scope: context.symbol(target),
    symbol: context.symbol(workspace.id, end),
  });

/** Targets of endpoint rules, each once. */
const targetsOf = (rules: readonly Rule[]): readonly ResourceId[] => [
  ...new Set(rules.flatMap(({ type, target }) => (type === 'PrivateEndpoint' && target ? [target] : []))),
];

/** Role assignments for the targets that the template knows as resources. */
function approvers(
  context: Context,
  workspace: Workspace,
  rules: readonly Rule[],
): ReadonlyMap<ResourceId, DeploymentNode> {
  const targets = targetsOf(rules).filter((target) => !isGivenById(context, target));
  const ends = rowRoles(
    targets.map((target) => context.get(target)?.name ?? ''),
    'approver',
  );
  return new Map(
    targets.map((target, index) => [target, approver(context, workspace, target, ends[index] ?? 'Approver')]),
  );
}

/** Sentences on targets that the template knows by id only: somebody has to assign the role there. */
function unassigned(context: Context, rules: readonly Rule[]): readonly string[] {
  return targetsOf(rules).flatMap((id) => {
    const target = context.as(id, 'azure-service');
    if (!target) return [];
    const covered = privateLinkTarget(linkedService(target))?.approverRoleCovers;
    const right = covered ? `the role “${roles['ai-network-connection-approver'].title}”` : 'a custom role';
    return [
      `The workspace identity may not approve endpoints on “${target.name}” yet. Give it ${right} there, or let the owner approve the connection.`,
    ];
  });
}

type Good = { readonly rule: Rule; readonly name: string; readonly symbol: NodeSymbol };
type Sorted = { readonly good: readonly Good[]; readonly omitted: readonly string[] };

/** The rules that Azure takes, and sentences on the others. */
function sortRules(context: Context, workspace: Workspace): Sorted {
  if (workspace.props.isolationMode === 'Disabled') return { good: [], omitted: [] };
  const drawn = workspace.props.outboundRules.map((rule, index) => ({
    rule,
    name: rowName(rule.name, 'rule', index),
    fault: fault(context, workspace, rule),
  }));
  const whole = drawn.filter((each) => each.fault === undefined);
  const ends = rowRoles(
    whole.map(({ name }) => name),
    'outbound rule',
  );
  return {
    good: whole.map(({ rule, name }, index) => ({
      rule,
      name,
      symbol: context.symbol(workspace.id, ends[index] ?? ''),
    })),
    omitted: drawn.flatMap(({ name, fault: why }) =>
      why === undefined ? [] : [`The outbound rule “${name}” ${why}.`],
    ),
  };
}

/** The rules as children, one after the other, each endpoint rule after the role on its target. */
export function outboundRules(context: Context, workspace: Workspace): Lowered {
  const { good, omitted } = sortRules(context, workspace);
  const rules = good.map(({ rule }) => rule);
  const grants = approvers(context, workspace, rules);
  const nodes: DeploymentNode[] = [...grants.values()];
  let before: readonly NodeSymbol[] = workspaceReady(context, workspace);
  for (const { rule, name, symbol } of good) {
    const grant = rule.type === 'PrivateEndpoint' && rule.target ? grants.get(rule.target)?.symbol : undefined;
    nodes.push(
      node({
        symbol,
        type: 'Microsoft.MachineLearningServices/workspaces/outboundRules',
        parent: context.symbol(workspace.id),
        name: lit(name),
        after: [
          ...before,
          ...(grant === undefined ? [] : [grant]),
          ...(rule.type === 'PrivateEndpoint' ? scopeFilled(context, rule.target) : []),
        ],
        origin: workspace.id,
        properties: ruleBody(context, rule),
      }),
    );
    before = [symbol];
  }
  return { nodes, omitted: [...omitted, ...unassigned(context, rules)] };
}

/** The last outbound rule of a workspace, if it has one that is exported. */
export function lastOutboundRule(context: Context, workspace: Workspace): readonly NodeSymbol[] {
  const last = sortRules(context, workspace).good.at(-1);
  return last ? [last.symbol] : [];
}

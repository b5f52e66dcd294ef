// One template per resource group: what is created in another group than the one that is deployed to goes into nested
// deployments, which is how a template reaches further groups and subscriptions.
// https://learn.microsoft.com/azure/azure-resource-manager/templates/deploy-to-resource-group#deploy-to-multiple-subscriptions-or-resource-groups
import { apiVersion } from '../facts/api-versions.ts';
import { reachable } from '../lib/graph.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { Deployment, DeploymentNode, Group, Parameter } from './deployment.ts';
import { call, type Expr, fmt, type NodeSymbol, param, platform } from './expr.ts';
import { reduceOrder, sortNodes } from './finish.ts';
import { dependenciesOf, parametersIn, referencesOf, valuesOf, walk } from './references.ts';
import { rewriteNode } from './rewrite.ts';
import { createSymbols, identifier } from './symbols.ts';

/** One text per group, the same in whatever case of letters its name is written; '' is the one that is deployed to. */
export const groupKey = (group: Group | undefined): string =>
  group ? JSON.stringify([group.name, group.subscription]).toLowerCase() : '';

/** What is created together: the main template, or the nodes of one group on one level. */
type Unit = { readonly group: Group | undefined; readonly symbol: NodeSymbol | undefined };

/** Letters of a group's name in that of its deployment, which has 64 at most with what is added to it. */
const longestName = 24;

const main: Unit = { group: undefined, symbol: undefined };

/** The nodes of a deployment, and where each of them goes. */
type Plan = {
  readonly nodes: readonly DeploymentNode[];
  readonly get: (symbol: NodeSymbol) => DeploymentNode | undefined;
  readonly groupOf: (node: DeploymentNode) => Group | undefined;
  /** The created nodes that must be deployed before; what only exists comes with what it is a part of. */
  readonly needs: (node: DeploymentNode) => readonly DeploymentNode[];
  /** The unit of a created node. */
  readonly unitOf: (node: DeploymentNode) => Unit;
  /** The created nodes of a unit. */
  readonly membersOf: (unit: Unit) => readonly DeploymentNode[];
  /** The nested ones, in an order in which each can be deployed. */
  readonly units: readonly Unit[];
};

/** What a nested template is told of the main one, since it would speak of its own group. symbols.ts keeps the names free. */
const told = {
  subscriptionId: { name: 'mainSubscription', description: 'Required. Subscription of the main template.' },
  resourceGroupId: {
    name: 'mainResourceGroupId',
    description: 'Required. Id of the resource group of the main template.',
  },
  resourceGroupName: { name: 'mainResourceGroup', description: 'Required. Resource group of the main template.' },
  resourceGroupLocation: {
    name: 'mainLocation',
    description: 'Required. Region of the resource group of the main template.',
  },
} as const;
const tellable = ['subscriptionId', 'resourceGroupId', 'resourceGroupName', 'resourceGroupLocation'] as const;

/** A value for a nested template: what the platform would say of its group there is a parameter. */
function asTold(expr: Expr): Expr {
  const value = expr.is === 'platform' ? tellable.find((each) => each === expr.value) : undefined;
  return value ? param(told[value].name) : expr;
}

/**
 * Levels of the created nodes, which are sorted: a node is one level above what it needs in another group. So whatever
 * leads from one group to another leads to a higher level, and nested deployments never wait for each other in a circle.
 */
function levelsOf(plan: Pick<Plan, 'nodes' | 'groupOf' | 'needs'>): ReadonlyMap<NodeSymbol, number> {
  const levels = new Map<NodeSymbol, number>();
  for (const node of plan.nodes) {
    if (node.existing) continue;
    const own = groupKey(plan.groupOf(node));
    const below = plan
      .needs(node)
      .map((needed) => (levels.get(needed.symbol) ?? 0) + (groupKey(plan.groupOf(needed)) === own ? 0 : 1));
    levels.set(node.symbol, Math.max(0, ...below));
  }
  return levels;
}

function planOf({ nodes, parameters }: Deployment): Plan {
  const bySymbol = new Map(nodes.map((node) => [node.symbol, node]));
  const get = (symbol: NodeSymbol) => bySymbol.get(symbol);
  const groupOf = (node: DeploymentNode): Group | undefined => {
    const owner = node.parent ?? node.scope;
    const holder = owner === undefined ? undefined : get(owner);
    return holder ? groupOf(holder) : node.group;
  };
  const needs = (node: DeploymentNode): readonly DeploymentNode[] =>
    dependenciesOf(node).flatMap((symbol) => {
      const needed = get(symbol);
      if (!needed) return [];
      return needed.existing ? needs(needed) : [needed];
    });
  const levels = levelsOf({ nodes, groupOf, needs });
  const symbols = createSymbols(
    [...nodes.map(({ symbol }) => symbol), ...parameters.map(({ name }) => name)].map((name) => [name, name]),
  );
  const units = new Map<string, Unit>();
  const counts = new Map<string, number>();
  const members = new Map<Unit, DeploymentNode[]>();
  const unitBySymbol = new Map<NodeSymbol, Unit>();
  const level = (node: DeploymentNode): number => levels.get(node.symbol) ?? 0;
  const made = (group: Group, key: string): Unit => {
    const count = (counts.get(groupKey(group)) ?? 0) + 1;
    counts.set(groupKey(group), count);
    const name = group.name.is === 'lit' ? `${group.name.value}` : '';
    const wanted = `${identifier(name.slice(0, longestName), 'resources', 'rg')}${count === 1 ? '' : count}`;
    return { group, symbol: symbols.take(`nested ${key}`, wanted) };
  };
  const created = nodes.filter((node) => !node.existing);
  for (const node of [...created].sort((a, b) => level(a) - level(b))) {
    const group = groupOf(node);
    const key = `${level(node)} ${groupKey(group)}`;
    const unit = group ? (units.get(key) ?? made(group, key)) : main;
    if (group) units.set(key, unit);
    unitBySymbol.set(node.symbol, unit);
  }
  const unitOf = (node: DeploymentNode): Unit => unitBySymbol.get(node.symbol) ?? main;
  for (const node of created) {
    const own = members.get(unitOf(node));
    if (own) own.push(node);
    else members.set(unitOf(node), [node]);
  }
  const membersOf = (unit: Unit): readonly DeploymentNode[] => members.get(unit) ?? [];
  return { nodes, get, groupOf, needs, unitOf, membersOf, units: [...units.values()] };
}

/** Where a node of another unit stands, as the template of this one says it. */
function placeFrom({ group }: Unit, other: Group | undefined): { readonly group?: Group } {
  if (groupKey(group) === groupKey(other)) return {};
  // What names no subscription is in that of the main template, which is the own one unless another is named.
  const subscription = group?.subscription && { subscription: param(told.subscriptionId.name) };
  if (!other) return { group: { name: param(told.resourceGroupName.name), ...subscription } };
  return { group: other.subscription ? other : { ...other, ...subscription } };
}

/** A node as something to refer to, which another unit creates or nobody. */
function referredTo(plan: Plan, unit: Unit, node: DeploymentNode): DeploymentNode {
  const { symbol, type, apiVersion, name, parent, scope, origin } = node;
  const hangs = parent !== undefined || scope !== undefined;
  return {
    symbol,
    type,
    apiVersion,
    name,
    ...(parent === undefined ? {} : { parent }),
    ...(scope === undefined ? {} : { scope }),
    ...(hangs ? {} : placeFrom(unit, plan.groupOf(node))),
    existing: true,
    origin,
  };
}

/** What of other units the nodes and values of a unit refer to, with what that hangs on. */
function outside(
  plan: Plan,
  unit: Unit,
  own: readonly DeploymentNode[],
  values: readonly Expr[],
): readonly DeploymentNode[] {
  const inside = new Set(own.map(({ symbol }) => symbol));
  const inValues: NodeSymbol[] = [];
  for (const value of values) {
    walk(value, (expr) => {
      if (expr.is === 'id' || expr.is === 'name' || expr.is === 'attr') inValues.push(expr.symbol);
    });
  }
  const used = reachable([...inValues, ...own.flatMap(referencesOf)], (symbol) => {
    const node = inside.has(symbol) ? undefined : plan.get(symbol);
    return node ? referencesOf(referredTo(plan, unit, node)) : [];
  });
  return plan.nodes
    .filter(({ symbol }) => used.has(symbol) && !inside.has(symbol))
    .map((node) => referredTo(plan, unit, node));
}

/** The created nodes of a unit. Their order speaks of nodes of the unit, and in the main one of nested deployments. */
function createdIn(plan: Plan, unit: Unit): readonly DeploymentNode[] {
  return plan.membersOf(unit).map((node) => {
    const { group: _, after = [], ...rest } = node;
    const inside = after.filter((symbol) => {
      const other = plan.get(symbol);
      return other && !other.existing && plan.unitOf(other) === unit;
    });
    const nested = unit === main ? plan.needs(node).flatMap((needed) => plan.unitOf(needed).symbol ?? []) : [];
    const before = new Set([...inside, ...nested]);
    return { ...rest, ...(before.size > 0 ? { after: [...before] } : {}) };
  });
}

/** What a nested deployment waits for: nodes of the main template, and nested deployments before it. */
function waitsFor(plan: Plan, unit: Unit): readonly NodeSymbol[] {
  const needed = plan
    .membersOf(unit)
    .flatMap(plan.needs)
    .filter((node) => plan.unitOf(node) !== unit);
  return [...new Set(needed.map((node) => plan.unitOf(node).symbol ?? node.symbol))];
}

const inOrder = (nodes: readonly DeploymentNode[]): readonly DeploymentNode[] => reduceOrder(sortNodes(nodes));

/** A parameter that the main template always gives a value. */
function given({ default: _, description, ...rest }: Parameter): Parameter {
  return { ...rest, description: description.replace(/^Optional\./, 'Required.') };
}

function nestedNode(plan: Plan, unit: Unit, { cloud, parameters }: Deployment): DeploymentNode | undefined {
  const own = createdIn(plan, unit);
  const [first] = own;
  if (!first || unit.symbol === undefined || !unit.group) return undefined;
  const nodes = inOrder([...outside(plan, unit, own, []), ...own].map((node) => rewriteNode(node, asTold)));
  const used = parametersIn(nodes.flatMap(valuesOf));
  const passed = parameters.filter(({ name }) => used.has(name));
  const places = tellable.filter((value) => used.has(told[value].name));
  const after = waitsFor(plan, unit);
  return {
    symbol: unit.symbol,
    type: 'Microsoft.Resources/deployments',
    apiVersion: apiVersion('Microsoft.Resources/deployments'),
    // Deployments of two designs to one group at the same time must not have one name.
    name: fmt(`${unit.symbol}-`, call('uniqueString', platform('resourceGroupId'))),
    group: unit.group,
    ...(after.length > 0 ? { after } : {}),
    nested: {
      template: {
        cloud,
        parameters: [...passed.map(given), ...places.map((value): Parameter => ({ type: 'string', ...told[value] }))],
        nodes,
        outputs: [],
      },
      values: [
        ...passed.map(({ name }) => [name, param(name)] as const),
        ...places.map((value) => [told[value].name, platform(value)] as const),
      ],
    },
    origin: first.origin,
  };
}

/**
 * The deployment with a nested one for each level of each further group; the same object where everything is created in
 * the group that is deployed to.
 */
export const inGroups = memoByIdentity((deployment: Deployment): Deployment => {
  if (!deployment.nodes.some(({ existing, group }) => !existing && group)) return deployment;
  const plan = planOf(deployment);
  const own = createdIn(plan, main);
  const nested = plan.units.flatMap((unit) => nestedNode(plan, unit, deployment) ?? []);
  const referred = outside(
    plan,
    main,
    own,
    deployment.outputs.map(({ value }) => value),
  );
  return { ...deployment, nodes: inOrder([...referred, ...own, ...nested]) };
});

// Values in the expression language of ARM templates.
// https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions
import type { DeploymentNode, Group } from '../../deployment/deployment.ts';
import type { Expr, NodeSymbol, PlatformValue } from '../../deployment/expr.ts';
import { invariant, present } from '../../lib/invariant.ts';

/** The nodes of a deployment by symbol, and their ids as far as they were written before: each is needed many times. */
export type Scope = {
  readonly nodes: ReadonlyMap<NodeSymbol, DeploymentNode>;
  readonly ids: Map<NodeSymbol, string>;
};

/** The scope of a deployment. */
export const scopeOf = (nodes: readonly DeploymentNode[]): Scope => ({
  nodes: new Map(nodes.map((node) => [node.symbol, node])),
  ids: new Map(),
});

const platformText: Readonly<Record<PlatformValue, string>> = {
  tenantId: 'tenant().tenantId',
  subscriptionId: 'subscription().subscriptionId',
  resourceGroupId: 'resourceGroup().id',
  resourceGroupName: 'resourceGroup().name',
  resourceGroupLocation: 'resourceGroup().location',
  storageSuffix: 'environment().suffixes.storage',
  keyVaultSuffix: 'environment().suffixes.keyvaultDns',
  sqlSuffix: 'environment().suffixes.sqlServerHostname',
  loginEndpoint: 'environment().authentication.loginEndpoint',
  graph: 'environment().graph',
  resourceManager: 'environment().resourceManager',
};

/** A text that stands alone: evaluated only if it starts with [ and ends with ], and then a second [ keeps it literal. */
export const literalText = (text: string): string => (text.startsWith('[') && text.endsWith(']') ? `[${text}` : text);

/** A text inside an expression. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const nodeOf = (scope: Scope, symbol: NodeSymbol): DeploymentNode =>
  present(scope.nodes.get(symbol), `no node ${symbol}`);

/** The node and its parents, the outermost first. */
function lineage(scope: Scope, node: DeploymentNode): readonly DeploymentNode[] {
  return node.parent === undefined ? [node] : [...lineage(scope, nodeOf(scope, node.parent)), node];
}

/** The full name of a node, the names of its parents included. */
export function fullName(scope: Scope, node: DeploymentNode): Expr {
  const parts = lineage(scope, node).flatMap(({ name }, index): Expr[] =>
    index === 0 ? [name] : [{ is: 'lit', value: '/' }, name],
  );
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return parts.every((expr) => expr.is === 'lit')
    ? { is: 'lit', value: parts.map((expr) => (expr.is === 'lit' ? expr.value : '')).join('') }
    : { is: 'fmt', parts };
}

/** What comes first in `resourceId` for another resource group. */
const groupArguments = (scope: Scope, group: Group | undefined): readonly string[] =>
  [group?.subscription, group?.name].flatMap((part) => (part === undefined ? [] : [expression(scope, part)]));

/** `resourceId(…)` of a node. */
export function resourceId(scope: Scope, symbol: NodeSymbol): string {
  const known = scope.ids.get(symbol);
  if (known !== undefined) return known;
  const node = nodeOf(scope, symbol);
  const chain = lineage(scope, node);
  const names = chain.map(({ name }) => expression(scope, name));
  const id = `resourceId(${[...groupArguments(scope, chain[0]?.group), quoted(node.type), ...names].join(', ')})`;
  scope.ids.set(symbol, id);
  return id;
}

/** The text that dependsOn takes: the id, or for a node that extends another one its name, which is a unique GUID. */
export function dependency(scope: Scope, symbol: NodeSymbol): string {
  const node = nodeOf(scope, symbol);
  return node.scope === undefined ? resourceId(scope, symbol) : expression(scope, node.name);
}

/** Texts joined; literals that meet become one, so that only the longest run is quoted. */
function joined(scope: Scope, parts: readonly Expr[]): string {
  const args: string[] = [];
  let run = '';
  const flush = () => {
    if (run !== '') args.push(quoted(run));
    run = '';
  };
  for (const part of parts.flatMap((each) => (each.is === 'fmt' ? each.parts : [each]))) {
    if (part.is === 'lit') run += part.value;
    else {
      flush();
      args.push(expression(scope, part));
    }
  }
  flush();
  return `concat(${args.join(', ')})`;
}

/** `reference(…)` and the path; what is not among the properties needs the whole resource. */
function runtime(scope: Scope, symbol: NodeSymbol, path: readonly (string | number)[]): string {
  const { apiVersion } = nodeOf(scope, symbol);
  const [first, ...rest] = path;
  const steps = (first === 'properties' ? rest : path).map((step) =>
    typeof step === 'number' ? `[${step}]` : `.${step}`,
  );
  const full = first === 'properties' ? '' : ", 'full'";
  return `reference(${resourceId(scope, symbol)}, ${quoted(apiVersion)}${full})${steps.join('')}`;
}

/** The value as an expression, without the brackets around it. */
function expression(scope: Scope, expr: Expr): string {
  switch (expr.is) {
    case 'lit':
      if (typeof expr.value === 'string') return quoted(expr.value);
      return typeof expr.value === 'number' ? `${expr.value}` : `${expr.value}()`;
    case 'list':
      return `createArray(${expr.items.map((item) => expression(scope, item)).join(', ')})`;
    case 'map':
      return `createObject(${expr.entries.flatMap(([key, value]) => [quoted(key), expression(scope, value)]).join(', ')})`;
    case 'id':
      return resourceId(scope, expr.symbol);
    case 'name':
      return expression(scope, nodeOf(scope, expr.symbol).name);
    case 'attr':
      return runtime(scope, expr.symbol, expr.path);
    case 'param':
      return `parameters(${quoted(expr.name)})${expr.key === undefined ? '' : `.${expr.key}`}`;
    case 'fmt':
      return joined(
        scope,
        expr.parts.map((each) => (each.is === 'name' ? nodeOf(scope, each.symbol).name : each)),
      );
    case 'call':
      return `${expr.fn}(${expr.args.map((arg) => expression(scope, arg)).join(', ')})`;
    case 'platform':
      return platformText[expr.value];
    case 'role':
      return `subscriptionResourceId('Microsoft.Authorization/roleDefinitions', ${quoted(expr.id)})`;
    case 'policy':
      return `tenantResourceId('Microsoft.Authorization/policyDefinitions', ${quoted(expr.id)})`;
    case 'part':
      return expression(scope, expr.value);
    case 'opaque':
      return expr.language === 'arm' ? expr.text : quoted(expr.text);
    default:
      return expr satisfies never;
  }
}

/** A value that is a text, as the template has it: a literal, or an expression in brackets. */
export function templateText(scope: Scope, expr: Expr): string {
  if (expr.is === 'name') return templateText(scope, nodeOf(scope, expr.symbol).name);
  if (expr.is === 'lit') {
    invariant(typeof expr.value === 'string', 'a text was expected');
    return literalText(expr.value);
  }
  return `[${expression(scope, expr)}]`;
}

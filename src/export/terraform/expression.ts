// Values in Terraform. https://developer.hashicorp.com/terraform/language/expressions
import type { Group, Parameter } from '../../deployment/deployment.ts';
import type { Expr, FunctionName, NodeSymbol, PlatformValue } from '../../deployment/expr.ts';
import { present } from '../../lib/invariant.ts';
import { cloudValue } from './clouds.ts';
import { objectKey, type Piece, quoted, template } from './literal.ts';
import { isOwnIdentity, nodeOf, type Scope } from './scope.ts';

const group = 'data.azapi_resource.resource_group';
const subscription = 'data.azapi_client_config.current.subscription_id';

/** Values of the platform that are the same in every cloud. */
const platformText: Readonly<Partial<Record<PlatformValue, string>>> = {
  tenantId: 'data.azapi_client_config.current.tenant_id',
  subscriptionId: subscription,
  resourceGroupId: `${group}.id`,
  resourceGroupName: `${group}.name`,
  resourceGroupLocation: `${group}.location`,
};

/**
 * The namespace of guid() in ARM, which makes a version 5 UUID of its arguments joined by hyphens: names of role
 * assignments are the same in every language. https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions-string#guid
 */
const guidNamespace = '11fb06fb-712d-4ddd-98c7-e71bbd588830';

/** Whether the default of a parameter is an expression, which the default of a variable cannot be. */
export function isComputed({ default: value }: Parameter): boolean {
  if (value === undefined) return false;
  // Of an object, the keys that somebody sets are laid over the default.
  return value.is === 'map' ? value.entries.length > 0 : value.is !== 'lit';
}

function parameter(scope: Scope, name: string): string {
  const given = scope.parameters.get(name);
  return given && isComputed(given) ? `local.${scope.local(name)}` : `var.${scope.variable(name)}`;
}

/** The resource id of a node. */
export const idOf = (scope: Scope, symbol: NodeSymbol): string =>
  nodeOf(scope, symbol).existing ? `local.${scope.localId(symbol)}` : `azapi_resource.${scope.label(symbol)}.id`;

const nameOf = (scope: Scope, symbol: NodeSymbol): string => {
  const node = nodeOf(scope, symbol);
  return node.existing ? expression(scope, node.name) : `azapi_resource.${scope.label(symbol)}.name`;
};

function attribute(scope: Scope, symbol: NodeSymbol, path: readonly (string | number)[]): string {
  const node = nodeOf(scope, symbol);
  const block = `${node.existing ? 'data.' : ''}azapi_resource.${scope.label(symbol)}`;
  if (isOwnIdentity(node, path)) return `${block}.identity[0].${path[1] === 'tenantId' ? 'tenant_id' : 'principal_id'}`;
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
  return `${block}.output${steps.join('')}`;
}

/** A value inside a string. */
export function pieces(scope: Scope, expr: Expr): readonly Piece[] {
  if (expr.is === 'lit') return [{ text: `${expr.value}` }];
  if (expr.is === 'fmt') return expr.parts.flatMap((each) => pieces(scope, each));
  if (expr.is === 'name' && nodeOf(scope, expr.symbol).existing) return pieces(scope, nodeOf(scope, expr.symbol).name);
  if (expr.is === 'part') return pieces(scope, expr.value);
  return [{ hole: expression(scope, expr) }];
}

const joined = (args: readonly string[]): string => `join("-", [${args.join(', ')}])`;

function call(scope: Scope, fn: FunctionName, given: readonly Expr[]): string {
  const args = given.map((arg) => expression(scope, arg));
  const [first = '""', second = '""', third = '""'] = args;
  switch (fn) {
    case 'take':
      return `substr(${first}, 0, ${second})`;
    case 'replace':
      // A text between slashes would be a regular expression to replace().
      return /^"\/.*\/"$/.test(second)
        ? `join(${third}, split(${second}, ${first}))`
        : `replace(${first}, ${second}, ${third})`;
    case 'uniqueString':
      return isGroupHash(fn, given) ? 'local.unique_suffix' : `substr(sha256(${joined(args)}), 0, 13)`;
    case 'guid':
      return `uuidv5("${guidNamespace}", ${joined(args)})`;
    default:
      return fn satisfies never;
  }
}

/** Whether the call is the unique text of the resource group, which has a local value of its own. */
const isGroupHash = (fn: FunctionName, [first, second]: readonly Expr[]): boolean =>
  fn === 'uniqueString' && !second && first?.is === 'platform' && first.value === 'resourceGroupId';

/** Whether the value needs the local value with the unique text of the resource group. */
export const needsGroupHash = (expr: Expr): boolean => expr.is === 'call' && isGroupHash(expr.fn, expr.args);

/** Whether the value needs to know who signed in. */
export const needsClient = (expr: Expr): boolean =>
  expr.is === 'role' || (expr.is === 'platform' && (expr.value === 'tenantId' || expr.value === 'subscriptionId'));

const subscriptionPieces = (scope: Scope, named: Group | undefined): readonly Piece[] => [
  { text: '/subscriptions/' },
  ...(named?.subscription === undefined ? [{ hole: subscription }] : pieces(scope, named.subscription)),
];

/** The id of a resource group, as pieces of a string; the one that is deployed to where none is named. */
export const groupPieces = (scope: Scope, named: Group | undefined): readonly Piece[] =>
  named
    ? [...subscriptionPieces(scope, named), { text: '/resourceGroups/' }, ...pieces(scope, named.name)]
    : [{ hole: `${group}.id` }];

/** A role definition is named with the subscription in which it is assigned. */
const role = (scope: Scope, id: string): string =>
  template([
    ...subscriptionPieces(scope, scope.group),
    { text: `/providers/Microsoft.Authorization/roleDefinitions/${id}` },
  ]);

/** The value on one line. */
export function expression(scope: Scope, expr: Expr): string {
  switch (expr.is) {
    case 'lit':
      return typeof expr.value === 'string' ? quoted(expr.value) : `${expr.value}`;
    case 'list':
      return `[${expr.items.map((item) => expression(scope, item)).join(', ')}]`;
    case 'map': {
      const entries = expr.entries.map(([key, value]) => `${objectKey(key)} = ${expression(scope, value)}`);
      return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
    }
    case 'id':
      return idOf(scope, expr.symbol);
    case 'name':
      return nameOf(scope, expr.symbol);
    case 'attr':
      return attribute(scope, expr.symbol, expr.path);
    case 'param':
      return `${parameter(scope, expr.name)}${expr.key === undefined ? '' : `.${expr.key}`}`;
    case 'fmt':
      return template(pieces(scope, expr));
    case 'call':
      return call(scope, expr.fn, expr.args);
    case 'platform':
      return present(cloudValue(expr.value) ?? platformText[expr.value], `no value ${expr.value}`);
    case 'role':
      return role(scope, expr.id);
    case 'policy':
      return quoted(`/providers/Microsoft.Authorization/policyDefinitions/${expr.id}`);
    case 'part':
      return expression(scope, expr.value);
    case 'opaque':
      return quoted(expr.text);
    default:
      return expr satisfies never;
  }
}

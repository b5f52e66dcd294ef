// Deployment → azuredeploy.json. Prints and decides nothing.
// https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax
import type { Deployment, DeploymentNode, Identity, Nested, Output, Parameter } from '../../deployment/deployment.ts';
import type { Expr, NodeSymbol } from '../../deployment/expr.ts';
import { inGroups } from '../../deployment/in-groups.ts';
import { type Doc, Lines, type Printed } from '../../deployment/printed.ts';
import { dependenciesOf } from '../../deployment/references.ts';
import { dependency, fullName, literalText, resourceId, type Scope, scopeOf, templateText } from './expression.ts';

const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

/** JSON of a text, with characters escaped that hide or reorder text: bidirectional controls, zero-width, separators. */
function json(text: string): string {
  const plain = JSON.stringify(text);
  if (/^[ -~]*$/.test(plain)) return plain;
  return plain.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) =>
    Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
}

const text = (value: string): Doc => ({ is: 'text', text: json(value) });
const raw = (value: string | number | boolean): Doc => ({ is: 'text', text: `${value}` });
const list = (items: readonly Doc[]): Doc => ({ is: 'list', items });

type Entry = readonly [key: string, value: Doc | undefined];
/** An object; entries without a value are left out. Keys are evaluated as values are, so they are escaped alike. */
function map(given: readonly Entry[]): Doc {
  const entries: [string, Doc][] = [];
  for (const [key, item] of given) if (item !== undefined) entries.push([json(literalText(key)), item]);
  return { is: 'map', entries };
}

function value(scope: Scope, expr: Expr): Doc {
  switch (expr.is) {
    case 'lit':
      return typeof expr.value === 'string' ? text(literalText(expr.value)) : raw(expr.value);
    case 'list':
      return list(expr.items.map((item) => value(scope, item)));
    case 'map':
      return map(expr.entries.map(([key, item]) => [key, value(scope, item)]));
    case 'part': {
      const inner = value(scope, expr.value);
      return inner.is === 'text' ? inner : { ...inner, origin: expr.origin };
    }
    default:
      return text(templateText(scope, expr));
  }
}

const maybe = (scope: Scope, expr: Expr | undefined): Doc | undefined => expr && value(scope, expr);

function identity(scope: Scope, given: Identity): Doc {
  if (given.type === 'SystemAssigned') return map([['type', text(given.type)]]);
  // These keys are expressions, so they are not escaped as literals.
  const entries = given.identities.map((symbol) => [json(`[${resourceId(scope, symbol)}]`), map([])] as const);
  return map([
    ['type', text(given.type)],
    ['userAssignedIdentities', { is: 'map', entries }],
  ]);
}

/** The nodes to wait for; one that is not deployed itself comes with the node that it is a part of. */
function dependsOn(scope: Scope, node: DeploymentNode): Doc | undefined {
  const deployed = (symbol: NodeSymbol): NodeSymbol | undefined => {
    const other = scope.nodes.get(symbol);
    return other?.existing ? (other.parent === undefined ? undefined : deployed(other.parent)) : symbol;
  };
  const symbols = new Set(dependenciesOf(node).flatMap((symbol) => deployed(symbol) ?? []));
  return symbols.size === 0 ? undefined : list([...symbols].map((symbol) => text(`[${dependency(scope, symbol)}]`)));
}

/** A deployment in another group. Its own expressions are evaluated there, so that ids in it are those of that group. */
function nestedDeployment(scope: Scope, node: DeploymentNode, { template, values }: Nested): Doc {
  return map([
    ['type', text(node.type)],
    ['apiVersion', text(node.apiVersion)],
    ['name', maybe(scope, node.name)],
    ['subscriptionId', maybe(scope, node.group?.subscription)],
    ['resourceGroup', maybe(scope, node.group?.name)],
    ['dependsOn', dependsOn(scope, node)],
    [
      'properties',
      map([
        ['mode', text('Incremental')],
        ['expressionEvaluationOptions', map([['scope', text('inner')]])],
        ['parameters', map(values.map(([name, given]) => [name, map([['value', value(scope, given)]])]))],
        ['template', templateDoc(template)],
      ]),
    ],
  ]);
}

function resource(scope: Scope, node: DeploymentNode): Doc {
  if (node.nested) return nestedDeployment(scope, node, node.nested);
  const body = map([
    ['type', text(node.type)],
    ['apiVersion', text(node.apiVersion)],
    ['name', text(templateText(scope, fullName(scope, node)))],
    ['location', maybe(scope, node.location)],
    ['dependsOn', dependsOn(scope, node)],
    ['tags', maybe(scope, node.tags)],
    ['sku', maybe(scope, node.sku)],
    ['kind', node.kind === undefined ? undefined : text(node.kind)],
    ['scope', node.scope === undefined ? undefined : text(`[${resourceId(scope, node.scope)}]`)],
    ['identity', node.identity && identity(scope, node.identity)],
    ['zones', node.zones && list(node.zones.map(text))],
    ['properties', maybe(scope, node.properties)],
  ]);
  return body.is === 'text' ? body : { ...body, origin: node.origin };
}

const parameterType = ({ type, secure }: Parameter): string =>
  secure ? (type === 'object' ? 'secureObject' : 'securestring') : type;

const parameter = (scope: Scope, given: Parameter): Doc =>
  map([
    ['type', text(parameterType(given))],
    ['defaultValue', given.secure ? undefined : maybe(scope, given.default)],
    ['minLength', given.minLength === undefined ? undefined : raw(given.minLength)],
    ['maxLength', given.maxLength === undefined ? undefined : raw(given.maxLength)],
    ['metadata', map([['description', text(given.description)]])],
  ]);

const output = (scope: Scope, given: Output): Doc =>
  map([
    ['type', text('string')],
    ['value', value(scope, given.value)],
    ['metadata', map([['description', text(given.description)]])],
  ]);

function templateDoc({ parameters, nodes, outputs }: Deployment): Doc {
  const scope = scopeOf(nodes);
  return map([
    ['$schema', text(schema)],
    ['contentVersion', text('1.0.0.0')],
    ['parameters', map(parameters.map((given) => [given.name, parameter(scope, given)]))],
    ['resources', list(nodes.filter((node) => !node.existing).map((node) => resource(scope, node)))],
    ['outputs', map(outputs.map((given) => [given.name, output(scope, given)]))],
  ]);
}

/** The template as a file of its own; deterministic, and total for every deployment that `lower` makes. */
export function print(deployment: Deployment): Printed {
  const lines = new Lines(',');
  lines.doc(templateDoc(inGroups(deployment)));
  return lines.printed();
}

// Deployment → main.bicep, in the order and shape of Azure Verified Modules. Prints and decides nothing.
// https://learn.microsoft.com/azure/azure-resource-manager/bicep/best-practices
import type {
  Deployment,
  DeploymentNode,
  Group,
  Identity,
  Nested,
  Output,
  Parameter,
} from '../../deployment/deployment.ts';
import type { Expr, NodeSymbol } from '../../deployment/expr.ts';
import { inGroups } from '../../deployment/in-groups.ts';
import { type Doc, Lines, type Printed } from '../../deployment/printed.ts';
import { expression, propertyKey, quoted } from './expression.ts';

const raw = (text: string): Doc => ({ is: 'text', text });
const text = (value: string): Doc => raw(quoted(value));
const list = (items: readonly Doc[]): Doc => ({ is: 'list', items });

/** An object; entries without a value are left out. */
const map = (entries: readonly (readonly [key: string, value: Doc | undefined])[]): Doc => ({
  is: 'map',
  entries: entries.flatMap(([key, value]) => (value === undefined ? [] : [[propertyKey(key), value] as const])),
});

/** A value over as many lines as it needs. */
export function value(expr: Expr): Doc {
  switch (expr.is) {
    case 'list':
      return list(expr.items.map(value));
    case 'map':
      return map(expr.entries.map(([key, item]) => [key, value(item)]));
    case 'part': {
      const inner = value(expr.value);
      return inner.is === 'text' ? inner : { ...inner, origin: expr.origin };
    }
    default:
      return raw(expression(expr));
  }
}

const maybe = (expr: Expr | undefined): Doc | undefined => expr && value(expr);
const symbolic = (symbol: NodeSymbol | undefined): Doc | undefined => (symbol === undefined ? undefined : raw(symbol));

function identity(given: Identity): Doc {
  if (given.type === 'SystemAssigned') return map([['type', text(given.type)]]);
  const entries = given.identities.map((symbol) => [`'\${${symbol}.id}'`, map([])] as const);
  return map([
    ['type', text(given.type)],
    ['userAssignedIdentities', { is: 'map', entries }],
  ]);
}

const group = ({ name, subscription }: Group): Doc =>
  raw(
    `resourceGroup(${[subscription, name].flatMap((part) => (part === undefined ? [] : [expression(part)])).join(', ')})`,
  );

const body = (node: DeploymentNode): Doc =>
  map([
    ['name', value(node.name)],
    ['parent', symbolic(node.parent)],
    ['scope', node.group ? group(node.group) : symbolic(node.scope)],
    ['location', maybe(node.location)],
    ['tags', maybe(node.tags)],
    ['identity', node.identity && identity(node.identity)],
    ['sku', maybe(node.sku)],
    ['kind', node.kind === undefined ? undefined : text(node.kind)],
    ['zones', node.zones && list(node.zones.map(text))],
    ['properties', maybe(node.properties)],
    ['dependsOn', node.after && list(node.after.map(raw))],
  ]);

function printParameter(lines: Lines, given: Parameter): void {
  lines.line(`@description(${quoted(given.description)})`);
  if (given.secure) lines.line('@secure()');
  if (given.minLength !== undefined) lines.line(`@minLength(${given.minLength})`);
  if (given.maxLength !== undefined) lines.line(`@maxLength(${given.maxLength})`);
  const head = `param ${given.name} ${given.type}`;
  if (given.default === undefined || given.secure) lines.line(head);
  else lines.doc(value(given.default), `${head} = `);
  lines.line('');
}

/** Path of the file with a nested deployment. */
const modulePath = ({ symbol }: DeploymentNode): string => `modules/${symbol}.bicep`;

/** A deployment in another group; its file shows the shapes, so no line here stands for one. */
function printModule(lines: Lines, node: DeploymentNode, { values }: Nested): void {
  lines.doc(
    map([
      ['name', value(node.name)],
      ['scope', node.group && group(node.group)],
      ['params', map(values.map(([name, given]) => [name, value(given)]))],
      ['dependsOn', node.after && list(node.after.map(raw))],
    ]),
    `module ${node.symbol} ${quoted(modulePath(node))} = `,
  );
  lines.line('');
}

function printNode(lines: Lines, node: DeploymentNode): void {
  if (node.nested) {
    printModule(lines, node, node.nested);
    return;
  }
  const from = lines.next;
  const head = `resource ${node.symbol} '${node.type}@${node.apiVersion}'${node.existing ? ' existing' : ''} = `;
  lines.doc(body(node), head);
  lines.mark(node.origin, from);
  lines.line('');
}

function printOutput(lines: Lines, given: Output): void {
  lines.line(`@description(${quoted(given.description)})`);
  lines.doc(value(given.value), `output ${given.name} string = `);
  lines.line('');
}

function printFile({ parameters, nodes, outputs }: Deployment): Printed {
  const lines = new Lines('');
  lines.line("targetScope = 'resourceGroup'");
  lines.line('');
  for (const given of parameters) printParameter(lines, given);
  for (const node of nodes) if (node.existing) printNode(lines, node);
  for (const node of nodes) if (!node.existing) printNode(lines, node);
  for (const given of outputs) printOutput(lines, given);
  return lines.printed();
}

/**
 * The template as one file, with a module beside it for each nested deployment; deterministic, and total for every
 * deployment that `lower` makes.
 */
export function print(deployment: Deployment): Printed {
  const { nodes, ...rest } = inGroups(deployment);
  const files = nodes.flatMap((node) =>
    node.nested ? [{ path: modulePath(node), ...printFile(node.nested.template) }] : [],
  );
  return { ...printFile({ nodes, ...rest }), ...(files.length > 0 ? { files } : {}) };
}

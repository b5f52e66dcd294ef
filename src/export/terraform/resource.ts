// One deployed node as a block of azapi. https://registry.terraform.io/providers/Azure/azapi/latest/docs/resources/resource
import type { DeploymentNode, Group, Identity } from '../../deployment/deployment.ts';
import type { Expr } from '../../deployment/expr.ts';
import type { Doc, Lines } from '../../deployment/printed.ts';
import { walk } from '../../deployment/references.ts';
import { longSteps } from '../../facts/long-steps.ts';
import { expression, groupPieces, idOf } from './expression.ts';
import { block, type Entry, withValues } from './layout.ts';
import { objectKey, quoted, template } from './literal.ts';
import { nodeOf, type Scope } from './scope.ts';

const raw = (text: string): Doc => ({ is: 'text', text });
const text = (value: string): Doc => raw(quoted(value));
const list = (items: readonly Doc[]): Doc => ({ is: 'list', items });

/** A value over as many lines as it needs. */
export function valueDoc(scope: Scope, expr: Expr): Doc {
  switch (expr.is) {
    case 'list':
      return list(expr.items.map((item) => valueDoc(scope, item)));
    case 'map':
      return {
        is: 'map',
        entries: expr.entries.map(([key, item]) => [objectKey(key), valueDoc(scope, item)] as const),
      };
    case 'part': {
      const inner = valueDoc(scope, expr.value);
      return inner.is === 'text' ? inner : { ...inner, origin: expr.origin };
    }
    default:
      return raw(expression(scope, expr));
  }
}

function holdsSecret(scope: Scope, expr: Expr): boolean {
  let found = false;
  walk(expr, (each) => {
    if (each.is === 'param' && scope.parameters.get(each.name)?.secure) found = true;
  });
  return found;
}

/** Whether a node is written with a secure parameter. */
export const isSecret = (scope: Scope, { properties }: DeploymentNode): boolean =>
  properties !== undefined && holdsSecret(scope, properties);

/** The value without, or with nothing but, what holds a secret. Lists are not taken apart: they are merged as a whole. */
function half(scope: Scope, expr: Expr, secret: boolean): Expr | undefined {
  if (!holdsSecret(scope, expr)) return secret ? undefined : expr;
  if (expr.is === 'part') {
    const value = half(scope, expr.value, secret);
    return value && (secret ? value : { ...expr, value });
  }
  if (expr.is !== 'map') return secret ? expr : undefined;
  const entries = expr.entries.flatMap(([key, value]) => {
    const kept = half(scope, value, secret);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return { is: 'map', entries };
}

const object = (entries: readonly (readonly [key: string, value: Doc | undefined])[]): Doc | undefined => {
  const own = withValues(entries);
  return own.length === 0 ? undefined : { is: 'map', entries: own };
};

function body(scope: Scope, node: DeploymentNode): Doc | undefined {
  const { sku, kind, zones, properties } = node;
  const open = properties && half(scope, properties, false);
  return object([
    ['sku', sku && valueDoc(scope, sku)],
    ['kind', kind === undefined ? undefined : text(kind)],
    ['zones', zones && list(zones.map(text))],
    ['properties', open && valueDoc(scope, open)],
  ]);
}

/** What is sent and never kept in the state. */
function sensitiveBody(scope: Scope, { properties }: DeploymentNode): Doc | undefined {
  const secret = properties && half(scope, properties, true);
  return object([['properties', secret && valueDoc(scope, secret)]]);
}

function parentId(scope: Scope, { parent, scope: extended, group }: DeploymentNode): Doc {
  const owner = parent ?? extended;
  if (owner !== undefined) return raw(idOf(scope, owner));
  return raw(group ? template(groupPieces(scope, group)) : 'data.azapi_resource.resource_group.id');
}

const identityEntries = (scope: Scope, given: Identity): readonly Entry[] => [
  ['type', text(given.type)],
  ...(given.type === 'UserAssigned'
    ? [['identity_ids', list(given.identities.map((symbol) => raw(idOf(scope, symbol))))] as const]
    : []),
];

/** azapi gives up after 30 minutes, which is not enough for everything. */
const longTimeouts: readonly Entry[] = ['create', 'update', 'delete'].map((step) => [step, text('90m')] as const);

function dependsOn(scope: Scope, { after = [] }: DeploymentNode): Doc | undefined {
  const deployed = after.filter((symbol) => !nodeOf(scope, symbol).existing);
  return deployed.length === 0
    ? undefined
    : list(deployed.map((symbol) => raw(`azapi_resource.${scope.label(symbol)}`)));
}

/** The group of a node, which is that of what it is a part of or extends. */
function standsIn(scope: Scope, { parent, scope: extended, group }: DeploymentNode): Group | undefined {
  const owner = parent ?? extended;
  return owner === undefined ? group : standsIn(scope, nodeOf(scope, owner));
}

/** Prints the block of a deployed node. */
export function printResource(lines: Lines, outer: Scope, node: DeploymentNode): void {
  const from = lines.next;
  const scope = { ...outer, group: standsIn(outer, node) };
  const paths = scope.exported.get(node.symbol);
  const { identity, location, tags } = node;
  block(lines, `resource "azapi_resource" "${scope.label(node.symbol)}"`, [
    withValues([
      ['type', text(`${node.type}@${node.apiVersion}`)],
      ['name', valueDoc(scope, node.name)],
      ['parent_id', parentId(scope, node)],
      ['location', location && valueDoc(scope, location)],
      ['tags', tags && valueDoc(scope, tags)],
      ['body', body(scope, node)],
      ['sensitive_body', sensitiveBody(scope, node)],
      ['response_export_values', paths && list(paths.map(text))],
    ]),
    ...(identity ? [() => block(lines, 'identity', [identityEntries(scope, identity)], 1)] : []),
    ...(longSteps[node.type] ? [() => block(lines, 'timeouts', [longTimeouts], 1)] : []),
    withValues([['depends_on', dependsOn(scope, node)]]),
  ]);
  lines.mark(node.origin, from);
  lines.line('');
}

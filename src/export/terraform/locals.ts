// Data sources and local values: what resources refer to and do not own.
import type { Deployment, DeploymentNode, Parameter } from '../../deployment/deployment.ts';
import type { PlatformValue } from '../../deployment/expr.ts';
import type { Doc, Lines } from '../../deployment/printed.ts';
import { walk } from '../../deployment/references.ts';
import { apiVersion } from '../../facts/api-versions.ts';
import { cloudTable } from './clouds.ts';
import { existingData, existingId } from './existing.ts';
import { expression, isComputed, needsClient, needsGroupHash } from './expression.ts';
import { block, type Entry, entries } from './layout.ts';
import { quoted } from './literal.ts';
import { valueDoc } from './resource.ts';
import type { Scope } from './scope.ts';

const raw = (text: string): Doc => ({ is: 'text', text });

type Uses = { readonly platform: ReadonlySet<PlatformValue>; readonly client: boolean; readonly groupHash: boolean };

function usesOf(scope: Scope): Uses {
  const platform = new Set<PlatformValue>();
  let client = [...scope.nodes.values()].some(({ group }) => group && group.subscription === undefined);
  let groupHash = false;
  for (const value of scope.values) {
    walk(value, (expr) => {
      if (expr.is === 'platform') platform.add(expr.value);
      client ||= needsClient(expr);
      groupHash ||= needsGroupHash(expr);
    });
  }
  return { platform, client, groupHash };
}

/** The resource group, who signed in where that matters, and existing resources whose properties are read. */
export function printData(lines: Lines, scope: Scope): void {
  if (usesOf(scope).client) {
    block(lines, 'data "azapi_client_config" "current"', []);
    lines.line('');
  }
  const type = 'Microsoft.Resources/resourceGroups';
  const group: readonly Entry[] = [
    ['type', raw(quoted(`${type}@${apiVersion(type)}`))],
    ['name', raw('var.resource_group_name')],
  ];
  block(lines, 'data "azapi_resource" "resource_group"', [group]);
  lines.line('');
  for (const node of scope.nodes.values()) {
    const read = node.existing && existingData(scope, node);
    if (!read) continue;
    const from = lines.next;
    block(lines, `data "azapi_resource" "${scope.label(node.symbol)}"`, [read]);
    lines.mark(node.origin, from);
    lines.line('');
  }
}

/** A parameter with its default where nothing is given; of an object, for each key. */
function computed(scope: Scope, given: Parameter): readonly Entry[] {
  const own = `var.${scope.variable(given.name)}`;
  const name = scope.local(given.name);
  if (!given.default) return [];
  if (given.default.is !== 'map') return [[name, raw(`coalesce(${own}, ${expression(scope, given.default)})`)]];
  const defaults = scope.localDefaults(given.name);
  return [
    [defaults, valueDoc(scope, given.default)],
    [name, raw(`merge(local.${defaults}, ${own})`)],
  ];
}

/** One line for each node, which leads back to its shape. */
function printIds(lines: Lines, scope: Scope, nodes: readonly DeploymentNode[]): void {
  const width = Math.max(...nodes.map(({ symbol }) => scope.localId(symbol).length));
  for (const node of nodes) {
    const from = lines.next;
    lines.line(`${scope.localId(node.symbol).padEnd(width)} = ${existingId(scope, node)}`, 1);
    lines.mark(node.origin, from);
  }
}

/** Values that several places share, and the resource ids of what the configuration does not create itself. */
export function printLocals(lines: Lines, scope: Scope, { parameters }: Deployment): void {
  const { platform, groupHash } = usesOf(scope);
  const groups: (() => void)[] = [];
  const group = (given: readonly Entry[], ...comment: readonly string[]) => {
    if (given.length === 0) return;
    groups.push(() => {
      for (const line of comment) lines.line(`# ${line}`, 1);
      entries(lines, given, 1);
    });
  };
  group(cloudTable(platform), 'Hosts that differ between the clouds of Azure.');
  group(
    groupHash ? [['unique_suffix', raw('substr(sha256(lower(data.azapi_resource.resource_group.id)), 0, 13)')]] : [],
    'Stands in for uniqueString() of ARM and Bicep. The names that are made with it differ from theirs.',
  );
  group(parameters.filter(isComputed).flatMap((given) => computed(scope, given)));
  const existing = [...scope.nodes.values()].filter((node) => node.existing);
  if (existing.length > 0) groups.push(() => printIds(lines, scope, existing));
  if (groups.length === 0) return;
  block(lines, 'locals', groups);
  lines.line('');
}

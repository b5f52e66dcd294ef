// What a deployment goes through: resource types in the order in which they are created, and those that take long.
import type { DeploymentNode, LoweredDesign } from '../../deployment/deployment.ts';
import type { Expr } from '../../deployment/expr.ts';
import { longSteps } from '../../facts/long-steps.ts';
import { table } from './markdown.ts';

const entryOf = (expr: Expr | undefined, key: string): Expr | undefined =>
  expr?.is === 'map' ? expr.entries.find(([name]) => name === key)?.[1] : undefined;

/** Whether the workspace has a managed network, or the node belongs to one that has. */
function isManaged(nodes: ReadonlyMap<string, DeploymentNode>, node: DeploymentNode): boolean {
  if (node.parent !== undefined) {
    const parent = nodes.get(node.parent);
    return parent !== undefined && isManaged(nodes, parent);
  }
  const mode = entryOf(entryOf(node.properties, 'managedNetwork'), 'isolationMode');
  return mode?.is === 'lit' && mode.value !== 'Disabled';
}

/** Whether a private endpoint waits for its target's owner. */
export const waitsForApproval = ({ properties }: DeploymentNode): boolean =>
  entryOf(properties, 'manualPrivateLinkServiceConnections') !== undefined;

function durationOf(nodes: ReadonlyMap<string, DeploymentNode>, own: readonly DeploymentNode[]): string {
  const step = longSteps[own[0]?.type ?? ''];
  if (!step || (step.managedNetworkOnly && !own.some((node) => isManaged(nodes, node)))) return '';
  return step.source === undefined ? step.duration : `[${step.duration}](${step.source})`;
}

/** A table of the types that are created; empty without resources. */
export function stepsTable({ nodes }: LoweredDesign): readonly string[] {
  const bySymbol = new Map<string, DeploymentNode>(nodes.map((node) => [node.symbol, node]));
  const byType = new Map<string, DeploymentNode[]>();
  for (const node of nodes) {
    if (!node.existing) byType.set(node.type, [...(byType.get(node.type) ?? []), node]);
  }
  const rows = [...byType].map(([type, own]) => [`\`${type}\``, `${own.length}`, durationOf(bySymbol, own)]);
  return rows.length === 0 ? [] : table(['Type', 'Resources', 'Takes'], rows);
}

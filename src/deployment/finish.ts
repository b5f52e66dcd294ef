// The last steps on the nodes of a design: drop what nobody refers to, shorten the order to what it adds, sort, count.
import { topologicalOrder } from '../lib/graph.ts';
import type { DeploymentNode } from './deployment.ts';
import type { NodeSymbol } from './expr.ts';
import { dependenciesOf, referencesOf } from './references.ts';

/** Nodes that are deployed, and those existing ones that they refer to, directly or as the parent of such a one. */
export function withoutUnused(nodes: readonly DeploymentNode[]): readonly DeploymentNode[] {
  const used = new Set(nodes.filter((node) => !node.existing).flatMap(referencesOf));
  const bySymbol = new Map(nodes.map((node) => [node.symbol, node]));
  // A set grows while it is walked, and the walk sees what is added.
  for (const symbol of used) {
    const node = bySymbol.get(symbol);
    if (node?.existing && node.parent !== undefined) used.add(node.parent);
  }
  return nodes.filter((node) => !node.existing || used.has(node.symbol));
}

type Ranked = { readonly node: DeploymentNode; readonly ancestors: Uint32Array };

const has = (set: Uint32Array, bit: number): boolean => (((set[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;

/** The node with another order; the same object where nothing changes. */
function withAfter(node: DeploymentNode, after: readonly NodeSymbol[]): DeploymentNode {
  const before = node.after ?? [];
  const same = before.length === after.length && before.every((symbol, index) => symbol === after[index]);
  if (same && (after.length > 0 || node.after === undefined)) return node;
  const { after: _, ...rest } = node;
  return after.length > 0 ? { ...rest, after } : rest;
}

/**
 * The nodes, sorted, without `after` entries that follow from a reference or from another entry: a linter asks for
 * that, and templates stay readable. Sets of ancestors are bit sets, so a thousand nodes take a few milliseconds.
 */
export function reduceOrder(sorted: readonly DeploymentNode[]): readonly DeploymentNode[] {
  const bits = new Map<NodeSymbol, number>();
  const existing = new Set(sorted.flatMap((node) => (node.existing ? [node.symbol] : [])));
  const done: Ranked[] = [];
  const length = (sorted.length + 31) >>> 5;
  for (const node of sorted) {
    const ancestors = new Uint32Array(length);
    const add = (symbol: NodeSymbol): void => {
      const bit = bits.get(symbol);
      const known = bit === undefined ? undefined : done[bit];
      if (bit === undefined || !known) return;
      for (let i = 0; i < length; i += 1) ancestors[i] = (ancestors[i] ?? 0) | (known.ancestors[i] ?? 0);
      ancestors[bit >>> 5] = (ancestors[bit >>> 5] ?? 0) | (1 << (bit & 31));
    };
    for (const symbol of referencesOf(node)) add(symbol);
    const kept: NodeSymbol[] = [];
    // The nearest first: what comes late in the sorted list may have the earlier ones among its ancestors.
    const wanted = [...new Set(node.after ?? [])]
      .filter((symbol) => !existing.has(symbol))
      .sort((a, b) => (bits.get(b) ?? 0) - (bits.get(a) ?? 0));
    for (const symbol of wanted) {
      const bit = bits.get(symbol);
      if (bit === undefined || has(ancestors, bit)) continue;
      kept.unshift(symbol);
      add(symbol);
    }
    bits.set(node.symbol, done.length);
    done.push({ node: withAfter(node, kept), ancestors });
  }
  return done.map(({ node }) => node);
}

/**
 * Whatever a node needs stands before it. Should explicit order ever go round in a circle, it gives way to the
 * references, which are what a template cannot do without.
 */
export function sortNodes(nodes: readonly DeploymentNode[]): readonly DeploymentNode[] {
  let current = nodes;
  for (let round = 0; round <= nodes.length; round += 1) {
    const bySymbol = new Map(current.map((node) => [node.symbol, node]));
    const sorted = topologicalOrder(current, (node) =>
      dependenciesOf(node).flatMap((symbol) => bySymbol.get(symbol) ?? []),
    );
    if (sorted.ok) return sorted.value;
    const cycle = new Set(sorted.error);
    if (![...cycle].some((node) => node.after)) return current;
    current = current.map((node) => (cycle.has(node) ? withAfter(node, []) : node));
  }
  return current;
}

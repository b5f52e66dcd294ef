// What values and nodes refer to.
import { memoByIdentity } from '../lib/memo.ts';
import type { DeploymentNode } from './deployment.ts';
import { type Expr, mapInner, type NodeSymbol } from './expr.ts';

/** Calls `visit` with the value and every value in it. */
export function walk(expr: Expr, visit: (expr: Expr) => void): void {
  visit(expr);
  mapInner(expr, (inner) => {
    walk(inner, visit);
    return inner;
  });
}

/** Every value that a node is written with. */
export const valuesOf = (node: DeploymentNode): readonly Expr[] =>
  [
    node.name,
    node.group?.name,
    node.group?.subscription,
    node.location,
    node.tags,
    node.sku,
    node.properties,
    ...(node.nested?.values ?? []).map(([, value]) => value),
  ].filter((value) => value !== undefined);

/** Nodes that a node refers to: by values, as parent or scope, as identity. In order of appearance, each once. */
export const referencesOf: (node: DeploymentNode) => readonly NodeSymbol[] = memoByIdentity((node) => {
  const found = new Set<NodeSymbol>();
  if (node.parent !== undefined) found.add(node.parent);
  if (node.scope !== undefined) found.add(node.scope);
  if (node.identity?.type === 'UserAssigned') for (const symbol of node.identity.identities) found.add(symbol);
  for (const value of valuesOf(node)) {
    walk(value, (expr) => {
      if (expr.is === 'id' || expr.is === 'name' || expr.is === 'attr') found.add(expr.symbol);
    });
  }
  return [...found];
});

/** Everything that must be deployed before a node. */
export const dependenciesOf = (node: DeploymentNode): readonly NodeSymbol[] => [
  ...new Set([...referencesOf(node), ...(node.after ?? [])]),
];

/** Names of the parameters in values. */
export function parametersIn(values: Iterable<Expr>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const value of values) {
    walk(value, (expr) => {
      if (expr.is === 'param') found.add(expr.name);
    });
  }
  return found;
}

// Changes in the values of nodes.
import type { DeploymentNode } from './deployment.ts';
import { type Expr, mapInner } from './expr.ts';

/** The value with every value in it changed, the inner ones first. */
const rewrite = (expr: Expr, change: (expr: Expr) => Expr): Expr =>
  change(mapInner(expr, (inner) => rewrite(inner, change)));

/** The node with every value in it changed. */
export function rewriteNode(node: DeploymentNode, change: (expr: Expr) => Expr): DeploymentNode {
  const { name, location, tags, sku, properties } = node;
  return {
    ...node,
    name: rewrite(name, change),
    ...(location ? { location: rewrite(location, change) } : {}),
    ...(tags ? { tags: rewrite(tags, change) } : {}),
    ...(sku ? { sku: rewrite(sku, change) } : {}),
    ...(properties ? { properties: rewrite(properties, change) } : {}),
  };
}

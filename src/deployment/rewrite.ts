// Changes in the values of nodes.
import type { DeploymentNode } from './deployment.ts';
import type { Expr } from './expr.ts';

/** The value with every value in it changed, the inner ones first. */
function rewrite(expr: Expr, change: (expr: Expr) => Expr): Expr {
  const inner = (value: Expr): Expr => rewrite(value, change);
  switch (expr.is) {
    case 'list':
      return change({ ...expr, items: expr.items.map(inner) });
    case 'map':
      return change({ ...expr, entries: expr.entries.map(([key, value]) => [key, inner(value)] as const) });
    case 'fmt':
      return change({ ...expr, parts: expr.parts.map(inner) });
    case 'call':
      return change({ ...expr, args: expr.args.map(inner) });
    case 'part':
      return change({ ...expr, value: inner(expr.value) });
    case 'lit':
    case 'id':
    case 'name':
    case 'attr':
    case 'param':
    case 'platform':
    case 'role':
    case 'policy':
    case 'opaque':
      return change(expr);
    default:
      return expr satisfies never;
  }
}

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

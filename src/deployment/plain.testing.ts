// Deployments as plain data, for tests to compare: references are written as `@symbol.id` and so on.
import type { Design } from '../model/design.ts';
import type { DeploymentNode } from './deployment.ts';
import type { Expr } from './expr.ts';
import { lower } from './lower.ts';

/** A value as plain data. */
export function plain(expr: Expr): unknown {
  switch (expr.is) {
    case 'lit':
      return expr.value;
    case 'list':
      return expr.items.map(plain);
    case 'map':
      return Object.fromEntries(expr.entries.map(([key, value]) => [key, plain(value)]));
    case 'id':
    case 'name':
      return `@${expr.symbol}.${expr.is}`;
    case 'attr':
      return `@${expr.symbol}.${expr.path.join('.')}`;
    case 'param':
      return `$${expr.name}`;
    case 'fmt':
      return expr.parts.map((part) => (part.is === 'lit' ? part.value : `{${plain(part)}}`)).join('');
    case 'call':
      return `${expr.fn}(${expr.args.map(plain).join(', ')})`;
    case 'platform':
      return `$${expr.value}`;
    case 'role':
      return `role ${expr.id}`;
    case 'policy':
      return `policy ${expr.id}`;
    case 'part':
      return plain(expr.value);
    case 'opaque':
      return expr.text;
    default:
      return expr satisfies never;
  }
}

/** The deployed nodes of a design that were made of a shape or link. */
export const nodesOf = (design: Design, id: string): readonly DeploymentNode[] =>
  lower(design).nodes.filter((node) => node.origin.id === id && !node.existing);

/** The bodies of the nodes of a shape, in their order. */
export const bodiesOf = (design: Design, id: string): readonly unknown[] =>
  nodesOf(design, id).map(({ properties }) => properties && plain(properties));

/** The body of the first node of a shape. */
export const bodyOf = (design: Design, id: string): unknown => bodiesOf(design, id)[0];

/** The sentences on what was left out of a shape or link. */
export const reasonsOf = (design: Design, id: string): readonly string[] =>
  lower(design).omitted.flatMap(({ origin, reason }) => (origin.id === id ? [reason] : []));

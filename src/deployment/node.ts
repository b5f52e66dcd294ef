// Nodes with what nearly all of them share.
import { apiVersion, type PinnedType } from '../facts/api-versions.ts';
import type { ResourceId } from '../model/ids.ts';
import type { DeploymentNode } from './deployment.ts';
import { lit, param, type Tree, toExpr } from './expr.ts';
import { fromShape, type Origin } from './origin.ts';

type Given = Omit<DeploymentNode, 'apiVersion' | 'type' | 'origin' | 'properties' | 'sku'> & {
  readonly type: PinnedType;
  readonly origin: Origin | ResourceId;
  readonly properties?: Tree;
  readonly sku?: Tree;
};

/** A node at the pinned API version; bodies may be plain data. */
export function node({ properties, sku, origin, ...rest }: Given): DeploymentNode {
  return {
    ...rest,
    apiVersion: apiVersion(rest.type),
    origin: typeof origin === 'string' ? fromShape(origin) : origin,
    ...(properties === undefined ? {} : { properties: toExpr(properties) }),
    ...(sku === undefined ? {} : { sku: toExpr(sku) }),
  };
}

/** Where regional resources go and what they are tagged with: both are parameters. */
export const regional = { location: param('location'), tags: param('tags') } as const;

/** The same for resources that belong to no region. */
export const everywhere = { location: lit('global'), tags: param('tags') } as const;

/** A list for a body: undefined when it is empty, because an empty list in a template can mean "delete them all". */
export const filled = <T extends Tree>(items: readonly T[]): readonly T[] | undefined =>
  items.length > 0 ? items : undefined;

// What an Azure Monitor Private Link Scope holds: one child node for each resource, which its endpoints wait for.
import type { ResourceOf } from '../kinds/types.ts';
import type { ResourceId } from '../model/ids.ts';
import { type Expr, fmt, type NodeSymbol } from './expr.ts';
import type { Context } from './lowering.ts';
import { rowRoles } from './symbols.ts';

type Scope = ResourceOf<'azure-monitor-private-link-scope'>;

/** A deployed resource of a scope, and symbol and name of the node that puts it in. */
export type ScopedResource = { readonly target: ResourceId; readonly symbol: NodeSymbol; readonly name: Expr };

/** The deployed resources of a scope in their order. A scope that exists already is left as it is. */
export function scopedResources(context: Context, { id, props }: Scope): readonly ScopedResource[] {
  const targets = props.existing ? [] : props.resources.flatMap((target) => context.get(target) ?? []);
  const ends = rowRoles(
    targets.map(({ name }) => name),
    'scoped resource',
  );
  return targets.map((target, index) => ({
    target: target.id,
    symbol: context.symbol(id, ends[index] ?? ''),
    // A component and a workspace may share a name.
    name: fmt(target.kind === 'application-insights' ? 'component-' : 'workspace-', context.name(target.id)),
  }));
}

/** What endpoints to a shape wait for when it is a scope: the last resource in it, because they get addresses for each. */
export function scopeFilled(context: Context, target: ResourceId | null): readonly NodeSymbol[] {
  const scope = context.as(target, 'azure-monitor-private-link-scope');
  const last = scope && scopedResources(context, scope).at(-1);
  return last ? [last.symbol] : [];
}

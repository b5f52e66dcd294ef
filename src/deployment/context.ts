// Network → Context: indexes, symbols and names, and which shapes can be deployed at all.
import { parseRegion } from '../facts/regions.ts';
import {
  type LinkOf,
  type LinkSlug,
  linkSpecs,
  type ResourceOf,
  type ResourceSlug,
  resourceSpecs,
} from '../kinds/types.ts';
import type { Link, Network, Resource } from '../model/design.ts';
import type { LinkId, ResourceId } from '../model/ids.ts';
import { groupOf } from '../topology/group.ts';
import { isExisting, ownerFault, placeOf } from './existing.ts';
import { lit, type NodeSymbol } from './expr.ts';
import type { Context, Lowering } from './lowering.ts';
import { createNames, type Names } from './names.ts';
import { fromLink, fromShape, originKey } from './origin.ts';
import { createSymbols, identifier, type Symbols } from './symbols.ts';

/** Lowerings by slug. Each sees only shapes of its own kind: the driver looks them up by kind. */
export type Registry = ReadonlyMap<string, Lowering<Resource | Link>>;

/** The context, and what only the driver needs. */
export type Workbench = {
  readonly context: Context;
  readonly names: Names;
  /** Why a shape or link is not deployed, or undefined. */
  reason(item: Resource | Link): string | undefined;
};

const isLink = (item: Resource | Link): item is Link => 'from' in item;

/** Answers and remembers why something is not deployed. Shapes that wait for each other count as deployed. */
function createReasons(registry: Registry, network: Network, getContext: () => Context): Workbench['reason'] {
  const known = new Map<Resource | Link, string | undefined>();
  const fault = (item: Resource | Link, { lacks }: Lowering<Resource | Link>): string | undefined => {
    if (isLink(item)) return lacks?.(item, getContext());
    // What exists already needs nothing that a new one needs.
    return ownerFault(network, item) ?? (isExisting(item) ? undefined : lacks?.(item, getContext()));
  };
  return (item) => {
    if (known.has(item)) return known.get(item);
    known.set(item, undefined);
    const spec = isLink(item) ? linkSpecs.get(item.kind) : resourceSpecs.get(item.kind);
    const lowering = registry.get(item.kind);
    const reason = spec?.notExported ?? (lowering ? fault(item, lowering) : 'This kind has no template resource yet.');
    known.set(item, reason);
    return reason;
  };
}

function createAllSymbols(network: Network): Symbols {
  const shapes = [...network.resources.values()].map((resource): [string, string] => [
    originKey(fromShape(resource.id)),
    identifier(resource.name, resource.kind, resourceSpecs.get(resource.kind)?.nameStem),
  ]);
  const end = (id: ResourceId): string => {
    const resource = network.resources.get(id);
    return resource ? identifier(resource.name, '', resourceSpecs.get(resource.kind)?.nameStem) : '';
  };
  const links = [...network.links.values()].map((link): [string, string] => [
    originKey(fromLink(link.id)),
    identifier(`${end(link.from)} to ${end(link.to)}`, link.kind),
  ]);
  return createSymbols([...shapes, ...links]);
}

function groupBy<K, V>(items: Iterable<V>, keyOf: (item: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Everything the lowerings of one network share. */
export function createWorkbench(network: Network, registry: Registry): Workbench {
  const resources = [...network.resources.values()];
  const byKind = groupBy(resources, (resource) => resource.kind);
  const byParent = groupBy(resources, (resource) => resource.parent);
  const linksByKind = groupBy(network.links.values(), (link) => link.kind);
  const symbols = createAllSymbols(network);
  const reason = createReasons(registry, network, () => context);
  const deployed = (item: Resource | Link): boolean => reason(item) === undefined;
  const get = (id: ResourceId | null): Resource | undefined => {
    const resource = id === null ? undefined : network.resources.get(id);
    return resource && deployed(resource) ? resource : undefined;
  };
  const bases = new Map<ResourceId, NodeSymbol>();
  const shapeSymbol = (id: ResourceId, role = ''): NodeSymbol => {
    const base = bases.get(id) ?? symbols.take(originKey(fromShape(id)), 'shape');
    bases.set(id, base);
    return role === '' ? base : symbols.take(`${originKey(fromShape(id))}/${role}`, `${base}${role}`);
  };
  const hasParameter = (resource: Resource): boolean =>
    registry.get(resource.kind)?.naming === 'parameter' && !isExisting(resource);
  let names: Names | undefined;
  const getNames = (): Names => {
    names ??= createNames(
      resources.filter((resource) => hasParameter(resource) && deployed(resource)),
      (resource) => shapeSymbol(resource.id, 'Name'),
    );
    return names;
  };
  // The casts rest on the decoder and the edits, which admit only properties of the kind's table.
  const context: Context = {
    region: network.settings.region,
    cloud: parseRegion(network.settings.region)?.cloud ?? 'public',
    groupOf: (shape) => groupOf(network, shape),
    get,
    as: <K extends ResourceSlug>(id: ResourceId | null, kind: K) => {
      const resource = get(id);
      return resource?.kind === kind ? (resource as unknown as ResourceOf<K>) : undefined;
    },
    drawn: <K extends ResourceSlug>(id: ResourceId | null, kind: K) => {
      const resource = id === null ? undefined : network.resources.get(id);
      return resource?.kind === kind ? (resource as unknown as ResourceOf<K>) : undefined;
    },
    all: <K extends ResourceSlug>(kind: K) =>
      (byKind.get(kind) ?? []).filter(deployed) as unknown as readonly ResourceOf<K>[],
    links: <K extends LinkSlug>(kind: K) =>
      (linksByKind.get(kind) ?? []).filter(deployed) as unknown as readonly LinkOf<K>[],
    children: <K extends ResourceSlug>(id: ResourceId, kind: K) =>
      (byParent.get(id) ?? []).filter(
        (child) => child.kind === kind && deployed(child),
      ) as unknown as readonly ResourceOf<K>[],
    symbol: shapeSymbol,
    linkSymbol: (id: LinkId, role = '') => {
      const key = originKey(fromLink(id));
      const base = symbols.take(key, 'link');
      return role === '' ? base : symbols.take(`${key}/${role}`, `${base}${role}`);
    },
    name: (id) => {
      const resource = network.resources.get(id);
      if (!resource) return lit('');
      if (isExisting(resource)) return lit(placeOf(network, resource).name);
      return hasParameter(resource) ? getNames().of(resource) : lit(resource.name);
    },
  };
  return {
    context,
    reason,
    get names() {
      return getNames();
    },
  };
}

// Network → Topology: everything that rules, traces and the canvas ask again and again, indexed once.
// Answers only what the drawing says; no judgement belongs here.
import {
  type LinkOf,
  type LinkSlug,
  linkSpecs,
  type ResourceOf,
  type ResourceSlug,
  resourceSpecs,
} from '../kinds/types.ts';
import { type Prefix, parsePrefix } from '../lib/cidr.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { Link, Network, Resource } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { type Reference, references } from '../model/refs.ts';

/** A reference together with the shape that holds it. */
export type Referrer = Reference & { readonly holder: Resource };

export type Topology = {
  readonly network: Network;
  /** All shapes of one kind, in the design's order. */
  of<K extends ResourceSlug>(kind: K): readonly ResourceOf<K>[];
  /** All links of one kind, in the design's order. */
  links<K extends LinkSlug>(kind: K): readonly LinkOf<K>[];
  get(id: ResourceId | null): Resource | undefined;
  /** The shape if it is of this kind. */
  as<K extends ResourceSlug>(id: ResourceId | null, kind: K): ResourceOf<K> | undefined;
  /** Shapes that stand directly in a container, or on the canvas for null. */
  children(id: ResourceId | null): readonly Resource[];
  /** Children of one kind. */
  childrenOf<K extends ResourceSlug>(id: ResourceId, kind: K): readonly ResourceOf<K>[];
  /** References that point at a shape. */
  referrers(id: ResourceId): readonly Referrer[];
  /** References that a shape holds. */
  references(id: ResourceId): readonly Reference[];
  /** Links that begin or end at a shape. */
  linksOf(id: ResourceId): readonly Link[];
};

type Index = {
  readonly byKind: ReadonlyMap<string, readonly Resource[]>;
  readonly linksByKind: ReadonlyMap<string, readonly Link[]>;
  readonly children: ReadonlyMap<ResourceId | null, readonly Resource[]>;
  readonly held: ReadonlyMap<ResourceId, readonly Reference[]>;
  readonly referrers: ReadonlyMap<ResourceId, readonly Referrer[]>;
  readonly linksOf: ReadonlyMap<ResourceId, readonly Link[]>;
};

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** References are a function of one shape, so they survive edits of other shapes. */
const referencesOf = memoByIdentity((resource: Resource) =>
  references(resourceSpecs.get(resource.kind)?.fields ?? {}, resource.props),
);

function buildIndex(network: Network): Index {
  const byKind = new Map<string, Resource[]>();
  const linksByKind = new Map<string, Link[]>();
  const children = new Map<ResourceId | null, Resource[]>();
  const held = new Map<ResourceId, readonly Reference[]>();
  const referrers = new Map<ResourceId, Referrer[]>();
  const linksOf = new Map<ResourceId, Link[]>();
  for (const resource of network.resources.values()) {
    push(byKind, resource.kind, resource);
    push(children, resource.parent, resource);
    const found = referencesOf(resource);
    held.set(resource.id, found);
    for (const reference of found) push(referrers, reference.target, { ...reference, holder: resource });
  }
  for (const link of network.links.values()) {
    if (!linkSpecs.has(link.kind)) continue;
    push(linksByKind, link.kind, link);
    push(linksOf, link.from, link);
    if (link.to !== link.from) push(linksOf, link.to, link);
  }
  return { byKind, linksByKind, children, held, referrers, linksOf };
}

const none: readonly never[] = [];

/** The topology of a network; the same object for the same network. */
export const indexTopology: (network: Network) => Topology = memoByIdentity((network) => {
  const index = buildIndex(network);
  const get = (id: ResourceId | null) => (id === null ? undefined : network.resources.get(id));
  return {
    network,
    // The casts below rest on the decoder and the edits, which admit only properties of the kind's table.
    of: <K extends ResourceSlug>(kind: K) => (index.byKind.get(kind) ?? none) as unknown as readonly ResourceOf<K>[],
    links: <K extends LinkSlug>(kind: K) => (index.linksByKind.get(kind) ?? none) as unknown as readonly LinkOf<K>[],
    get,
    as: <K extends ResourceSlug>(id: ResourceId | null, kind: K) => {
      const resource = get(id);
      return resource?.kind === kind ? (resource as unknown as ResourceOf<K>) : undefined;
    },
    children: (id) => index.children.get(id) ?? none,
    childrenOf: <K extends ResourceSlug>(id: ResourceId, kind: K) =>
      (index.children.get(id) ?? none).filter((child) => child.kind === kind) as unknown as readonly ResourceOf<K>[],
    referrers: (id) => index.referrers.get(id) ?? none,
    references: (id) => index.held.get(id) ?? none,
    linksOf: (id) => index.linksOf.get(id) ?? none,
  };
});

/** Texts that are CIDR prefixes, parsed; others are left out, since the gate has refused them before. */
export const prefixesOf = (texts: readonly string[]): readonly Prefix[] =>
  texts.flatMap((text) => {
    const prefix = parsePrefix(text);
    return prefix.ok ? [prefix.value] : [];
  });

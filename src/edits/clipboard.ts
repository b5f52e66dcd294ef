// Copying and pasting as values: a clipping is a small design of its own, so every door's gate can check it.
import { resourceSpecs } from '../kinds/types.ts';
import { present } from '../lib/invariant.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Box, Design, Link, Resource } from '../model/design.ts';
import type { Change, Edit } from '../model/edit.ts';
import { defaultsOf } from '../model/field.ts';
import { freshId, type LinkId, parseLinkId, parseResourceId, type ResourceId } from '../model/ids.ts';
import { mapReferences, references } from '../model/refs.ts';
import { ancestors, placeRefusal } from './containment.ts';
import { subtree } from './edits.ts';
import { freePlace, grown, type Point, padding } from './geometry.ts';
import { freshName } from './starting.ts';

/**
 * What was copied: `roots` and all that stands in them. `design` also holds bare stand-ins for the containers around
 * the roots and for what the copied shapes refer to, so that it is a whole design.
 */
export type Clipping = { readonly design: Design; readonly roots: readonly ResourceId[] };

/** Pasted beside the original, so that nobody thinks nothing happened. */
const step: Point = { x: 24, y: 24 };

/** A shape with everything but its identity left out. */
const standIn = (resource: Resource): Resource => ({
  ...resource,
  props: defaultsOf(resourceSpecs.get(resource.kind)?.fields ?? {}),
});

/** Cuts shapes with what stands in them out of a design, which stays as it is. */
export function clip(design: Design, ids: Iterable<ResourceId>): Clipping {
  const { network, layout } = design;
  const wanted = [...ids];
  const copied = subtree(design, wanted);
  const roots = [...copied].filter((id) => {
    const parent = network.resources.get(id)?.parent ?? null;
    return parent === null || !copied.has(parent);
  });
  const links = [...network.links].filter(([, link]) => copied.has(link.from) || copied.has(link.to));
  const context = new Set<ResourceId>(links.flatMap(([, link]) => [link.from, link.to]));
  for (const id of copied) {
    const resource = present(network.resources.get(id), 'a copied shape exists');
    const fields = resourceSpecs.get(resource.kind)?.fields ?? {};
    for (const { target } of references(fields, resource.props)) context.add(target);
  }
  for (const id of [...context, ...roots]) for (const holder of ancestors(network, id)) context.add(holder);
  const resources = new Map<ResourceId, Resource>();
  const places = new Map<ResourceId, Box>();
  for (const [id, resource] of network.resources) {
    if (!copied.has(id) && !context.has(id)) continue;
    resources.set(id, copied.has(id) ? resource : standIn(resource));
    const box = layout.get(id);
    if (box) places.set(id, box);
  }
  // What the design is meant to do stays with the design.
  const part = { settings: network.settings, resources, links: new Map<LinkId, Link>(links), intents: new Map() };
  return { roots, design: { name: design.name, description: '', network: part, layout: places } };
}

/** The container for a pasted root: the wanted one if it may hold it, else the one it came from, else any that may. */
function containerFor(design: Design, root: Resource, into: ResourceId | null): ResourceId | null | undefined {
  const { resources } = design.network;
  const fits = (place: ResourceId | null): boolean => {
    const holder = place === null ? null : resources.get(place);
    return holder !== undefined && placeRefusal(root.kind, holder?.kind ?? null) === null;
  };
  const wanted = into === null ? [] : [into, ...ancestors(design.network, into)];
  return [...wanted, root.parent, null].find(fits);
}

/** Names that are free text get a number; those that Azure gives a meaning stay as long as no neighbour has them. */
function nameFor(design: Design, resource: Resource, parent: ResourceId | null): string {
  if (resource.kind === 'private-dns-zone') return resource.name;
  const { network } = design;
  const same = [...network.resources.values()].filter(
    (other) => other.name.toLowerCase() === resource.name.toLowerCase(),
  );
  if (resource.kind === 'subnet' ? !same.some((other) => other.parent === parent) : same.length === 0)
    return resource.name;
  return freshName(network, resource.name.replace(/-\d+$/, '').slice(0, 70), resource.kind);
}

/** Where a pasted root stands: a step beside its original, or at a free place of another container. */
function boxFor(design: Design, clipping: Clipping, root: Resource, parent: ResourceId | null): Box {
  const box = present(clipping.design.layout.get(root.id), 'every shape has a box');
  const original = design.network.resources.get(root.id);
  if (original && original.parent === parent) {
    return { ...box, x: box.x + step.x, y: box.y + step.y };
  }
  if (parent === null && root.parent === null) return box;
  const taken = [...design.network.resources.values()].flatMap((other) =>
    other.parent === parent ? (design.layout.get(other.id) ?? []) : [],
  );
  const width = (parent === null ? 1200 : (design.layout.get(parent)?.width ?? 400)) - 2 * padding.side;
  const { width: w, height: h } = box;
  return freePlace(taken, { width: w, height: h }, { x: padding.side, y: padding.top }, width);
}

/** A design and the new ids of what has been pasted into it so far. */
type Pasting = { design: Design; readonly ids: Map<ResourceId, ResourceId>; readonly changes: Change[] };

function pasteShapes(on: Pasting, clipping: Clipping, into: ResourceId | null): Result<null> {
  const { resources } = clipping.design.network;
  const roots = new Set(clipping.roots);
  for (const id of subtree(clipping.design, clipping.roots)) {
    const resource = present(resources.get(id), 'a root of the clipping exists');
    const parent = roots.has(id) ? containerFor(on.design, resource, into) : on.ids.get(resource.parent ?? id);
    if (parent === undefined) {
      const refusal = placeRefusal(resource.kind, null) ?? 'There is no container for it.';
      return fail([{ pointer: '', message: `${resource.name} was not pasted. ${refusal}` }]);
    }
    const name = nameFor(on.design, resource, parent);
    const fresh = present(parseResourceId(freshId(name, on.design.network.resources)), 'freshId makes legal ids');
    const box = roots.has(id)
      ? boxFor(on.design, clipping, resource, parent)
      : present(clipping.design.layout.get(id), 'every shape has a box');
    on.ids.set(id, fresh);
    add(
      on,
      { ...resource, id: fresh, name, parent, props: defaultsOf(resourceSpecs.get(resource.kind)?.fields ?? {}) },
      box,
    );
    if (roots.has(id)) for (const [holder, next] of grown(on.design, parent, box)) resize(on, holder, next);
  }
  return ok(null);
}

function add(on: Pasting, resource: Resource, box: Box): void {
  on.changes.push({ type: 'add-resource', resource, box });
  const resources = new Map(on.design.network.resources).set(resource.id, resource);
  const layout = new Map(on.design.layout).set(resource.id, box);
  on.design = { ...on.design, network: { ...on.design.network, resources }, layout };
}

function resize(on: Pasting, id: ResourceId, box: Box): void {
  on.changes.push({ type: 'set-box', id, box });
  on.design = { ...on.design, layout: new Map(on.design.layout).set(id, box) };
}

/**
 * The edit that pastes a clipping, with fresh ids and names. References inside it follow; references to other shapes
 * stay where the design has a shape of that id and a fitting kind, and are dropped elsewhere.
 */
export function paste(
  design: Design,
  clipping: Clipping,
  into: ResourceId | null,
): Result<{ readonly edit: Edit; readonly roots: readonly ResourceId[] }> {
  const on: Pasting = { design, ids: new Map(), changes: [] };
  const pasted = pasteShapes(on, clipping, into);
  if (!pasted.ok) return pasted;
  const { resources, links } = clipping.design.network;
  const follow = (target: ResourceId, kinds: readonly string[]): ResourceId | null => {
    const copy = on.ids.get(target);
    if (copy !== undefined) return copy;
    return kinds.includes(design.network.resources.get(target)?.kind ?? '') ? target : null;
  };
  for (const [old, fresh] of on.ids) {
    const resource = present(resources.get(old), 'a pasted shape was copied');
    const fields = resourceSpecs.get(resource.kind)?.fields ?? {};
    on.changes.push({ type: 'set-props', id: fresh, props: mapReferences(fields, resource.props, follow) });
  }
  const taken = new Set<string>(design.network.links.keys());
  for (const link of links.values()) {
    const from = follow(link.from, [resources.get(link.from)?.kind ?? '']);
    const to = follow(link.to, [resources.get(link.to)?.kind ?? '']);
    if (from === null || to === null || (from === link.from && to === link.to)) continue;
    const id = present(parseLinkId(freshId(`${link.kind}-${from}-${to}`, taken)), 'freshId makes legal ids');
    taken.add(id);
    on.changes.push({ type: 'add-link', link: { ...link, id, from, to } });
  }
  const roots = clipping.roots.flatMap((id) => on.ids.get(id) ?? []);
  const [only] = roots;
  const name =
    roots.length === 1 && only ? (on.design.network.resources.get(only)?.name ?? 'shape') : `${roots.length} shapes`;
  return ok({ edit: { label: `Paste ${name}`, changes: on.changes }, roots });
}

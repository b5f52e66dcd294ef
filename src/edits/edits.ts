// Edits that people and fixes make. Each returns an Edit value; apply.ts carries it out.
import { linkSpecs, type ResourceSlug, resourceSpecs } from '../kinds/types.ts';
import { present } from '../lib/invariant.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Box, Design, Link, Resource } from '../model/design.ts';
import type { Change, Edit } from '../model/edit.ts';
import { defaultsOf, type FieldValue, type Props } from '../model/field.ts';
import { freshId, type LinkId, parseLinkId, parseResourceId, type ResourceId } from '../model/ids.ts';
import { mapReferences } from '../model/refs.ts';
import type { Settings } from '../model/settings.ts';
import type { Meaning } from './connection.ts';
import { childrenByParent, moveRefusal, placeRefusal } from './containment.ts';
import { absolute, grown, type Point, placeFor } from './geometry.ts';
import { freshName, startingProps } from './starting.ts';

const nameOf = (design: Design, id: ResourceId): string => design.network.resources.get(id)?.name ?? 'shape';
const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
const refuse = (message: string): Result<never> => fail([{ pointer: '', message }]);

/** What a new shape may be given; everything else is worked out from the design. */
export type NewShape = {
  readonly kind: ResourceSlug;
  readonly parent: ResourceId | null;
  readonly name?: string;
  readonly props?: Props;
  /** Corner relative to the parent; a free place when absent. */
  readonly at?: Point;
};

/** The edit that adds a shape with a fresh id and name, and the id it will have. Grows containers that are too small. */
export function addShape(
  design: Design,
  shape: NewShape,
  hidden: ReadonlySet<ResourceId> = new Set(),
): Result<{ readonly edit: Edit; readonly id: ResourceId }> {
  const spec = resourceSpecs.get(shape.kind);
  const parent = shape.parent === null ? null : design.network.resources.get(shape.parent);
  if (!spec || parent === undefined) return refuse('The container no longer exists.');
  const refusal = placeRefusal(shape.kind, parent?.kind ?? null);
  if (refusal !== null) return refuse(refusal);
  const name = shape.name ?? freshName(design.network, spec.nameStem, shape.kind);
  const id = present(parseResourceId(freshId(name, design.network.resources)), 'freshId makes legal ids');
  const props = {
    ...defaultsOf(spec.fields),
    ...startingProps(design.network, shape.kind, shape.parent),
    ...shape.props,
  };
  const free = placeFor(design, shape.kind, shape.parent, hidden);
  const box: Box = { ...free, ...shape.at };
  const resource: Resource = { id, kind: shape.kind, name, parent: shape.parent, props };
  const changes: Change[] = [
    { type: 'add-resource', resource, box },
    ...grown(design, shape.parent, box).map(([holder, next]): Change => ({ type: 'set-box', id: holder, box: next })),
  ];
  return ok({ edit: { label: `Add ${name}`, changes }, id });
}

/** All shapes inside the given ones, and these, in the design's order. */
export function subtree(design: Design, ids: Iterable<ResourceId>): ReadonlySet<ResourceId> {
  const childrenOf = childrenByParent(design.network);
  const found = new Set<ResourceId>();
  const open = [...ids].filter((id) => design.network.resources.has(id));
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(childrenOf.get(id) ?? []));
  }
  return new Set([...design.network.resources.keys()].filter((id) => found.has(id)));
}

/** Removes shapes with what stands in them, their links, and every reference to them. */
export function removeShapes(design: Design, ids: readonly ResourceId[]): Edit {
  const doomed = subtree(design, ids);
  const changes: Change[] = [];
  for (const link of design.network.links.values()) {
    if (doomed.has(link.from) || doomed.has(link.to)) changes.push({ type: 'remove-link', id: link.id });
  }
  for (const resource of design.network.resources.values()) {
    if (doomed.has(resource.id)) continue;
    const fields = resourceSpecs.get(resource.kind)?.fields ?? {};
    const props = mapReferences(fields, resource.props, (target) => (doomed.has(target) ? null : target));
    if (props !== resource.props)
      changes.push({ type: 'set-props', id: resource.id, props: changedOnly(resource.props, props) });
  }
  for (const id of [...doomed].reverse()) changes.push({ type: 'remove-resource', id });
  const [only] = ids;
  const label =
    ids.length === 1 && only !== undefined ? `Delete ${nameOf(design, only)}` : `Delete ${plural(ids.length, 'shape')}`;
  return { label, changes };
}

const changedOnly = (before: Props, after: Props): Props =>
  Object.fromEntries(Object.entries(after).filter(([key, value]) => value !== before[key]));

/** Sets one field. Keystrokes in the same field become one history entry. */
export const setField = (design: Design, id: ResourceId, field: string, value: FieldValue): Edit => ({
  label: `Change ${nameOf(design, id)}`,
  changes: [{ type: 'set-props', id, props: { [field]: value } }],
  coalesce: `field ${id} ${field}`,
});

/** Sets several fields of one shape at once. */
export const setFields = (design: Design, id: ResourceId, props: Props): Edit => ({
  label: `Change ${nameOf(design, id)}`,
  changes: [{ type: 'set-props', id, props }],
});

/** Sets one field of a link. */
export const setLinkField = (id: LinkId, field: string, value: FieldValue): Edit => ({
  label: 'Change link',
  changes: [{ type: 'set-link-props', id, props: { [field]: value } }],
  coalesce: `link ${id} ${field}`,
});

export const renameShape = (design: Design, id: ResourceId, name: string): Edit => ({
  label: `Rename ${nameOf(design, id)}`,
  changes: [{ type: 'rename', id, name }],
  coalesce: `name ${id}`,
});

export const setDesign = (head: { name?: string; description?: string; settings?: Settings }): Edit => ({
  label: 'Change design',
  changes: [{ type: 'set-design', ...head }],
  coalesce: `design ${Object.keys(head).join()}`,
});

/** Moves or resizes shapes; boxes are relative to the parents they already have. */
export const setBoxes = (design: Design, boxes: readonly (readonly [ResourceId, Box])[], verb = 'Move'): Edit => {
  const [first] = boxes;
  const what = boxes.length === 1 && first ? nameOf(design, first[0]) : plural(boxes.length, 'shape');
  return { label: `${verb} ${what}`, changes: boxes.map(([id, box]) => ({ type: 'set-box', id, box })) };
};

/** Puts a shape into another container (or on the canvas) and keeps its place on the canvas to the unit. */
export function reparent(design: Design, id: ResourceId, parent: ResourceId | null): Result<Edit> {
  const refusal = moveRefusal(design.network, id, parent);
  if (refusal !== null) return refuse(refusal);
  const from = absolute(design, id);
  const origin = parent === null ? { x: 0, y: 0 } : absolute(design, parent);
  const box = present(design.layout.get(id), 'every shape has a box');
  const target = parent === null ? 'the canvas' : nameOf(design, parent);
  return ok({
    label: `Move ${nameOf(design, id)} to ${target}`,
    changes: [
      { type: 'reparent', id, parent },
      { type: 'set-box', id, box: { ...box, x: from.x - origin.x, y: from.y - origin.y } },
    ],
  });
}

/** Joins two shapes by a link kind with the given properties over its defaults. */
export function addLink(
  design: Design,
  kind: string,
  from: ResourceId,
  to: ResourceId,
  props: Props = {},
): Result<Edit> {
  const spec = linkSpecs.get(kind);
  if (!spec) return refuse(`Unknown kind of link ${kind}.`);
  const id = present(parseLinkId(freshId(`${kind}-${from}-${to}`, design.network.links)), 'freshId makes legal ids');
  const link: Link = { id, kind, from, to, props: { ...defaultsOf(spec.fields), ...props } };
  return ok({ label: `Link ${nameOf(design, from)} and ${nameOf(design, to)}`, changes: [{ type: 'add-link', link }] });
}

export const removeLink = (id: LinkId): Edit => ({ label: 'Delete link', changes: [{ type: 'remove-link', id }] });

/** Carries out what a drawn line means. */
export function connect(design: Design, meaning: Meaning): Result<Edit> {
  if (meaning.type === 'link') return addLink(design, meaning.kind, meaning.from, meaning.to);
  const holder = design.network.resources.get(meaning.holder);
  if (!holder) return refuse('The shape no longer exists.');
  const old = holder.props[meaning.field];
  const value = meaning.many
    ? [...(Array.isArray(old) ? (old as readonly string[]) : []).filter((id) => id !== meaning.target), meaning.target]
    : meaning.target;
  return ok({
    label: `Connect ${holder.name} and ${nameOf(design, meaning.target)}`,
    changes: [{ type: 'set-props', id: meaning.holder, props: { [meaning.field]: value } }],
  });
}

/** Several edits as one, under one label. */
export const combine = (label: string, edits: readonly Edit[]): Edit => ({
  label,
  changes: edits.flatMap((edit) => edit.changes),
});

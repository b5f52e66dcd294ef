// What the panels do: set fields, rename, move, delete, connect. A refusal becomes a message and an announcement.

import { type Meaning, meanings } from '../edits/connection.ts';
import { ancestors, moveRefusal } from '../edits/containment.ts';
import {
  addShape,
  combine,
  connect,
  removeLink,
  renameShape,
  reparent,
  setBoxes,
  setDesign,
  setField,
  setLinkField,
} from '../edits/edits.ts';
import { sequence } from '../edits/sequence.ts';
import { type ResourceSlug, resourceSpecs } from '../kinds/types.ts';
import type { Design } from '../model/design.ts';
import type { Edit } from '../model/edit.ts';
import type { FieldValue } from '../model/field.ts';
import type { LinkId, ResourceId } from '../model/ids.ts';
import type { Settings } from '../model/settings.ts';
import { perform } from './canvas-actions.ts';
import { settled } from './canvas-gestures.ts';
import { currentDesign, edit, redo, sealHistory, undo } from './document-store.ts';
import { announce, select, viewStore } from './view-store.ts';

const quietly = (wanted: Edit): void => {
  const done = edit(wanted);
  if (!done.ok) perform(done);
};

export const changeField = (id: ResourceId, field: string, value: FieldValue): void =>
  quietly(setField(currentDesign(), id, field, value));
export const changeLinkField = (id: LinkId, field: string, value: FieldValue): void =>
  quietly(setLinkField(id, field, value));
export const changeName = (id: ResourceId, name: string): void => quietly(renameShape(currentDesign(), id, name));
export const changeDesign = (head: { name?: string; description?: string; settings?: Settings }): void =>
  quietly(setDesign(head));

export function deleteLink(id: LinkId): void {
  if (perform({ ok: true, value: removeLink(id) })) select([]);
}

/** Containers that all the shapes may move to; null is the open canvas. The one they are all in is left out. */
export function possibleParents(design: Design, ids: readonly ResourceId[]): readonly (ResourceId | null)[] {
  const { network } = design;
  const places: (ResourceId | null)[] = [null];
  for (const resource of network.resources.values()) {
    if (resourceSpecs.get(resource.kind)?.container) places.push(resource.id);
  }
  const stays = (place: ResourceId | null) => ids.every((id) => network.resources.get(id)?.parent === place);
  return places.filter((place) => !stays(place) && ids.every((id) => moveRefusal(network, id, place) === null));
}

/** Moves shapes into a container, or to the canvas, as one step; each that would lie elsewhere gets a free place there. */
export function moveInto(ids: readonly ResourceId[], parent: ResourceId | null): void {
  const design = currentDesign();
  const [only] = ids;
  const first = ids.length === 1 && only !== undefined ? reparent(design, only, parent) : null;
  if (first?.ok === false) {
    perform(first);
    return;
  }
  perform(
    sequence(design, first?.value.label ?? `Move ${ids.length} shapes`, (on) => {
      for (const id of ids) {
        const moved = reparent(on.design(), id, parent);
        if (!moved.ok) continue;
        on.run(moved.value);
        on.run(setBoxes(on.design(), settled(on.design(), id)));
      }
    }),
  );
}

/** What a line from the shapes to another could mean, for those that have a meaning. */
export const connectionsFrom = (design: Design, from: ResourceId, to: ResourceId): readonly Meaning[] =>
  meanings(design.network, from, to);

/** Carries out one meaning of a line. */
export const connectAs = (meaning: Meaning): boolean => perform(connect(currentDesign(), meaning));

/** Where a new shape of a kind may stand, nearest to `near` first; undefined when nowhere. */
function placeForNew(design: Design, kind: string, near: ResourceId): ResourceId | null | undefined {
  const parents = resourceSpecs.get(kind)?.parents ?? [];
  const around = [near, ...ancestors(design.network, near)];
  const legal = (id: ResourceId) => parents.includes(design.network.resources.get(id)?.kind ?? '');
  const inside = around.find(legal);
  if (inside !== undefined) return inside;
  return parents.includes(null) ? null : [...design.network.resources.keys()].find(legal);
}

/** Whether a field of the shape can be given a new shape of a kind. */
export const canAddFor = (design: Design, kind: string, near: ResourceId): boolean =>
  placeForNew(design, kind, near) !== undefined;

/** Adds a shape and lets a reference field of another point at it, as one step. Returns the new shape's id. */
export function addForField(holder: ResourceId, field: string, kind: string): ResourceId | null {
  const design = currentDesign();
  const parent = placeForNew(design, kind, holder);
  const spec = resourceSpecs.get(design.network.resources.get(holder)?.kind ?? '')?.fields[field];
  if (parent === undefined || !resourceSpecs.has(kind)) return null;
  // The key was found in the registry.
  const added = addShape(design, { kind: kind as ResourceSlug, parent });
  if (!added.ok) {
    perform(added);
    return null;
  }
  const old = design.network.resources.get(holder)?.props[field];
  const many = spec?.type === 'refs' && Array.isArray(old) ? (old as readonly string[]) : [];
  const value = spec?.type === 'refs' ? [...many, added.value.id] : added.value.id;
  const joined = setField(design, holder, field, value);
  const points = spec?.type === 'ref' || spec?.type === 'refs';
  const both = points ? combine(added.value.edit.label, [added.value.edit, joined]) : added.value.edit;
  return perform({ ok: true, value: both }) ? added.value.id : null;
}

/** Takes back or repeats a step and says which. */
export function stepBack(): void {
  sealHistory();
  const label = undo();
  announce(label === null ? 'Nothing to undo' : `Undone: ${label}`);
}
export function stepForward(): void {
  const label = redo();
  announce(label === null ? 'Nothing to redo' : `Redone: ${label}`);
}

/** The shapes of the selection that still exist. */
export const selectedShapes = (): readonly ResourceId[] => {
  const { resources } = currentDesign().network;
  return [...viewStore.getState().selected].filter((id) => resources.has(id));
};

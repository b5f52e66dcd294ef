// What people do on the canvas, apart from dragging: place, connect, rename, nudge, delete, go to.

import { applyEdit } from '../edits/apply.ts';
import { type Meaning, meanings } from '../edits/connection.ts';
import { ancestors } from '../edits/containment.ts';
import { addShape, combine, connect, removeLink, removeShapes, renameShape, setBoxes } from '../edits/edits.ts';
import { defaultSize, grid, type Point } from '../edits/geometry.ts';
import { sequence } from '../edits/sequence.ts';
import type { ResourceSlug } from '../kinds/types.ts';
import type { Result } from '../lib/result.ts';
import type { Box, Design } from '../model/design.ts';
import type { Edit } from '../model/edit.ts';
import type { ResourceId } from '../model/ids.ts';
import { absoluteBox, pictureOf, shownBy, titleInSentence } from '../picture/contents.ts';
import { attachment } from './attachment.ts';
import { dragEdit, dropOn, nearestFree, shapeAt } from './canvas-gestures.ts';
import { type Camera, canvasStore } from './canvas-state.ts';
import { currentDesign, edit } from './document-store.ts';
import { grownBy, roomFor } from './make-room.ts';
import { announce, select, setDragged, setDropTarget, showToast, viewStore } from './view-store.ts';

const { getState, setState } = canvasStore;
const nameOf = (id: ResourceId): string => currentDesign().network.resources.get(id)?.name ?? 'shape';

/** The edit, and with it the neighbours of what it makes larger step aside. */
function withRoom(wanted: Edit): Edit {
  const before = currentDesign();
  const larger = grownBy(before, wanted);
  const after = larger.length === 0 ? null : applyEdit(before, wanted);
  if (!after?.ok) return wanted;
  const room = setBoxes(after.value.design, [...roomFor(before, after.value.design, larger)]);
  // Which neighbours give way differs from step to step, so such a step gathers no others.
  return room.changes.length === 0 ? wanted : combine(wanted.label, [wanted, room]);
}

/** Carries out an edit and says how it went, aloud or in a message. True when it was done. */
export function perform(made: Result<Edit>, said?: string): boolean {
  const done: Result<Design> = made.ok ? edit(withRoom(made.value)) : made;
  if (done.ok) {
    announce(said ?? (made.ok ? `${made.value.label}.` : ''));
    return true;
  }
  const message = done.error.map((issue) => issue.message).join(' ');
  announce(message);
  showToast({ message, severity: 'warning' });
  return false;
}

/** The canvas lends its camera while it is on the page. Returns what takes it back. */
export function registerCamera(camera: Camera): () => void {
  setState({ camera });
  return () => setState({ camera: null });
}

/** Selects a shape and brings it into view. */
export function reveal(id: ResourceId): void {
  select([id]);
  const shown = shownBy(currentDesign().network, id);
  if (shown !== null) getState().camera?.show(shown);
}

/** The next tap or click on the canvas puts a shape of this kind there. */
export function startPlacing(kind: ResourceSlug): void {
  setState({ placing: kind, connecting: null, picking: null, renaming: null, choices: null, menu: null });
  announce(`Choose where the ${titleInSentence(kind)} goes, or press Escape.`);
}

export function cancelPlacing(): void {
  setState({ placing: null, note: null });
  setDropTarget(null);
}

/** Corner for a new shape around a point, inside its container and beside what stands there. */
function cornerAt(design: Design, kind: string, parent: ResourceId | null, point: Point): Point {
  const size = defaultSize(kind);
  const frame = parent === null ? undefined : absoluteBox(design, parent);
  const snapped = (n: number): number => Math.round(n / grid) * grid;
  const x = snapped(point.x - size.width / 2 - (frame?.x ?? 0));
  const y = snapped(point.y - size.height / 2 - (frame?.y ?? 0));
  const taken = pictureOf(design.network).order.flatMap((id) =>
    design.network.resources.get(id)?.parent === parent ? (design.layout.get(id) ?? []) : [],
  );
  const free = nearestFree(parent, { x, y, ...size }, taken);
  return { x: free.x, y: free.y };
}

/**
 * Puts a new shape over `over` (a shape, or null for the open canvas): into it, or as a chip on it. Around `point`, in
 * canvas units, else at a free place. Returns the new shape's id, or null after saying why not.
 */
export function place(kind: ResourceSlug, over: ResourceId | null, point?: Point): ResourceId | null {
  const design = currentDesign();
  const drop = dropOn(design, kind, over);
  cancelPlacing();
  if (drop.type === 'refused') {
    perform({ ok: false, error: [{ pointer: '', message: drop.refusal }] });
    return null;
  }
  const { depth } = pictureOf(design.network);
  const hidden = new Set([...design.network.resources.keys()].filter((each) => !depth.has(each)));
  const parent = drop.type === 'into' ? drop.parent : null;
  const at = point && drop.type === 'into' ? { at: cornerAt(design, kind, parent, point) } : {};
  const added = addShape(design, { kind, parent, ...at }, hidden);
  if (!added.ok) {
    perform(added);
    return null;
  }
  const { id, edit: adding } = added.value;
  const made = sequence(design, adding.label, (on) => {
    on.run(adding);
    const meaning = drop.type === 'attach' ? attachment(on.design().network, drop.host, id) : undefined;
    const attached = meaning && connect(on.design(), meaning);
    if (attached?.ok) on.run(attached.value);
  });
  if (!perform(made)) return null;
  select([id]);
  return id;
}

/** Where Enter in the palette puts a kind: the selected shape, or the nearest container of it that may hold one. */
export function placeInSelection(kind: ResourceSlug): ResourceId | null {
  const design = currentDesign();
  const [selected] = viewStore.getState().selected;
  const shown = selected === undefined ? null : shownBy(design.network, selected);
  const chain: readonly (ResourceId | null)[] =
    shown === null ? [null] : [shown, ...ancestors(design.network, shown), null];
  const over = chain.find((each) => dropOn(design, kind, each).type !== 'refused');
  const id = place(kind, over === undefined ? shown : over);
  if (id !== null) reveal(id);
  return id;
}

/** The next click or Enter on a shape draws a line to it from this one. */
export function startConnecting(from: ResourceId): void {
  setState({ connecting: { from, end: null }, placing: null, picking: null, renaming: null, menu: null });
  announce(`Choose the shape to connect ${nameOf(from)} to, or press Escape.`);
}

export function cancelConnecting(): void {
  setState({ connecting: null, note: null });
  setDropTarget(null);
}

/** What a line between two shapes can newly mean; what it says already is left out. */
function newMeanings(from: ResourceId, to: ResourceId): readonly Meaning[] {
  const { network } = currentDesign();
  return meanings(network, from, to).filter((meaning) => {
    if (meaning.type === 'link') return true;
    const held = network.resources.get(meaning.holder)?.props[meaning.field];
    return held !== meaning.target && !(Array.isArray(held) && held.includes(meaning.target));
  });
}

/** What a line between two shapes would say: the meaning when there is one, a count, or that there is none. */
export function connectionNote(from: ResourceId, to: ResourceId): { readonly text: string; readonly refused: boolean } {
  const found = newMeanings(from, to);
  if (found.length === 0) {
    const known = meanings(currentDesign().network, from, to).length > 0;
    const names = `${nameOf(from)} and ${nameOf(to)}`;
    return { text: known ? `${names} are connected already.` : `Nothing can connect ${names}.`, refused: true };
  }
  return { text: found.length === 1 ? (found[0]?.title ?? '') : `${found.length} kinds of connection`, refused: false };
}

/** Ends a line at a shape: does the one thing that it can mean, or offers the choice at `at` (client coordinates). */
export function connectTo(to: ResourceId, at: Point): void {
  const from = getState().connecting?.from;
  cancelConnecting();
  if (from === undefined || from === to) return;
  const found = newMeanings(from, to);
  const [only] = found;
  if (!only) perform({ ok: false, error: [{ pointer: '', message: connectionNote(from, to).text }] });
  else if (found.length === 1) choose(only);
  else setState({ choices: { ...at, meanings: found } });
}

/** Carries out a meaning of a drawn line. */
export function choose(meaning: Meaning): void {
  setState({ choices: null });
  perform(connect(currentDesign(), meaning));
}

export const setHovered = (hovered: ResourceId | null): void => setState({ hovered });
export const closeChoices = (): void => setState({ choices: null });
export const openMenu = (at: Point): void => setState({ menu: at });
export const closeMenu = (): void => setState({ menu: null });

export const startRenaming = (id: ResourceId): void => setState({ renaming: id, menu: null });

/** Ends renaming; null keeps the old name. */
export function finishRenaming(id: ResourceId, name: string | null): void {
  setState({ renaming: null });
  getState().camera?.focus(id);
  if (name === null || name.trim() === '' || name === nameOf(id)) return;
  const { label, changes } = renameShape(currentDesign(), id, name.trim());
  perform({ ok: true, value: { label, changes } });
}

/** The selected shapes without those that stand in another selected one; they move and go with it. */
export function selectedRoots(): readonly ResourceId[] {
  const { network } = currentDesign();
  const { selected } = viewStore.getState();
  return [...selected].filter(
    (id) => network.resources.has(id) && !ancestors(network, id).some((holder) => selected.has(holder)),
  );
}

/** Moves the selection by a distance; repeated presses are one step of the history. */
export function nudge(by: Point): void {
  const design = currentDesign();
  const { depth } = pictureOf(design.network);
  const ids = selectedRoots().filter((id) => depth.has(id));
  const boxes = new Map<ResourceId, Box>();
  for (const id of ids) {
    const box = design.layout.get(id);
    if (box) boxes.set(id, { ...box, x: box.x + by.x, y: box.y + by.y });
  }
  if (boxes.size === 0) return;
  const made = dragEdit(design, boxes, null);
  // Growing a container sets more than the keys before did, so such a step stands alone.
  const plain = made.ok && made.value.changes.length === boxes.size;
  perform(plain ? { ok: true, value: { ...made.value, coalesce: `nudge ${ids.join()}` } } : made);
}

/** Deletes the selected shapes with what stands in them, or the selected link. */
export function deleteSelection(): void {
  const { selectedLink } = viewStore.getState();
  const roots = selectedRoots();
  if (roots.length > 0) {
    if (perform({ ok: true, value: removeShapes(currentDesign(), roots) })) select([]);
  } else if (selectedLink !== null && perform({ ok: true, value: removeLink(selectedLink) })) select([]);
}

export const selectAll = (): void => select(pictureOf(currentDesign().network).order);

/** Escape: ends what is under way, else clears the selection. */
export function cancelOrClear(): void {
  const { placing, connecting, picking } = getState();
  const { dragged, dropTarget } = viewStore.getState();
  if (picking !== null) picking.cancel();
  else if (placing !== null) cancelPlacing();
  else if (connecting !== null) cancelConnecting();
  else if (dragged.size > 0 || dropTarget !== null) cancelDrag();
  else select([]);
}

let dragCancelled = false;
/** A drag begins; until it ends, Escape can call it off. */
export const beginDrag = (): void => {
  dragCancelled = false;
};
export const isDragCancelled = (): boolean => dragCancelled;
/** Calls the drag off: the shapes are back where they were, whatever the pointer still does. */
function cancelDrag(): void {
  dragCancelled = true;
  endDrag();
  announce('Move cancelled.');
}
/** Takes away everything that only a drag shows. */
export function endDrag(): void {
  if (viewStore.getState().dragged.size > 0) setDragged(new Map());
  setDropTarget(null);
  setState({ note: null, guides: [] });
}

/** The innermost drawn shape under a point of the canvas. */
export const shapeUnder = (point: Point): ResourceId | null => shapeAt(currentDesign(), point);

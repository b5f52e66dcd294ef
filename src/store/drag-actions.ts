// A drag, a resize and a line under the pointer: what is shown while they last, and the one edit at their end.
import { subtree } from '../edits/edits.ts';
import type { Point } from '../edits/geometry.ts';
import type { ResourceSlug } from '../kinds/types.ts';
import type { Box } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { absoluteBox, pictureOf } from '../picture/contents.ts';
import {
  beginDrag,
  connectionNote,
  connectTo,
  endDrag,
  isDragCancelled,
  perform,
  shapeUnder,
} from './canvas-actions.ts';
import {
  alignments,
  type Drop,
  dragEdit,
  dropOfDrag,
  dropOn,
  resized,
  resizeEdit,
  type Sides,
} from './canvas-gestures.ts';
import { canvasStore } from './canvas-state.ts';
import { currentDesign } from './document-store.ts';
import { announce, select, setDragged, setDropTarget, viewStore } from './view-store.ts';

/** A pointer: where it is in the window and on the canvas, and whether the person holds a key to keep containers. */
export type Pointer = { readonly client: Point; readonly point: Point; readonly keep: boolean };

const nameOf = (id: ResourceId | null): string =>
  id === null ? 'the canvas' : (currentDesign().network.resources.get(id)?.name ?? 'the shape');

/** Shows where a drop would go: the target is marked, and a sentence stands beside the pointer and is read out. */
function showDrop(drop: Drop | null, client: Point, stays: ResourceId | null | undefined): void {
  const { dropTarget } = viewStore.getState();
  if (drop === null || (drop.type === 'into' && drop.parent === stays)) {
    if (dropTarget !== null) setDropTarget(null);
    canvasStore.setState({ note: null });
    return;
  }
  const id = drop.type === 'into' ? drop.parent : drop.type === 'attach' ? drop.host : drop.over;
  const refusal = drop.type === 'refused' ? drop.refusal : null;
  const text = refusal ?? (drop.type === 'attach' ? `Attach to ${nameOf(id)}` : `Move to ${nameOf(id)}`);
  canvasStore.setState({ note: { ...client, text, refused: refusal !== null } });
  if (dropTarget?.id === id && dropTarget.refusal === refusal) return;
  setDropTarget({ id, refusal });
  announce(text);
}

/** Where the drag would end, for the moment it ends. */
let pending: Drop | null = null;

export function startDrag(): void {
  pending = null;
  beginDrag();
}

/** The shapes are at these corners now, relative to their containers. */
export function dragTo(corners: readonly (readonly [ResourceId, Point])[]): void {
  if (isDragCancelled()) return;
  const design = currentDesign();
  const boxes = new Map<ResourceId, Box>();
  for (const [id, corner] of corners) {
    const box = design.layout.get(id);
    if (box) boxes.set(id, { ...box, ...corner });
  }
  setDragged(boxes);
}

/** Works out what the drag means at the pointer. */
export function dragOver(ids: readonly ResourceId[], { client, point, keep }: Pointer): void {
  if (isDragCancelled()) return;
  const design = currentDesign();
  const [lead] = ids;
  if (lead === undefined) return;
  pending = keep ? null : dropOfDrag(design, ids, point);
  const parent = design.network.resources.get(lead)?.parent ?? null;
  showDrop(pending, client, parent);
  const stays = pending === null || (pending.type === 'into' && pending.parent === parent);
  if (ids.length === 1 && stays) showGuides(lead, parent);
  else canvasStore.setState({ guides: [] });
}

function showGuides(id: ResourceId, parent: ResourceId | null): void {
  const design = currentDesign();
  const box = viewStore.getState().dragged.get(id);
  if (!box) return;
  const frame = parent === null ? { x: 0, y: 0 } : (absoluteBox(design, parent) ?? { x: 0, y: 0 });
  const { depth } = pictureOf(design.network);
  const others = [...design.network.resources.values()].flatMap((other) =>
    other.parent === parent && other.id !== id && depth.has(other.id) ? (design.layout.get(other.id) ?? []) : [],
  );
  const guides = alignments(box, others).map((line) => {
    const [at, along] = line.axis === 'x' ? [frame.x, frame.y] : [frame.y, frame.x];
    return { axis: line.axis, at: line.at + at, from: line.from + along, to: line.to + along };
  });
  canvasStore.setState({ guides });
}

/** The drag is over: one edit, or a reason why there is none. */
export function drop(): void {
  const { dragged } = viewStore.getState();
  const design = currentDesign();
  const target = pending;
  pending = null;
  const moved = [...dragged].some(([id, box]) => {
    const old = design.layout.get(id);
    return old?.x !== box.x || old.y !== box.y;
  });
  if (moved && !isDragCancelled()) {
    const host = target?.type === 'attach' ? target.host : null;
    const done = perform(dragEdit(design, dragged, target));
    if (done && host !== null) select([...dragged.keys()]);
  }
  endDrag();
}

/** Sides of a container are pulled by a distance in canvas units. */
export function resizeBy(id: ResourceId, sides: Sides, by: Point): void {
  if (!isDragCancelled()) setDragged(resized(currentDesign(), id, sides, by));
}

export function finishResize(id: ResourceId): void {
  const { dragged } = viewStore.getState();
  const box = dragged.get(id);
  const old = currentDesign().layout.get(id);
  if (!isDragCancelled() && box && old && (box.width !== old.width || box.height !== old.height)) {
    perform(resizeEdit(currentDesign(), id, dragged));
  }
  endDrag();
}

/** A shape that is being placed is over this point. */
export function placeOver(kind: ResourceSlug, { client, point }: Pointer): void {
  showDrop(dropOn(currentDesign(), kind, shapeUnder(point)), client, undefined);
}

/** The loose end of a line that is being drawn. */
export function connectOver(from: ResourceId, { client, point }: Pointer, drawn: boolean): void {
  const over = shapeUnder(point);
  const possible = over !== null && over !== from && !subtree(currentDesign(), [over]).has(from);
  const said = possible ? connectionNote(from, over) : null;
  if (drawn) canvasStore.setState({ connecting: { from, end: point } });
  canvasStore.setState({ note: said && { ...client, ...said } });
  setDropTarget(possible && said ? { id: over, refusal: said.refused ? said.text : null } : null);
}

/** The line was let go here. */
export function connectAt({ client, point }: Pointer): void {
  const over = shapeUnder(point);
  if (over === null) {
    canvasStore.setState({ connecting: null, note: null });
    setDropTarget(null);
  } else connectTo(over, client);
}

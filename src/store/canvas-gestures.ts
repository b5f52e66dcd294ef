// What a gesture on the canvas comes to: where a drop lands, what a drag or a resize changes. Pure; no store is touched.
import type { Meaning } from '../edits/connection.ts';
import { ancestors, moveRefusal, placeRefusal } from '../edits/containment.ts';
import { connect, reparent, setBoxes, subtree } from '../edits/edits.ts';
import { absolute, grid, grown, type Point, padding } from '../edits/geometry.ts';
import { type Steps, sequence } from '../edits/sequence.ts';
import { resourceSpecs } from '../kinds/types.ts';
import { fail, type Result } from '../lib/result.ts';
import type { Box, Design } from '../model/design.ts';
import type { Edit } from '../model/edit.ts';
import type { ResourceId } from '../model/ids.ts';
import { absoluteBox, pictureOf } from '../picture/contents.ts';
import { attachFields, attachment } from './attachment.ts';

/** Where something that is dropped at a point would go. */
export type Drop =
  | { readonly type: 'into'; readonly parent: ResourceId | null }
  | { readonly type: 'attach'; readonly host: ResourceId; readonly field: string; readonly label: string }
  | { readonly type: 'refused'; readonly over: ResourceId | null; readonly refusal: string };

const contains = (box: Box, { x, y }: Point): boolean =>
  x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;

/** The innermost drawn shape under a point. */
export function shapeAt(design: Design, point: Point, except: ReadonlySet<ResourceId> = new Set()): ResourceId | null {
  const { order, depth } = pictureOf(design.network);
  let found: ResourceId | null = null;
  for (const id of order) {
    if (except.has(id)) continue;
    const box = absoluteBox(design, id);
    const deeper = found === null || (depth.get(id) ?? 0) >= (depth.get(found) ?? 0);
    if (box && deeper && contains(box, point)) found = id;
  }
  return found;
}

const kindOf = (design: Design, id: ResourceId | null): string | null =>
  id === null ? null : (design.network.resources.get(id)?.kind ?? null);

/** Where a shape of a kind goes that is dropped over `over`. `id` is the shape, when it exists already. */
export function dropOn(design: Design, kind: string, over: ResourceId | null, id?: ResourceId): Drop {
  const chain = over === null ? [] : [over, ...ancestors(design.network, over)];
  for (const host of chain) {
    const [place] = attachFields(kindOf(design, host) ?? '', kind);
    if (place) return { type: 'attach', host, field: place.field, label: place.label };
  }
  const parent = chain.find((at) => resourceSpecs.get(kindOf(design, at) ?? '')?.container) ?? null;
  const refusal =
    id === undefined ? placeRefusal(kind, kindOf(design, parent)) : moveRefusal(design.network, id, parent);
  return refusal === null ? { type: 'into', parent } : { type: 'refused', over: parent, refusal };
}

/** Where the shapes that are dragged would go if they were dropped at the pointer. The first one leads. */
export function dropOfDrag(design: Design, ids: readonly ResourceId[], pointer: Point): Drop {
  const [lead] = ids;
  const kind = lead && kindOf(design, lead);
  if (!lead || !kind) return { type: 'into', parent: null };
  const drop = dropOn(design, kind, shapeAt(design, pointer, subtree(design, ids)), lead);
  if (drop.type !== 'into' || ids.length === 1 || drop.parent === parentOf(design, lead)) return drop;
  for (const id of ids) {
    const refusal = parentOf(design, id) === drop.parent ? null : moveRefusal(design.network, id, drop.parent);
    if (refusal !== null) return { type: 'refused', over: drop.parent, refusal };
  }
  return drop;
}

const parentOf = (design: Design, id: ResourceId): ResourceId | null =>
  design.network.resources.get(id)?.parent ?? null;

/** Smallest place of a shape inside a container: below its title, clear of its border. */
const inset = { side: grid, top: padding.top } as const;

const within = (parent: ResourceId | null, box: Box): Box =>
  parent === null ? box : { ...box, x: Math.max(box.x, inset.side), y: Math.max(box.y, inset.top) };

/** Sets a box, kept inside its container, whose right and bottom sides give way. */
function settle(on: Steps, id: ResourceId, box: Box): void {
  const parent = parentOf(on.design(), id);
  const next = within(parent, box);
  on.run(setBoxes(on.design(), [[id, next], ...grown(on.design(), parent, next)]));
}

/** The edit of a finished drag. Boxes are relative to the parents that the shapes had when it began. */
export function dragEdit(design: Design, boxes: ReadonlyMap<ResourceId, Box>, drop: Drop | null): Result<Edit> {
  if (drop?.type === 'refused') return fail([{ pointer: '', message: drop.refusal }]);
  const ids = [...boxes.keys()];
  const [lead] = ids;
  if (drop?.type === 'attach' && lead) {
    const meaning: Meaning | undefined = attachment(design.network, drop.host, lead);
    if (meaning) return connect(design, meaning);
  }
  const target = drop?.type === 'into' && lead && drop.parent !== parentOf(design, lead) ? drop.parent : undefined;
  const { label } = setBoxes(design, [...boxes]);
  return sequence(design, label, (on) => {
    for (const [id, box] of boxes) {
      const parent = parentOf(design, id);
      if (target === undefined || target === parent) {
        settle(on, id, box);
        continue;
      }
      const moved = reparent(on.design(), id, target);
      if (moved.ok) on.run(moved.value);
      const from = parent === null ? { x: 0, y: 0 } : absolute(design, parent);
      const to = target === null ? { x: 0, y: 0 } : absolute(on.design(), target);
      settle(on, id, { ...box, x: box.x + from.x - to.x, y: box.y + from.y - to.y });
    }
  });
}

const apart = (a: Box, b: Box): boolean =>
  a.x >= b.x + b.width + grid ||
  b.x >= a.x + a.width + grid ||
  a.y >= b.y + b.height + grid ||
  b.y >= a.y + a.height + grid;

/** The place for a box nearest to where it was wanted that overlaps none of its neighbours; beside one of them. */
export function nearestFree(parent: ResourceId | null, wanted: Box, taken: readonly Box[]): Box {
  const gap = 2 * grid;
  const start = within(parent, wanted);
  const beside = taken.flatMap((other): Box[] => [
    { ...start, x: other.x + other.width + gap },
    { ...start, x: other.x - start.width - gap },
    { ...start, y: other.y + other.height + gap },
    { ...start, y: other.y - start.height - gap },
  ]);
  const free = [start, ...beside].filter(
    (box) =>
      taken.every((other) => apart(box, other)) && (parent === null || (box.x >= inset.side && box.y >= inset.top)),
  );
  const distance = (box: Box): number => Math.hypot(box.x - start.x, box.y - start.y);
  return free.reduce((best, box) => (distance(box) < distance(best) ? box : best), free[0] ?? start);
}

/** Boxes of a shape that changed its container without a pointer: in it, beside the others, and the container around. */
export function settled(design: Design, id: ResourceId): readonly (readonly [ResourceId, Box])[] {
  const parent = parentOf(design, id);
  const box = design.layout.get(id);
  if (!box) return [];
  const { depth } = pictureOf(design.network);
  const taken = [...design.network.resources.values()].flatMap((other) =>
    other.parent === parent && other.id !== id && depth.has(other.id) ? (design.layout.get(other.id) ?? []) : [],
  );
  const frame = parent === null ? null : design.layout.get(parent);
  const inside =
    !frame || (box.x >= 0 && box.y >= 0 && box.x + box.width <= frame.width && box.y + box.height <= frame.height);
  const wanted = inside ? box : { ...box, x: padding.side, y: padding.top };
  const next = nearestFree(parent, wanted, taken);
  return [[id, next], ...grown(design, parent, next)];
}

export type Sides = { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 };

const snap = (n: number): number => Math.round(n / grid) * grid;
const smallest = { width: 120, height: 64 } as const;

/**
 * Boxes of a container and of what stands in it after its sides were pulled by a distance. The content keeps its
 * place on the canvas and is never cut off.
 */
export function resized(design: Design, id: ResourceId, sides: Sides, by: Point): ReadonlyMap<ResourceId, Box> {
  const box = design.layout.get(id);
  if (!box) return new Map();
  const { depth } = pictureOf(design.network);
  const content = [...design.network.resources.values()].flatMap((resource) => {
    const inner = resource.parent === id && depth.has(resource.id) ? design.layout.get(resource.id) : undefined;
    return inner ? [[resource.id, inner] as const] : [];
  });
  const inner = content.map(([, place]) => place);
  const axis = (
    low: number,
    size: number,
    side: number,
    delta: number,
    room: { least: number; first: number; last: number },
  ) => {
    const start = side < 0 ? Math.min(snap(low + delta), low + room.first, low + size - room.least) : low;
    const end = side > 0 ? Math.max(snap(low + size + delta), low + room.last, low + room.least) : low + size;
    return { start, size: end - start };
  };
  const across = axis(box.x, box.width, sides.x, by.x, {
    least: smallest.width,
    first: Math.min(...inner.map((place) => place.x - inset.side)),
    last: Math.max(0, ...inner.map((place) => place.x + place.width + inset.side)),
  });
  const down = axis(box.y, box.height, sides.y, by.y, {
    least: smallest.height,
    first: Math.min(...inner.map((place) => place.y - inset.top)),
    last: Math.max(0, ...inner.map((place) => place.y + place.height + inset.side)),
  });
  const next = { x: across.start, y: down.start, width: across.size, height: down.size };
  const moved = { x: next.x - box.x, y: next.y - box.y };
  const shifted = content.map(([child, place]): [ResourceId, Box] => [
    child,
    { ...place, x: place.x - moved.x, y: place.y - moved.y },
  ]);
  return new Map([[id, next], ...(moved.x === 0 && moved.y === 0 ? [] : shifted)]);
}

/** The edit of a finished resize; containers around it grow with it. */
export const resizeEdit = (design: Design, id: ResourceId, boxes: ReadonlyMap<ResourceId, Box>): Result<Edit> =>
  sequence(design, `Resize ${design.network.resources.get(id)?.name ?? 'shape'}`, (on) => {
    on.run(setBoxes(on.design(), [...boxes]));
    const box = on.design().layout.get(id);
    if (box) on.run(setBoxes(on.design(), grown(on.design(), parentOf(design, id), box)));
  });

/** Lines along which a dragged box stands level with its neighbours: their sides and middles, in canvas units. */
export function alignments(box: Box, others: readonly Box[]) {
  const lines: { axis: 'x' | 'y'; at: number; from: number; to: number }[] = [];
  for (const axis of ['x', 'y'] as const) {
    const cross = axis === 'x' ? 'y' : 'x';
    const size = axis === 'x' ? 'width' : 'height';
    const crossSize = axis === 'x' ? 'height' : 'width';
    for (const at of [box[axis], box[axis] + box[size] / 2, box[axis] + box[size]]) {
      const level = others.filter((other) =>
        [other[axis], other[axis] + other[size] / 2, other[axis] + other[size]].some(
          (edge) => Math.abs(edge - at) < 0.5,
        ),
      );
      if (level.length === 0) continue;
      const ends = [box, ...level].flatMap((each) => [each[cross], each[cross] + each[crossSize]]);
      lines.push({ axis, at, from: Math.min(...ends), to: Math.max(...ends) });
    }
  }
  return lines;
}

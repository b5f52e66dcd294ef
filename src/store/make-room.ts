// Neighbours give way: a container that grew never lies over what stood beside it.
import { grown, padding } from '../edits/geometry.ts';
import type { Box, Design } from '../model/design.ts';
import type { Edit } from '../model/edit.ts';
import type { ResourceId } from '../model/ids.ts';
import { pictureOf } from '../picture/contents.ts';

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Where a neighbour goes that a box came to lie over: away to the side on which it was, if there is room for ever. */
function asideOf(box: Box, old: Box, neighbour: Box, open: boolean): Box {
  if (open && neighbour.x + neighbour.width <= old.x) return { ...neighbour, x: box.x - padding.gap - neighbour.width };
  if (open && neighbour.y + neighbour.height <= old.y)
    return { ...neighbour, y: box.y - padding.gap - neighbour.height };
  if (neighbour.x >= old.x + old.width) return { ...neighbour, x: box.x + box.width + padding.gap };
  if (neighbour.y >= old.y + old.height) return { ...neighbour, y: box.y + box.height + padding.gap };
  const right = box.x + box.width + padding.gap - neighbour.x;
  const down = box.y + box.height + padding.gap - neighbour.y;
  return right <= down ? { ...neighbour, x: neighbour.x + right } : { ...neighbour, y: neighbour.y + down };
}

/**
 * Boxes of the neighbours that must give way because containers grew between two designs, and of the containers that
 * grow for them. A neighbour that lay over the container before is left where it is: somebody put it there.
 */
export function roomFor(before: Design, after: Design, changed: readonly ResourceId[]): ReadonlyMap<ResourceId, Box> {
  const moved = new Map<ResourceId, Box>();
  const { order } = pictureOf(after.network);
  const boxOf = (id: ResourceId): Box | undefined => moved.get(id) ?? after.layout.get(id);
  const parentOf = (id: ResourceId): ResourceId | null => after.network.resources.get(id)?.parent ?? null;
  const queue = [...changed];
  // Each neighbour gives way outwards, so the bound on steps is met only by designs that nobody could read.
  for (let step = 0; step < queue.length && step < 2_000; step += 1) {
    const id = queue[step];
    const box = id && boxOf(id);
    const old = id && before.layout.get(id);
    if (!id || !box || !old) continue;
    const parent = parentOf(id);
    for (const neighbour of order) {
      const theirs = boxOf(neighbour);
      const was = before.layout.get(neighbour);
      if (neighbour === id || !theirs || !was || parentOf(neighbour) !== parent) continue;
      if (!overlap(box, theirs) || overlap(old, was)) continue;
      const next = asideOf(box, old, theirs, parent === null);
      moved.set(neighbour, next);
      queue.push(neighbour);
      const around = grown({ ...after, layout: new Map([...after.layout, ...moved]) }, parent, next);
      for (const [holder, holderBox] of around) {
        moved.set(holder, holderBox);
        queue.push(holder);
      }
    }
  }
  return moved;
}

/** Shapes that stood before and are larger after an edit. */
export const grownBy = (before: Design, edit: Edit): readonly ResourceId[] => [
  ...new Set(
    edit.changes.flatMap((change) => {
      if (change.type !== 'set-box') return [];
      const old = before.layout.get(change.id);
      const larger = old && (change.box.width > old.width || change.box.height > old.height);
      return larger ? [change.id] : [];
    }),
  ),
];

// Boxes and places. All boxes are relative to the parent's corner; "absolute" means relative to the canvas.
import { resourceSpecs } from '../kinds/types.ts';
import type { Box, Design } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { ancestors } from './containment.ts';

export type Point = { readonly x: number; readonly y: number };

/** Canvas units of the grid that shapes snap to. */
export const grid = 8;
/** Free space of a container: around its content, and above it for its title. */
export const padding = { side: 16, top: 48, gap: 16 } as const;

/** Corner of a shape on the canvas: the sum of the places of its containers and its own. */
export function absolute(design: Design, id: ResourceId): Point {
  let { x, y } = design.layout.get(id) ?? { x: 0, y: 0 };
  for (const ancestor of ancestors(design.network, id)) {
    const box = design.layout.get(ancestor);
    x += box?.x ?? 0;
    y += box?.y ?? 0;
  }
  return { x, y };
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + padding.gap &&
  b.x < a.x + a.width + padding.gap &&
  a.y < b.y + b.height + padding.gap &&
  b.y < a.y + a.height + padding.gap;

/** Sizes of a new shape of a kind; 168 × 64 for an unknown one. */
export const defaultSize = (kind: string): { readonly width: number; readonly height: number } =>
  resourceSpecs.get(kind)?.size ?? { width: 168, height: 64 };

/** The first place, row by row, where a box of this size overlaps none of the taken ones. Ends for any input. */
export function freePlace(
  taken: readonly Box[],
  size: { readonly width: number; readonly height: number },
  origin: Point,
  rowWidth: number,
): Box {
  const right = Math.max(origin.x + size.width, origin.x + rowWidth);
  let y = origin.y;
  // Each row starts where some taken box ends, so there are at most taken.length + 1 rows to look at.
  for (let row = 0; row <= taken.length; row += 1) {
    let x = origin.x;
    let lowest = Number.POSITIVE_INFINITY;
    while (x + size.width <= right) {
      const candidate = { x, y, ...size };
      const hit = taken.find((box) => overlap(box, candidate));
      if (!hit) return candidate;
      lowest = Math.min(lowest, hit.y + hit.height + padding.gap);
      x = hit.x + hit.width + padding.gap;
    }
    y = lowest;
  }
  return { x: origin.x, y, ...size };
}

/** A free place for a new shape in a container or on the canvas, beside what stands there. */
export function placeFor(
  design: Design,
  kind: string,
  parent: ResourceId | null,
  hidden: ReadonlySet<ResourceId>,
): Box {
  const siblings: Box[] = [];
  for (const resource of design.network.resources.values()) {
    const box = resource.parent === parent && !hidden.has(resource.id) ? design.layout.get(resource.id) : undefined;
    if (box) siblings.push(box);
  }
  const size = defaultSize(kind);
  if (parent === null) return freePlace(siblings, size, { x: 40, y: 40 }, 1200);
  const frame = design.layout.get(parent);
  return freePlace(siblings, size, { x: padding.side, y: padding.top }, (frame?.width ?? 400) - 2 * padding.side);
}

/** The containers that must grow, outermost last, so that a box fits into `parent`; each with its new box. */
export function grown(design: Design, parent: ResourceId | null, box: Box): readonly [ResourceId, Box][] {
  if (parent === null) return [];
  const frame = design.layout.get(parent);
  if (!frame) return [];
  const width = Math.max(frame.width, box.x + box.width + padding.side);
  const height = Math.max(frame.height, box.y + box.height + padding.side);
  if (width === frame.width && height === frame.height) return [];
  const next = { ...frame, width, height };
  return [[parent, next], ...grown(design, design.network.resources.get(parent)?.parent ?? null, next)];
}

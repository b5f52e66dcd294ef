// Places for shapes of a document that has none for them: rows inside their containers, containers grown to fit.
import { resourceSpecs } from '../kinds/types.ts';
import type { Box, Layout, Network } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';

const gap = 16;
const titleBar = 48;

function pack(ids: readonly ResourceId[], sizes: ReadonlyMap<ResourceId, Box>, from: number, rowWidth: number) {
  const places: [ResourceId, Box][] = [];
  let x = gap;
  let y = from;
  let rowHeight = 0;
  let right = 0;
  for (const id of ids) {
    const size = sizes.get(id);
    if (!size) continue;
    if (x > gap && x + size.width > rowWidth) {
      x = gap;
      y += rowHeight + gap;
      rowHeight = 0;
    }
    places.push([id, { ...size, x, y }]);
    x += size.width + gap;
    right = Math.max(right, x);
    rowHeight = Math.max(rowHeight, size.height);
  }
  return { places, width: right, height: y + rowHeight + gap };
}

/** Boxes for the shapes that the layout lacks; what it has stays. Deterministic. */
export function defaultPlaces(network: Network, layout: Layout): ReadonlyMap<ResourceId, Box> {
  const children = new Map<ResourceId | null, ResourceId[]>();
  for (const { id, parent } of network.resources.values()) children.set(parent, [...(children.get(parent) ?? []), id]);
  const made = new Map<ResourceId, Box>();
  const boxOf = (id: ResourceId): Box | undefined => layout.get(id) ?? made.get(id);

  const place = (parent: ResourceId | null): { readonly width: number; readonly height: number } => {
    const ids = children.get(parent) ?? [];
    const sizes = new Map<ResourceId, Box>();
    for (const id of ids) {
      const inner = place(id);
      const spec = resourceSpecs.get(network.resources.get(id)?.kind ?? '')?.size ?? { width: 168, height: 64 };
      if (layout.has(id)) continue;
      sizes.set(id, {
        x: 0,
        y: 0,
        width: Math.max(spec.width, inner.width),
        height: Math.max(spec.height, inner.height),
      });
    }
    const fixed = ids.flatMap((id) => layout.get(id) ?? []);
    const below = Math.max(parent === null ? gap : titleBar, ...fixed.map((box) => box.y + box.height + gap));
    const packed = pack([...sizes.keys()], sizes, below, parent === null ? 1600 : 600);
    for (const [id, box] of packed.places) made.set(id, box);
    const all = ids.flatMap((id) => boxOf(id) ?? []);
    if (all.length === 0) return { width: 0, height: 0 };
    return {
      width: Math.max(...all.map((box) => box.x + box.width)) + gap,
      height: Math.max(...all.map((box) => box.y + box.height)) + gap,
    };
  };
  place(null);
  return made;
}

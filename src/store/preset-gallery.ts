// What the gallery of presets shows: the words of each preset and a small picture drawn from its layout.
import type { Design } from '../model/design.ts';
import { absoluteBox, pictureOf, specOf } from '../picture/contents.ts';
import type { Preset } from '../presets/registry.ts';

/** A shape of the picture; boxes are absolute and come containers first. */
export type SchematicBox = {
  readonly id: string;
  readonly kind: string;
  readonly container: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
/** A line of the picture between the middles of two boxes. */
export type SchematicLine = { readonly id: string; readonly from: SchematicBox; readonly to: SchematicBox };
export type Schematic = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly SchematicBox[];
  readonly lines: readonly SchematicLine[];
};

export type PresetCardContent = Pick<Preset, 'slug' | 'title' | 'summary' | 'tags'> & {
  readonly picture: Schematic | null;
};

const margin = 24;

/** The shapes of a design as boxes in boxes from the corner (0, 0); what is drawn as a chip is left out. */
export function schematicOf(design: Design): Schematic {
  const { order, relations } = pictureOf(design.network);
  const boxes = order.flatMap((id): SchematicBox[] => {
    const kind = design.network.resources.get(id)?.kind ?? '';
    const box = absoluteBox(design, id);
    return box ? [{ id, kind, container: specOf(kind)?.container ?? false, ...box }] : [];
  });
  const left = Math.min(...boxes.map((box) => box.x)) - margin;
  const top = Math.min(...boxes.map((box) => box.y)) - margin;
  const placed = boxes.map((box) => ({ ...box, x: box.x - left, y: box.y - top }));
  const byId = new Map(placed.map((box) => [box.id, box]));
  const lines = relations.flatMap(({ id, layer, from, to }): SchematicLine[] => {
    const [a, b] = [byId.get(from), byId.get(to)];
    return layer === 'peering' && a && b ? [{ id, from: a, to: b }] : [];
  });
  return {
    width: Math.max(...placed.map((box) => box.x + box.width), 0) + margin,
    height: Math.max(...placed.map((box) => box.y + box.height), 0) + margin,
    boxes: placed,
    lines,
  };
}

async function contentOf({ slug, title, summary, tags, load }: Preset): Promise<PresetCardContent> {
  // A preset whose part of the page does not load is still listed; opening it says what is wrong.
  const made = await load().catch(() => null);
  return { slug, title, summary, tags, picture: made && schematicOf(made.design()) };
}

let loaded: Promise<readonly PresetCardContent[]> | null = null;

/** All presets with their pictures, in gallery order; the same promise each time. */
export function loadGallery(): Promise<readonly PresetCardContent[]> {
  loaded ??= import('../presets/registry.ts').then(({ presets }) => Promise.all(presets.map(contentOf)));
  return loaded;
}

/** Presets that have every word of the search somewhere. */
export function searchPresets(all: readonly PresetCardContent[], search: string): readonly PresetCardContent[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter(({ title, summary, tags }) => {
    const text = [title, summary, ...tags].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

// What stands around the drawing: the title above it, and below it what its lines and frames mean.
import { inSentence } from '../edits/containment.ts';
import { regions } from '../facts/regions.ts';
import { element, type Markup } from '../lib/markup.ts';
import type { Box, Design } from '../model/design.ts';
import type { EdgeLayer } from '../model/field.ts';
import { stroke } from './draw-lines.ts';
import { lookOf, managedLook } from './draw-shapes.ts';
import { layerTitles } from './line-look.ts';
import { frame, type Pen, write } from './pen.ts';
import type { Line, Scene } from './scene.ts';
import { clip, type Face, widest, widthOf, wrap } from './text.ts';

/** Something with a height that is put above or below the drawing, where its top is known. */
export type Block = { readonly height: number; readonly draw: (x: number, top: number) => readonly Markup[] };

const nameFace: Face = { size: 20, weight: 600 };
const textFace: Face = { size: 12, weight: 400 };
const lineHeight = 1.4;
const mostNameLines = 2;
const mostLines = 4;
/** Lines of text that are wider than this are hard to read. */
const widestText = 900;

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Title of a region as the portal shows it; the name of one that is not in the list. */
export const regionTitle = (name: string): string => regions.find((region) => region.name === name)?.title ?? name;

/** Region and size of a design in a line. */
export const summaryOf = ({ network }: Design): string =>
  [
    regionTitle(network.settings.region),
    counted(network.resources.size, 'resource'),
    counted(network.links.size, 'link'),
  ].join(' · ');

/** Name, description, region and size of the design. */
export function titleBlock(design: Design, width: number, { colors }: Pen): Block {
  const textRoom = Math.min(width, widestText);
  const lines = [
    ...wrap(design.name, nameFace, width, mostNameLines).map((line) => ({ line, face: nameFace, fill: colors.text })),
    ...wrap(design.description, textFace, textRoom, mostLines).map((line) => ({
      ...{ line, face: textFace, fill: colors.text },
    })),
    { line: clip(summaryOf(design), textFace, width), face: textFace, fill: colors.textMuted },
  ];
  const heights = lines.map(({ face }) => face.size * lineHeight);
  return {
    height: heights.reduce((sum, height) => sum + height, 0),
    draw: (x, top) => {
      let at = top;
      return lines.flatMap(({ line, face, fill }, index) => {
        const height = heights[index] ?? 0;
        at += height;
        return write(line, face, { x, middle: at - height / 2, fill });
      });
    },
  };
}

const legendFace: Face = { size: 11, weight: 400 };
const legend = { sample: 40, gap: 8, between: 24, row: 24 } as const;

type Item = { readonly title: string; readonly sample: (x: number, middle: number) => Markup };

const sampleBox = (x: number, middle: number): Box => ({ x: x + 8, y: middle - 8, width: 24, height: 16 });

/** What the lines of a layer are: "Virtual network peering or connection to on-premises". */
const meanings = (lines: readonly Line[], layer: EdgeLayer): string =>
  [...new Set(lines.filter((line) => line.layer === layer).map(({ what }) => what))]
    .map((what, index) => (index === 0 ? what : inSentence(what)))
    .join(' or ');

/** What occurs in the drawing and a reader may not know: frames of networks, layers of lines. */
function itemsOf({ shapes, lines }: Scene, pen: Pen): readonly Item[] {
  const kinds = new Set(shapes.map(({ kind }) => kind));
  const framed = (title: string, look: ReturnType<typeof lookOf>): Item => ({
    title,
    sample: (x, middle) => frame(sampleBox(x, middle), { ...look, radius: 4 }),
  });
  const layers = new Set(lines.map(({ layer }) => layer));
  return [
    ...(kinds.has('virtual-network') ? [framed('Virtual network', lookOf('virtual-network', pen.colors))] : []),
    ...(kinds.has('subnet') ? [framed('Subnet', lookOf('subnet', pen.colors))] : []),
    ...(shapes.some(({ managed }) => managed !== null)
      ? [framed('Managed virtual network', managedLook(pen.colors))]
      : []),
    ...layerTitles
      .filter(([layer]) => layers.has(layer))
      .map(([layer, title]) => ({
        // Lines of one look that stand for several things say which.
        title: layer === 'peering' ? meanings(lines, layer) : title,
        sample: (x: number, middle: number) => stroke(`M${x + 2} ${middle}H${x + legend.sample - 2}`, layer, pen),
      })),
  ];
}

/** Samples with their names, in rows. */
export function legendBlock(scene: Scene, width: number, pen: Pen): Block {
  const items = itemsOf(scene, pen);
  const rows: (readonly [Item, number])[][] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const own = legend.sample + legend.gap + widest * widthOf(item.title, legendFace);
    if (end + own > width) {
      rows.push([]);
      end = 0;
    }
    rows.at(-1)?.push([item, end]);
    end += own + legend.between;
  }
  return {
    height: rows.length * legend.row,
    draw: (x, top) =>
      rows.flatMap((row, index) => {
        const middle = top + (index + 0.5) * legend.row;
        return row.flatMap(([{ title, sample }, at]) => [
          sample(x + at, middle),
          ...write(clip(title, legendFace, width), legendFace, {
            x: x + at + legend.sample + legend.gap,
            middle,
            fill: pen.colors.text,
          }),
        ]);
      }),
  };
}

/** A thin line across, between a block and the drawing. */
export const rule = (x: number, y: number, width: number, { colors }: Pen): Markup =>
  element('path', { d: `M${x} ${y}H${x + width}`, stroke: colors.border, 'stroke-width': 1 });

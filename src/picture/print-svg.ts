// Design → SVG, from the model and not from the screen: the same text for the same design, on every machine.
import { element, type Markup, text } from '../lib/markup.ts';
import type { Design } from '../model/design.ts';
import type { EdgeLayer } from '../model/field.ts';
import { carriedElement } from './carried.ts';
import type { PictureTheme } from './colors.ts';
import { specOf } from './contents.ts';
import { drawLabel, drawLine } from './draw-lines.ts';
import { drawCard, drawChip, drawFrames, drawTitle } from './draw-shapes.ts';
import { usualLayers } from './line-look.ts';
import { iconSymbols, type Pen, penOf, write } from './pen.ts';
import { type Scene, sceneOf } from './scene.ts';
import { type Block, legendBlock, rule, summaryOf, titleBlock } from './surroundings.ts';
import { clip, type Face } from './text.ts';

export type PictureOptions = {
  readonly theme: PictureTheme;
  readonly titleBlock: boolean;
  readonly legend: boolean;
  /** Which layers of lines are shown. */
  readonly layers: Readonly<Record<EdgeLayer, boolean>>;
  /** Fragment of a link to the design, which then opens from the picture again; null for a picture alone. */
  readonly carry: string | null;
};

export const usualPicture: PictureOptions = {
  theme: 'light',
  titleBlock: true,
  legend: true,
  layers: usualLayers,
  carry: null,
};

/** A picture with its size in units, and what it shows in words. */
export type PrintedPicture = {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly description: string;
};

const margin = 24;
/** Between a block and the line beside it, and between that and the drawing. */
const blockGap = 16;
const leastWidth = 480;
const emptyHeight = 96;
const emptyFace: Face = { size: 13, weight: 400 };
const fonts = "'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', Arial, sans-serif";

/** What the picture shows, in words. */
function describe(design: Design, { shapes }: Scene): string {
  const counts = new Map<string, number>();
  for (const { kind } of shapes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const drawn = [...counts].map(([kind, count]) => `${specOf(kind)?.title ?? kind}: ${count}`).join('; ');
  return [design.description, summaryOf(design), drawn].filter((part) => part !== '').join(' – ');
}

/** The drawing itself, in canvas units: containers below lines, lines below all texts and cards, chips on top. */
function drawing({ shapes, lines }: Scene, pen: Pen): readonly Markup[] {
  const framed = shapes.filter((shape) => shape.framed);
  return [
    ...framed.map((shape) => drawFrames(shape, pen)),
    ...lines.map((line) => drawLine(line, pen)),
    ...framed.map((shape) => drawTitle(shape, pen)),
    ...lines.flatMap((line) => drawLabel(line, pen)),
    ...shapes.filter((shape) => !shape.framed).map((shape) => drawCard(shape, pen)),
    ...shapes.flatMap(({ chips }) => chips.map((chip) => drawChip(chip, pen))),
  ];
}

type Parts = { readonly width: number; readonly height: number; readonly content: readonly Markup[] };

/** Title, drawing and legend below each other. */
function compose(design: Design, scene: Scene, options: PictureOptions, pen: Pen): Parts {
  const { bounds } = scene;
  const inner = Math.max(bounds?.width ?? 0, options.titleBlock || options.legend || !bounds ? leastWidth : 0);
  const title: Block | null = options.titleBlock ? titleBlock(design, inner, pen) : null;
  const legend: Block | null = options.legend && bounds ? legendBlock(scene, inner, pen) : null;
  const content: Markup[] = [];
  let y = margin;
  if (title) {
    content.push(...title.draw(margin, y));
    y += title.height + blockGap;
    content.push(rule(margin, y, inner, pen));
    y += blockGap;
  }
  if (bounds) {
    const shift = `translate(${Math.round((margin - bounds.x) * 100) / 100} ${Math.round((y - bounds.y) * 100) / 100})`;
    content.push(element('g', { transform: shift }, drawing(scene, pen)));
    y += bounds.height;
  } else {
    const middle = y + emptyHeight / 2;
    const line = clip('Nothing is drawn yet.', emptyFace, inner);
    content.push(...write(line, emptyFace, { x: margin, middle, fill: pen.colors.textMuted }));
    y += emptyHeight;
  }
  if (legend && legend.height > 0) {
    y += blockGap;
    content.push(rule(margin, y, inner, pen));
    y += blockGap / 2;
    content.push(...legend.draw(margin, y));
    y += legend.height - blockGap / 2;
  }
  return { width: Math.ceil(inner + 2 * margin), height: Math.ceil(y + margin), content };
}

/** The picture of a design. */
export function printPicture(design: Design, options: PictureOptions = usualPicture): PrintedPicture {
  const pen = penOf(options.theme);
  const scene = sceneOf(design, options.layers);
  const { width, height, content } = compose(design, scene, options, pen);
  const description = describe(design, scene);
  const kinds = scene.shapes.flatMap(({ kind, chips }) => [kind, ...chips.flatMap((chip) => chip.kind ?? [])]);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      ...{ width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' },
      'aria-labelledby': 'rf-picture-title rf-picture-description',
      'font-family': fonts,
    },
    [
      element('title', { id: 'rf-picture-title' }, [text(design.name)]),
      element('desc', { id: 'rf-picture-description' }, [text(description)]),
      ...(options.carry === null ? [] : [carriedElement(options.carry)]),
      element('defs', {}, iconSymbols(kinds)),
      element('rect', { width, height, fill: pen.background }),
      ...content,
    ],
  );
  return { svg: `${svg}\n`, width, height, description };
}

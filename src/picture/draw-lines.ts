// Lines between shapes, with their ends and words.
import type { Point } from '../edits/geometry.ts';
import { element, type Markup, text } from '../lib/markup.ts';
import type { EdgeLayer } from '../model/field.ts';
import { strokes } from './colors.ts';
import { lineEnds } from './line-look.ts';
import { labelLine } from './metrics.ts';
import { type Pen, write } from './pen.ts';
import { pathOf } from './route.ts';
import { type Line, labelBox, labelFace } from './scene.ts';

/** The stroke of a layer along a path. */
export function stroke(path: string, layer: EdgeLayer, { colors }: Pen): Markup {
  const { color, width, dash, cap } = strokes[layer];
  return element('path', {
    d: path,
    fill: 'none',
    stroke: colors[color],
    'stroke-width': width,
    'stroke-dasharray': dash,
    'stroke-linecap': cap,
  });
}

const { arrow, dot } = lineEnds;

/** An arrowhead with its tip on a point, coming from another one. Not a marker, which few programs draw. */
function arrowhead({ x, y }: Point, from: Point, fill: string): Markup {
  const angle = (Math.atan2(y - from.y, x - from.x) * 180) / Math.PI;
  const turn = angle === 0 ? '' : ` rotate(${Math.round(angle * 100) / 100})`;
  const scale = arrow.size / 10;
  const shift = `translate(${-arrow.tip * scale} ${-5 * scale})`;
  return element('path', { d: arrow.path, fill, transform: `translate(${x} ${y})${turn} ${shift}` });
}

/** The way of a line and its two ends. */
export function drawLine({ layer, title, points, arrows }: Line, pen: Pen): Markup {
  const fill = pen.colors[strokes[layer].color];
  const [first, second] = points;
  const [before, end] = points.slice(-2);
  if (!first || !second || !before || !end) return element('g', {}, []);
  const beginning =
    arrows !== 'end'
      ? [arrowhead(first, second, fill)]
      : layer === 'private-link'
        ? [element('circle', { cx: first.x, cy: first.y, r: (dot.radius * dot.size) / 10, fill })]
        : [];
  return element('g', {}, [
    element('title', {}, [text(title)]),
    stroke(pathOf(points), layer, pen),
    ...beginning,
    ...(arrows === 'start' ? [] : [arrowhead(end, before, fill)]),
  ]);
}

/** The words of a line on a plate, so that they can be read where the line runs behind them. */
export function drawLabel({ label }: Line, { colors, background }: Pen): readonly Markup[] {
  if (!label) return [];
  const plate = { ...labelBox(label), rx: 3, fill: background, 'fill-opacity': 0.85 };
  const top = label.y - 4 - (label.lines.length - 1) * labelLine;
  return [
    element('rect', plate),
    ...label.lines.flatMap((line, index) =>
      write(line, labelFace, { x: label.x, middle: top + index * labelLine, fill: colors.text, anchor: 'middle' }),
    ),
  ];
}

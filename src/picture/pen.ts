// Strokes and texts of a picture as SVG. Looks are attributes, since programs that take pictures in know few styles.
import { element, type Markup, text } from '../lib/markup.ts';
import type { Box } from '../model/design.ts';
import { azureIcons } from './azure-icons.gen.ts';
import { backgroundOf, type Colors, colorsOf, type PictureTheme } from './colors.ts';
import type { Clipped, Face } from './text.ts';

/** What everything is drawn with. */
export type Pen = { readonly colors: Colors; readonly background: string };

export const penOf = (theme: PictureTheme): Pen => ({ colors: colorsOf[theme], background: backgroundOf(theme) });

/** Where a line of text goes: its middle from top to bottom, and its beginning or its middle from left to right. */
export type TextAt = {
  readonly x: number;
  readonly middle: number;
  readonly fill: string;
  readonly anchor?: 'middle';
};

/** How far the foot of letters lies under the middle of the line, in parts of their size. */
const foot = 0.36;

/** A line of text; nothing for an empty one. */
export const write = (line: Clipped, { size, weight }: Face, { x, middle, fill, anchor }: TextAt): readonly Markup[] =>
  line.text === ''
    ? []
    : [
        element(
          'text',
          {
            x,
            y: middle + foot * size,
            'font-size': size,
            'font-weight': weight === 600 ? 600 : undefined,
            'text-anchor': anchor,
            textLength: line.length,
            lengthAdjust: line.length === undefined ? undefined : 'spacingAndGlyphs',
            fill,
          },
          [text(line.text)],
        ),
      ];

export type Frame = {
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly radius: number;
  readonly dash?: string;
};

/** A box with its border inside of it, as on the canvas. */
export const frame = (box: Box, { fill, stroke, width, radius, dash }: Frame): Markup =>
  element('rect', {
    x: box.x + width / 2,
    y: box.y + width / 2,
    width: Math.max(0, box.width - width),
    height: Math.max(0, box.height - width),
    rx: radius - width / 2,
    fill,
    stroke,
    'stroke-width': width,
    'stroke-dasharray': dash,
  });

const hasIcon = (kind: string): boolean => Object.hasOwn(azureIcons, kind);

/** The icon of a kind, which `iconSymbols` defines; nothing for a kind without one. */
export const icon = (kind: string, x: number, middle: number, size: number): readonly Markup[] =>
  hasIcon(kind)
    ? [element('use', { 'xlink:href': `#rf-${kind}`, x, y: middle - size / 2, width: size, height: size })]
    : [];

/** Definitions of the icons of these kinds. Their ids begin with rf-, so that a page may hold other pictures too. */
export function iconSymbols(kinds: Iterable<string>): readonly Markup[] {
  return [...new Set(kinds)]
    .filter(hasIcon)
    .sort()
    .flatMap((kind) => {
      const { viewBox, markup } = azureIcons[kind] ?? { viewBox: '', markup: '' };
      // The table is our own, and its ids are made of the slugs in it.
      const own = markup
        .replace(/ id="/g, ' id="rf-')
        .replace(/url\(#/g, 'url(#rf-')
        .replace(/ href="#/g, ' xlink:href="#rf-') as Markup;
      return element('symbol', { id: `rf-${kind}`, viewBox }, [own]);
    });
}

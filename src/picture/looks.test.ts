// The canvas takes its colours and distances from style sheets, and a picture from tables: both have to say the same.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colorsOf, strokes } from './colors.ts';
import { usualLayers } from './line-look.ts';

const sheet = (path: string): string => readFileSync(new URL(`../ui/${path}`, import.meta.url), 'utf8');
const tokens = sheet('theme/tokens.css');
const canvas = sheet('canvas/canvas.css');
const shapes = sheet('canvas/shapes.css');

/** Declarations of the first block with this selector. */
function block(css: string, selector: string): string {
  const at = css.indexOf(`${selector} {`);
  expect(at, selector).toBeGreaterThanOrEqual(0);
  return css.slice(at, css.indexOf('}', at));
}

test.each(['light', 'dark'] as const)('the colours of the %s theme are its tokens', (theme) => {
  const declared = new Map(
    [...block(tokens, `[data-theme="${theme}"]`).matchAll(/--rf-([a-z-]+): (#[0-9a-f]{6});/g)].map((match) => [
      match[1],
      match[2],
    ]),
  );
  for (const [name, color] of Object.entries(colorsOf[theme])) {
    const token = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect([token, declared.get(token)]).toEqual([token, color]);
  }
});

test.each(Object.keys(usualLayers) as (keyof typeof strokes)[])('lines of the layer %s look alike', (layer) => {
  const css = block(canvas, `.rf-line-${layer}`);
  const value = (name: string): string | undefined => new RegExp(`--rf-line${name}: ([^;]+);`).exec(css)?.[1];
  const { color, width, dash, cap } = strokes[layer];
  const token = color.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  expect({ color: value(''), width: value('-width') ?? '1.5px', dash: value('-dash'), cap: value('-cap') }).toEqual({
    color: `var(--rf-${token})`,
    width: `${width}px`,
    dash,
    cap,
  });
});

test('distances inside of shapes are those of the style sheet', () => {
  const has = (selector: string, ...declarations: string[]): void => {
    for (const declaration of declarations)
      expect(block(shapes, selector)).toMatch(new RegExp(`\\s${declaration.replace(/[.]/g, '\\.')}[; ]`));
  };
  has('.rf-shape', 'font-size: 13px', 'line-height: 1.3', 'border-radius: 8px');
  has('.rf-fact', 'font-size: 11px');
  has('.rf-card-shape', 'gap: 10px', 'padding: 0 12px', 'border: 1px solid');
  has('.rf-title', 'gap: 8px', 'height: 40px', 'padding: 2px 12px 0');
  has('.rf-has-managed .rf-title', 'height: 32px', 'padding-top: 0');
  has('.rf-has-managed .rf-title-text', 'flex-direction: row', 'gap: 8px', 'align-items: baseline');
  has('.rf-compact .rf-title', 'gap: 10px', 'padding: 0 12px');
  has('.rf-kind-private-dns-zone .rf-name', 'font-size: 12px', '-webkit-line-clamp: 2');
  has('.rf-kind-virtual-network', 'border: 1.5px dashed');
  has('.rf-managed', 'inset: 39px 7px 7px', 'border: 1.5px dashed');
  has('.rf-managed-title', 'padding: 0 5px', 'font-size: 10.5px', 'line-height: 15px');
  has('.rf-corner', 'right: 10px', 'gap: 4px');
  has('.rf-card-shape .rf-corner', 'right: 6px');
  has('.rf-pill', 'gap: 4px', 'height: 24px', 'padding: 0 6px');
});

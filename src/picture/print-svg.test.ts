// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDesign } from '../edits/arbitrary.testing.ts';
import { build } from '../edits/builder.ts';
import { everyKind } from '../edits/every-kind.ts';
import { inPlainOrder } from '../lib/markup.ts';
import type { Box, Design } from '../model/design.ts';
import { design as hubSpoke } from '../presets/hub-spoke-firewall/design.ts';
import { design as managed } from '../presets/managed-approved-only/design.ts';
import { fragmentInSvg } from './carried.ts';
import { layerTitles, usualLayers } from './line-look.ts';
import { type PictureOptions, printPicture, usualPicture } from './print-svg.ts';
import { sceneOf } from './scene.ts';
import { summaryOf } from './surroundings.ts';
import { widthOf } from './text.ts';

const allLayers = { ...usualLayers, dns: true, association: true };

function parse(svg: string): Element {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  if (!parsed.documentElement) throw new Error('nothing was parsed');
  return parsed.documentElement;
}

const draw = (design: Design, options: Partial<PictureOptions> = {}): Element =>
  parse(printPicture(design, { ...usualPicture, ...options }).svg);

const all = (root: Element, name: string): readonly Element[] => [...root.querySelectorAll(name)];
const number = (element: Element, name: string): number => Number(element.getAttribute(name));

/** The box of a text by the same widths that it was placed with. */
function boxOf(text: Element): Box {
  const size = number(text, 'font-size');
  const weight = text.getAttribute('font-weight') === '600' ? 600 : 400;
  const length = text.getAttribute('textLength');
  const width = length === null ? widthOf(text.textContent ?? '', { size, weight }) : Number(length);
  const x = number(text, 'x') - (text.getAttribute('text-anchor') === 'middle' ? width / 2 : 0);
  return { x, y: number(text, 'y') - size * 0.75, width, height: size };
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const inside = (a: Box, b: Box): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

describe.each([
  ['hub and spoke', hubSpoke],
  ['managed network', managed],
])('%s', (_, preset) => {
  const design = preset();
  const { shapes } = sceneOf(design, usualLayers);
  const chips = shapes.flatMap((shape) => shape.chips.map(({ box }) => box));
  const texts = all(draw(design, { titleBlock: false, legend: false }), 'text').map((text) => ({
    words: text.textContent ?? '',
    box: boxOf(text),
  }));

  test('every name is there', () => {
    const words = texts.map((text) => text.words);
    expect(words).toEqual(expect.arrayContaining(shapes.map(({ name }) => name)));
  });

  test.each(texts.map(({ words, box }) => [words, box] as const))('no border runs through %s', (_words, box) => {
    if (chips.some((chip) => inside(box, chip))) return;
    expect(chips.filter((chip) => overlap(box, chip))).toEqual([]);
    for (const shape of shapes) {
      const shrunk = { ...shape.box, x: shape.box.x + 2, width: shape.box.width - 4 };
      expect(!overlap(box, shape.box) || inside(box, shrunk)).toBe(true);
    }
  });

  test('no text runs into another', () => {
    for (const [index, one] of texts.entries()) {
      for (const other of texts.slice(index + 1)) {
        expect(overlap(one.box, other.box) && `${one.words} / ${other.words}`).toBe(false);
      }
    }
  });

  test('both themes draw the same shapes', () => {
    const outline = (root: Element): string =>
      all(root, 'text')
        .map(({ textContent }) => textContent ?? '')
        .join('|');
    expect(outline(draw(design, { theme: 'dark' }))).toBe(outline(draw(design)));
  });
});

test('the picture is the same text each time', () => {
  expect(printPicture(everyKind()).svg).toBe(printPicture(everyKind()).svg);
});

test('ids are unique, and everything that refers to one finds it in the picture', () => {
  const root = draw(everyKind(), { layers: allLayers });
  const ids = all(root, '[id]').map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const svg = printPicture(everyKind(), { ...usualPicture, layers: allLayers }).svg;
  const wanted = [...svg.matchAll(/href="#([^"]+)"|url\(#([^)]+)\)/g)].map((match) => match[1] ?? match[2] ?? '');
  expect(wanted.length).toBeGreaterThan(40);
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
});

test('what it says to those who cannot see it', () => {
  const root = draw(hubSpoke());
  expect(root.getAttribute('role')).toBe('img');
  const words = (root.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => root.querySelector(`#${id}`));
  expect(words.map((element) => element?.tagName.toLowerCase())).toEqual(['title', 'desc']);
  expect(words[0]?.textContent).toBe('Hub and spoke with Azure Firewall');
  expect(words[1]?.textContent).toContain(summaryOf(hubSpoke()));
});

test('options take away and add', () => {
  const design = hubSpoke();
  const words = (options: Partial<PictureOptions>): readonly (string | null)[] =>
    all(draw(design, options), 'text').map(({ textContent }) => textContent);
  expect(words({})).toEqual(expect.arrayContaining([design.name, 'Private links']));
  expect(words({ titleBlock: false })).not.toContain(design.name);
  expect(words({ legend: false })).not.toContain('Private links');
  expect(words({ layers: { ...usualLayers, 'private-link': false } })).not.toContain('Private links');
  expect(words({ layers: allLayers })).toEqual(expect.arrayContaining(layerTitles.slice(1).map(([, title]) => title)));
  expect(fragmentInSvg(printPicture(design, { ...usualPicture, carry: 'd=1.AAAA' }).svg)).toBe('d=1.AAAA');
  expect(printPicture(design).svg).not.toContain('<metadata');
});

test('a design with nothing in it is a picture too', () => {
  expect(all(draw(build('Empty').design()), 'text').map(({ textContent }) => textContent)).toContain(
    'Nothing is drawn yet.',
  );
});

const readable = (value: string): string =>
  value.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

test('hostile names come out as text and as nothing else', () => {
  const names = [
    '</text><script>alert(1)</script>',
    '"><image href="https://example.org/x"/>',
    "' onload='x",
    'javascript:alert(1)',
    '<![CDATA[x]]>',
    '&lt;b&gt;',
    '<foreignObject/>',
    'url(#x)',
    'a\nb\tc',
    '\0\u0007\uD800\uFFFF',
    '\u202Egnp.exe',
    'x'.repeat(80),
  ];
  const b = build('</title><script>alert(1)</script>', { description: names.join(' ') });
  const network = b.add('virtual-network', names[0] ?? '', {}, { at: [0, 0] });
  for (const [index, name] of names.entries()) {
    const group = b.add('network-security-group', name, {}, { at: [2000, 200 * index] });
    b.add('subnet', name, { networkSecurityGroup: group }, { in: network, at: [16, 56 + 220 * index, 360, 200] });
    b.add('storage-account', name, {}, { at: [800, 220 * index] });
    b.add('private-dns-zone', name, {}, { at: [1200, 220 * index] });
  }
  const root = draw(b.design(), { layers: allLayers });
  const titles = all(root, 'g > title').map(({ textContent }) => textContent ?? '');
  for (const name of names) {
    const wanted = inPlainOrder(readable(name));
    expect(titles.filter((title) => title.includes(wanted)).length).toBeGreaterThanOrEqual(4);
  }
  expect(root.querySelector('title')?.textContent).toBe('</title><script>alert(1)</script>');
});

/** What runs, styles or fetches something, or holds other markup. */
const active = /^(script|style|foreignObject|image|feImage|a|iframe|object|embed|audio|video|set|animate.*|handler)$/i;

test('whatever is drawn, the picture is plain: no scripts, no styles, nothing from elsewhere', () => {
  fc.assert(
    fc.property(arbitraryDesign(60), fc.boolean(), (design, dark) => {
      const { svg, width, height } = printPicture(design, { ...usualPicture, theme: dark ? 'dark' : 'light' });
      const root = parse(svg);
      for (const element of [root, ...all(root, '*')]) {
        expect(element.tagName).not.toMatch(active);
        for (const name of element.getAttributeNames()) {
          const value = element.getAttribute(name) ?? '';
          expect(name).not.toMatch(/^(on|style$|src$)/i);
          if (/href$/.test(name)) expect(value).toMatch(/^#rf-/);
          expect(value).not.toMatch(/NaN|Infinity|undefined/);
        }
      }
      expect(Number.isInteger(width) && Number.isInteger(height)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

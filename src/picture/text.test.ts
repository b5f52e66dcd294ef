import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPlainOrder } from '../lib/markup.ts';
import { clip, type Face, widest, widthOf, wrap } from './text.ts';

const face: Face = { size: 13, weight: 600 };
const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 20 }));

test('widths are those of Arial', () => {
  expect(widthOf('snet-training', { size: 1000, weight: 400 })).toBe(5502);
  expect(widthOf('snet-training', { size: 1000, weight: 600 })).toBe(6056);
  expect(widthOf('ü', face)).toBe(widthOf('u', face));
  expect(widthOf('e\u0301', face)).toBe(widthOf('e', face));
  expect(widthOf('漢字', { size: 10, weight: 400 })).toBe(20);
});

test('a clipped text is the text, or a beginning of it with an ellipsis, and never leaves its room', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: -5, max: 300 }), (text, room) => {
      const clipped = clip(text, face, room);
      expect(clipped.width).toBeLessThanOrEqual(Math.max(0, room) + 1e-9);
      expect(clipped.text === inPlainOrder(text) || clipped.text === '' || clipped.text.endsWith('…')).toBe(true);
      expect(inPlainOrder(text).startsWith(clipped.text.replace(/…$/, '')) || clipped.text === text).toBe(true);
      // In a font that is wider, a text without a length of its own still stays inside.
      if (clipped.length === undefined) expect(clipped.width * widest).toBeLessThanOrEqual(Math.max(0, room) + 1e-9);
    }),
    { numRuns: 500 },
  );
});

test('a letter keeps its marks', () => {
  const text = 'a\u0301'.repeat(20);
  for (let room = 14; room < 140; room += 3) {
    expect(clip(text, face, room).text.replace(/…$/, '').length % 2).toBe(0);
  }
});

test('wrapped lines have room, and together they are the text until it is cut', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 20, max: 300 }), fc.integer({ min: 1, max: 5 }), (text, room, most) => {
      const lines = wrap(text, face, room, most);
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const { width } of lines) expect(width).toBeLessThanOrEqual(room + 1e-9);
      const squeezed = (value: string): string => inPlainOrder(value).replace(/\s+/g, '');
      const joined = squeezed(lines.map((line) => line.text).join(''));
      expect(squeezed(text).startsWith(joined.replace(/…$/, '')) || joined === squeezed(text)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('lines break at blanks, or at dots where asked for', () => {
  const lines = (text: string, room: number, breaks?: RegExp) => wrap(text, face, room, 3, breaks).map((l) => l.text);
  expect(lines('Peering with gateway transit', 100)).toEqual(['Peering with', 'gateway transit']);
  expect(lines('privatelink.notebooks.azure.net', 150, /(?<=\.)/)).toEqual(['privatelink.notebooks.', 'azure.net']);
});

import { expect, test } from 'vitest';
import { present } from '../../lib/invariant.ts';
import { parseLinkId, parseResourceId } from '../../model/ids.ts';
import type { LineRange, TemplateFile } from '../../store/exporting.ts';
import { fileWith, lineHeight, rangeAt, rangesOf, windowAt } from './line-ranges.ts';

const shape = (text: string) => present(parseResourceId(text), text);
const peering = present(parseLinkId('peering'), 'peering');
const hub = shape('hub');
const subnet = shape('subnet');
const ranges: readonly LineRange[] = [
  { origin: { type: 'resource', id: hub }, from: 2, to: 20 },
  { origin: { type: 'resource', id: subnet }, from: 5, to: 9 },
  { origin: { type: 'link', id: peering }, from: 20, to: 25 },
];

test('a line belongs to the innermost shape', () => {
  expect(rangeAt(ranges, 2)?.origin.id).toBe(hub);
  expect(rangeAt(ranges, 5)?.origin.id).toBe(subnet);
  expect(rangeAt(ranges, 9)?.origin.id).toBe(hub);
  expect(rangeAt(ranges, 20)?.origin.id).toBe(peering);
  expect(rangeAt(ranges, 0)).toBeUndefined();
});

test('the selection gives its ranges', () => {
  expect(rangesOf(ranges, new Set([subnet]), null)).toEqual([ranges[1]]);
  expect(rangesOf(ranges, new Set(), peering)).toEqual([ranges[2]]);
  expect(rangesOf(ranges, new Set(), null)).toEqual([]);
});

test('the file of a selection is the one with its longest range', () => {
  const file = (path: string, own: readonly LineRange[]): TemplateFile => ({ path, text: '', lines: [], ranges: own });
  const main = file('main', [{ origin: { type: 'resource', id: hub }, from: 0, to: 4 }]);
  const part = file('part', ranges);
  expect(fileWith([main, part], new Set([hub]), null)).toBe(part);
  expect(fileWith([main, part], new Set(), peering)).toBe(part);
  expect(fileWith([main], new Set([subnet]), null)).toBeUndefined();
});

test('whatever the scroll position, all lines that can be seen are drawn, and few others', () => {
  const count = 10_000;
  const seen = 1_400 / lineHeight;
  for (let top = 0; top < count * lineHeight; top += 777) {
    const { from, to } = windowAt(top, count);
    const first = Math.floor(top / lineHeight);
    expect(from).toBeLessThanOrEqual(first);
    expect(to).toBeGreaterThanOrEqual(Math.min(first + seen, count));
    expect(to - from).toBeLessThan(200);
  }
});

test('a short text is drawn whole, even after it was scrolled far in a longer one', () => {
  expect(windowAt(0, 3)).toEqual({ from: 0, to: 3 });
  expect(windowAt(90_000, 3)).toEqual({ from: 0, to: 3 });
  expect(windowAt(0, 0)).toEqual({ from: 0, to: 0 });
});

import { expect, test } from 'vitest';
import { build } from '../../edits/builder.ts';
import { moveByKey, outlineRows, rangeOf, rowAfter, rowByTyping } from './outline-rows.ts';

// vnet-hub ─ snet-a ─ pe-a
//          └ snet-b
// stml
const b = build('Sample');
const hub = b.add('virtual-network', 'vnet-hub');
const a = b.add('subnet', 'snet-a', {}, { in: hub });
const pe = b.add('private-endpoint', 'pe-a', {}, { in: a });
const second = b.add('subnet', 'snet-b', {}, { in: hub });
const storage = b.add('storage-account', 'stml');
const { resources } = b.design().network;
const rows = outlineRows(resources, new Set());

test('rows stand in the order of the tree, with level and place', () => {
  expect(rows.map((row) => [row.name, row.level, row.expanded, row.place, row.siblings])).toEqual([
    ['vnet-hub', 1, true, 1, 2],
    ['snet-a', 2, true, 1, 2],
    ['pe-a', 3, null, 1, 1],
    ['snet-b', 2, null, 2, 2],
    ['stml', 1, null, 2, 2],
  ]);
});

test('what is folded away has no rows', () => {
  expect(outlineRows(resources, new Set([hub])).map((row) => row.id)).toEqual([hub, storage]);
});

test.each([
  ['ArrowDown', 0, { type: 'focus', id: a }],
  ['ArrowDown', 4, { type: 'focus', id: storage }],
  ['ArrowUp', 0, { type: 'focus', id: hub }],
  ['End', 0, { type: 'focus', id: storage }],
  ['ArrowRight', 0, { type: 'focus', id: a }],
  ['ArrowLeft', 0, { type: 'fold', id: hub }],
  ['ArrowLeft', 2, { type: 'focus', id: a }],
  ['ArrowRight', 4, null],
  ['x', 0, null],
] as const)('%s on row %i', (key, at, move) => {
  expect(moveByKey(rows, at, key)).toEqual(move);
});

test('typing goes to the next name that begins so, and round', () => {
  expect(rowByTyping(rows, 1, 's')?.id).toBe(second);
  expect(rowByTyping(rows, 4, 's')?.id).toBe(a);
  expect(rowByTyping(rows, 1, 'snet-b')?.id).toBe(second);
  expect(rowByTyping(rows, 0, 'q')).toBeUndefined();
});

test('a range runs either way', () => {
  expect(rangeOf(rows, second, a)).toEqual([a, pe, second]);
  expect(rangeOf(rows, null, a)).toEqual([a]);
});

test('after a deletion the next row that stays is gone to, at the end the one before', () => {
  expect(rowAfter(rows, new Set([a]))?.id).toBe(second);
  expect(rowAfter(rows, new Set([hub]))?.id).toBe(storage);
  expect(rowAfter(rows, new Set([storage]))?.id).toBe(second);
  expect(rowAfter(rows, new Set([hub, storage]))).toBeUndefined();
});

import { expect, test } from 'vitest';
import { integer, text } from '../../model/field.ts';
import { duplicated, moved, withNew } from './change-rows.ts';

const rows = [{ name: 'a' }, { name: 'b' }, { name: 'b-2' }];

test('rows move by one and stop at the ends', () => {
  expect(moved(rows, 0, 1).map((row) => row.name)).toEqual(['b', 'a', 'b-2']);
  expect(moved(rows, 0, -1)).toBe(rows);
  expect(moved(rows, 2, 1)).toBe(rows);
});

test('a copy stands after its row under a name that is free', () => {
  expect(duplicated(rows, 1).map((row) => row.name)).toEqual(['a', 'b', 'b-3', 'b-2']);
  expect(duplicated([{ port: 1 }], 0)).toEqual([{ port: 1 }, { port: 1 }]);
});

test('a new row takes the next priority', () => {
  const columns = {
    name: text({ label: 'Name', help: '', format: 'free' }),
    priority: integer({ label: 'Priority', help: '', min: 100, max: 4096, default: 200 }),
  };
  const blank = { name: '', priority: 200 };
  expect(withNew([], blank, columns)).toEqual([blank]);
  expect(withNew([{ name: 'x', priority: 200 }], blank, columns)[1]).toEqual({ name: '', priority: 210 });
  expect(withNew([{ name: 'x', priority: 4096 }], blank, columns)[1]).toEqual({ name: '', priority: 4096 });
});

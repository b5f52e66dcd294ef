import { expect, test } from 'vitest';
import { either, listed } from './sentence.ts';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is listed as %j', (items, text) => {
  expect(listed(items)).toBe(text);
});

test('a choice ends in or', () => {
  expect(either(['a', 'b', 'c'])).toBe('a, b or c');
});

import { expect, test } from 'vitest';
import { endings, follow, guide } from './guide.ts';
import { presetOf } from './registry.ts';

test('each way ends in a preset that there is, and no two in the same', () => {
  const ends = endings();
  expect(ends.filter((slug) => presetOf(slug) === undefined)).toEqual([]);
  expect(new Set(ends).size).toBe(ends.length);
});

test('answers lead on, and a wrong one leads nowhere else', () => {
  expect(follow([])).toBe(guide);
  expect(follow([0, 1])).toBe('managed-approved-only');
  expect(follow([7])).toBe(guide);
  expect(follow([0, 1, 0])).toBe('managed-approved-only');
});

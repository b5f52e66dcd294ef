import { expect, test } from 'vitest';
import { reachOf } from './sharing.ts';

test.each([
  [1, 'everyone'],
  [2_000, 'everyone'],
  [2_001, 'may-be-cut'],
  [32_000, 'may-be-cut'],
  [32_001, 'file-only'],
] as const)('a link of %i characters: %s', (length, reach) => {
  expect(reachOf(length)).toBe(reach);
});

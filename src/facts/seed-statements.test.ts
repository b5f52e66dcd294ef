import { expect, test } from 'vitest';
import { seedStatements } from './seed-statements.ts';

test('statements are S01 to S32 in order, each one sentence', () => {
  expect(Object.keys(seedStatements)).toEqual(Array.from({ length: 32 }, (_, n) => `S${`${n + 1}`.padStart(2, '0')}`));
  for (const { text } of Object.values(seedStatements)) expect(text).toMatch(/^[A-Z].*\.$/);
});

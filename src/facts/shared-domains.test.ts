import { expect, test } from 'vitest';
import { admitsStrangers } from './shared-domains.ts';

test.each([
  ['*', true],
  ['*.com', true],
  ['*.blob.core.windows.net', true],
  ['*.azurewebsites.net', true],
  ['myapp.azurewebsites.net', false],
  ['*.pypi.org', false],
  ['pypi.org', false],
])('%s: %s', (pattern, strangers) => {
  expect(admitsStrangers(pattern)).toBe(strangers);
});

import { expect, test } from 'vitest';
import { hasGpu } from './vm-sizes.ts';

test.each([
  ['Standard_NC6s_v3', true],
  ['standard_nd96asr_v4', true],
  ['Standard_NV36ads_A10_v5', true],
  ['Standard_DS3_v2', false],
  ['Standard_E4s_v3', false],
  ['', false],
])('%s has a GPU: %s', (size, gpu) => {
  expect(hasGpu(size)).toBe(gpu);
});

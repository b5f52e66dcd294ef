import { expect, test } from 'vitest';
import { hasGpu, isArm, takesTrustedLaunch } from './vm-sizes.ts';

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

test.each([
  ['Standard_D2ps_v6', true],
  ['Standard_D4plds_v5', true],
  ['Standard_B2pts_v2', true],
  ['Standard_D2s_v5', false],
  ['Standard_NP10s', false],
  ['Standard_E4-2s_v5', false],
])('%s has Arm processors: %s', (size, arm) => {
  expect(isArm(size)).toBe(arm);
});

test.each([
  ['Standard_D2s_v5', true],
  ['Standard_B2s_v2', true],
  ['Standard_D2s_v3', true],
  ['Standard_DS1_v2', true],
  ['Standard_D2ps_v6', true],
  ['Standard_A2_v2', false],
  ['Standard_D2_v3', false],
  ['Standard_D2_v2', false],
  ['Standard_D2pds_v5', false],
  ['Standard_DC2as_v5', false],
  ['Standard_M8ms', false],
  ['Standard_NC6', false],
  ['Standard_ND96amsr_A100_v4', false],
])('%s takes Trusted launch: %s', (size, takes) => {
  expect(takesTrustedLaunch(size)).toBe(takes);
});

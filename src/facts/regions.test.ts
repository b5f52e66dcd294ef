import { expect, test } from 'vitest';
import { defaultRegion, fillRegion, parseRegion, regionInTag, regions } from './regions.ts';

test('names are unique and are made of lower-case letters and digits', () => {
  expect(new Set(regions.map((region) => region.name)).size).toBe(regions.length);
  for (const { name } of regions) expect(name).toMatch(/^[a-z]+[0-9]?$/);
});

test('pairs are regions of the same cloud', () => {
  for (const region of regions.filter((candidate) => candidate.pair !== null)) {
    expect(parseRegion(region.pair ?? '')?.cloud, region.name).toBe(region.cloud);
  }
});

test('a region is found by name and by title', () => {
  expect(parseRegion(defaultRegion)?.title).toBe('West Europe');
  expect(parseRegion('East US 2')?.name).toBe('eastus2');
  expect(parseRegion('Mars North')).toBeUndefined();
});

test('spelling in service tags and in patterns', () => {
  expect(regionInTag('eastus2')).toBe('EastUS2');
  expect(regionInTag('marsnorth')).toBe('marsnorth');
  expect(fillRegion('*.{region}.batch.azure.com', 'westeurope')).toBe('*.westeurope.batch.azure.com');
});

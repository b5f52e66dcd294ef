import { expect, test } from 'vitest';
import { allResourceSpecs } from '../../store/catalog.ts';
import { paletteGroups } from './palette-groups.ts';

const slugs = (query: string) =>
  paletteGroups(allResourceSpecs, query).flatMap((group) => group.specs.map((s) => s.slug));

test('without a query every kind is in exactly one group', () => {
  expect(slugs('').toSorted()).toEqual(allResourceSpecs.map((spec) => spec.slug).toSorted());
});

test.each([
  ['nsg', 'network-security-group'],
  ['UDR', 'route-table'],
  ['kubernetes', 'aks-cluster'],
  ['private endp', 'private-endpoint'],
])('%s finds %s', (query, slug) => {
  expect(slugs(query)).toContain(slug);
});

test.each([
  ['subnet', 'subnet'],
  ['internet', 'internet'],
  ['storage', 'storage-account'],
  ['workspace', 'aml-workspace'],
])('%s finds %s first, whatever else speaks of it', (query, slug) => {
  expect(slugs(query)[0]).toBe(slug);
});

test('all words must match', () => {
  expect(slugs('storage kubernetes')).toEqual([]);
});

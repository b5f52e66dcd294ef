import { expect, test } from 'vitest';
import { apiVersion, apiVersions, pinnedType } from './api-versions.ts';

test('every version is a date, and a preview only where nothing else exists', () => {
  const previews = Object.entries(apiVersions).filter(
    ([, version]) => !/^20[0-9]{2}-[01][0-9]-[0-3][0-9]$/.test(version),
  );
  expect(previews).toEqual([['microsoft.insights/diagnosticSettings', '2021-05-01-preview']]);
});

test('a child has the version of its parent', () => {
  for (const [type, version] of Object.entries(apiVersions)) {
    const parent = pinnedType(type.split('/').slice(0, -1).join('/'));
    if (parent) expect(apiVersion(parent), type).toBe(version);
  }
});

test('types are found in any letter case', () => {
  expect(pinnedType('microsoft.network/VIRTUALNETWORKS')).toBe('Microsoft.Network/virtualNetworks');
  expect(pinnedType('Microsoft.Insights/privateLinkScopes')).toBe('microsoft.insights/privateLinkScopes');
  expect(pinnedType('constructor')).toBeUndefined();
});

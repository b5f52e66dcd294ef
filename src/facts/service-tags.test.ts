import { describe, expect, it, test } from 'vitest';
import { regions } from './regions.ts';
import {
  formatServiceTag,
  isListedRegion,
  parseServiceTag,
  serviceTagFact,
  serviceTagSpellings,
  serviceTags,
  tagContains,
} from './service-tags.ts';

describe('parseServiceTag', () => {
  it.each([
    ['Storage', 'Storage', undefined],
    ['storage.westeurope', 'Storage', 'westeurope'],
    ['Storage.WestEurope', 'Storage', 'westeurope'],
    ['azurefrontdoor.frontend', 'AzureFrontDoor.Frontend', undefined],
    ['AzureFrontDoor.FrontEnd', 'AzureFrontDoor.Frontend', undefined],
    ['frontdoor.frontend', 'AzureFrontDoor.Frontend', undefined],
    ['Frontdoor.FirstParty', 'AzureFrontDoor.FirstParty', undefined],
    ['AzureFrontDoor.FirstParty.EastUS', 'AzureFrontDoor.FirstParty', 'eastus'],
    ['Keyvault.EastUS2', 'AzureKeyVault', 'eastus2'],
    ['AzureCloud.centralfrance', 'AzureCloud', 'francecentral'],
    ['Storage.centralfrance', 'Storage', 'centralfrance'],
    ['INTERNET', 'Internet', undefined],
  ])('reads %s', (text, name, region) => {
    expect(parseServiceTag(text)).toEqual(region === undefined ? { name } : { name, region });
  });

  it.each([
    '',
    'NoSuchTag',
    'AzureMachineLearning.WestEurope',
    'Storage.',
    'Storage.West Europe',
    'AzureFrontDoor',
    '*',
  ])('refuses %j', (text) => expect(parseServiceTag(text)).toBeUndefined());

  it('reads back what formatServiceTag writes', () => {
    for (const { name, regional } of serviceTags) {
      expect(parseServiceTag(formatServiceTag({ name }))).toEqual({ name });
      if (!regional) continue;
      for (const { name: region } of regions) {
        expect(parseServiceTag(formatServiceTag({ name, region }))).toEqual({ name, region });
      }
    }
  });
});

test('tags are listed once, and other spellings lead to listed ones', () => {
  expect(new Set(serviceTags.map(({ name }) => name.toLowerCase())).size).toBe(serviceTags.length);
  expect(serviceTags.length).toBeGreaterThan(85);
  for (const [spelling, listed] of Object.entries(serviceTagSpellings)) {
    expect(serviceTagFact(spelling)?.name).toBe(listed);
    expect(serviceTags.some(({ name }) => name === spelling)).toBe(false);
  }
});

test('what routes and firewalls do not take', () => {
  expect(serviceTags.filter((tag) => !tag.routeTable).map(({ name }) => name)).toEqual([
    'AzureLoadBalancer',
    'AzurePlatformDNS',
    'AzurePlatformIMDS',
    'AzurePlatformLKM',
    'Internet',
    'VirtualNetwork',
  ]);
  for (const tag of serviceTags.filter((candidate) => !candidate.routeTable)) expect(tag.azureFirewall).toBe(false);
  expect(serviceTagFact('GatewayManager')?.azureFirewall).toBe(false);
});

test('what lets data out', () => {
  expect(serviceTagFact('Storage')?.classification).toBe('readWrite');
  expect(serviceTagFact('AzureFrontDoor.Frontend')?.classification).toBe('readWrite');
  expect(serviceTagFact('AzureActiveDirectory')?.classification).toBe('readOnly');
  expect(serviceTagFact('AzureMonitor')?.classification).toBe('unclassified');
});

test('a tag contains itself and its regions', () => {
  const storage = { name: 'Storage' };
  const west = { name: 'Storage', region: 'westeurope' };
  expect(tagContains(storage, west)).toBe(true);
  expect(tagContains(west, storage)).toBe(false);
  expect(tagContains(west, west)).toBe(true);
  expect(tagContains({ name: 'Sql' }, west)).toBe(false);
  expect(isListedRegion(west)).toBe(true);
  expect(isListedRegion({ name: 'Storage', region: 'marsnorth' })).toBe(false);
});

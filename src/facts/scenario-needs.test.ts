import { expect, test } from 'vitest';
import { outboundTags, requiredFqdns } from './required-outbound.ts';
import { destinationsOf, filterNeeds, managedNeeds, outboundGroups } from './scenario-needs.ts';
import { scenarioFqdns } from './scenario-outbound.ts';

const region = 'westeurope';
const groupOf = (scenario: string) => {
  const group = outboundGroups.find((one) => one.scenario === scenario);
  if (!group) throw new Error(scenario);
  return group;
};
const names = (needs: readonly { readonly name: string }[]) => needs.map(({ name }) => name);

test('every scenario has one group, and every group destinations', () => {
  const used = new Set([...outboundTags, ...requiredFqdns, ...scenarioFqdns].map(({ scenario }) => scenario));
  expect(new Set(outboundGroups.map(({ scenario }) => scenario))).toEqual(used);
  expect(new Set(outboundGroups.map(({ title }) => title)).size).toBe(used.size);
  for (const group of outboundGroups)
    expect(destinationsOf(group, region), group.title).not.toEqual({ tags: [], hosts: new Set() });
});

test('host names are left out where tags of the scenario open their port', () => {
  expect(names(filterNeeds(groupOf('images'), region))).toEqual([
    'MicrosoftContainerRegistry.WestEurope',
    'AzureFrontDoor.FirstParty',
  ]);
  expect(names(filterNeeds(groupOf('rstudio'), region))).toContain('ghcr.io');
});

test('a tag that would open more than the studio is none of its needs', () => {
  expect(names(filterNeeds(groupOf('studio'), region))).not.toContain('AzureFrontDoor.Frontend');
  expect(names(filterNeeds(groupOf('studio'), region))).toContain('ml.azure.com');
});

test('a managed network gets no storage host', () => {
  expect(names(filterNeeds(groupOf('vscode'), region))).toContain('vscode.blob.core.windows.net');
  expect(names(managedNeeds(groupOf('vscode'), region))).not.toContain('vscode.blob.core.windows.net');
});

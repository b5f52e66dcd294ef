import { expect, test } from 'vitest';
import { kindSpecs } from '../kinds/registry.gen.ts';
import { policies, policyOf, policySources } from './policies.ts';
import { zonesFor } from './private-link.ts';

const { fields } = kindSpecs['policy-assignment'];

test('every policy is a GUID of its own with a title of its own', () => {
  expect(policies.length).toBeGreaterThan(50);
  expect(new Set(policies.map(({ id }) => id)).size).toBe(policies.length);
  expect(new Set(policies.map(({ title }) => title)).size).toBe(policies.length);
  for (const { id, note } of policies) {
    expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(policyOf(id)?.id).toBe(id);
    if (note !== undefined) expect(note).toMatch(/\.$/);
  }
  expect(policySources.length).toBeGreaterThan(0);
});

test('every effect can be chosen, and a fixed effect is the only one', () => {
  const offered = new Set<string>(fields.effect.options.map(({ value }) => value));
  for (const { title, effects, effectParameter } of policies) {
    for (const effect of effects) expect(offered.has(effect), `${title}: ${effect}`).toBe(true);
    expect(effects.length > 1, title).toBe(effectParameter !== null);
  }
});

test('the form asks for a subnet and for zones with exactly the policies that need them', () => {
  const needing = (key: 'subnetParameter' | 'zones') =>
    policies.flatMap((policy) => (policy[key] === undefined ? [] : [policy.id])).sort();
  expect([...(fields.subnet.when?.is ?? [])].sort()).toEqual(needing('subnetParameter'));
  expect([...(fields.privateDnsZones.when?.is ?? [])].sort()).toEqual(needing('zones'));
});

test('every parameter for a zone has its zone', () => {
  for (const { title, zones } of policies) {
    if (!zones) continue;
    expect(zonesFor(zones.kind, zones.groupId, 'public').slice(0, zones.parameters.length).length, title).toBe(
      zones.parameters.length,
    );
  }
  // The order in which the policy names its five zones.
  expect(zonesFor('azure-monitor-private-link-scope', 'azuremonitor', 'public').slice(0, 5)).toEqual([
    'privatelink.monitor.azure.com',
    'privatelink.oms.opinsights.azure.com',
    'privatelink.ods.opinsights.azure.com',
    'privatelink.agentsvc.azure-automation.net',
    'privatelink.blob.core.windows.net',
  ]);
});

test('what repairs says which roles it needs, as far as that is known', () => {
  const unknown = policies.filter(
    ({ effects, roles }) => effects.some((one) => one === 'Modify' || one === 'DeployIfNotExists') && !roles,
  );
  expect(unknown.map(({ title }) => title)).toEqual(['Configure Azure Key Vaults with private endpoints']);
});

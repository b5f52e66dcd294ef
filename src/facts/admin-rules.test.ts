import { expect, test } from 'vitest';
import { kindSpecs } from '../kinds/registry.gen.ts';
import { adminExemptions, hasIntentPolicy, isExempt } from './admin-rules.ts';

const { subnet } = kindSpecs;
const valuesOf = (field: { readonly options: readonly { readonly value: string }[] }) =>
  field.options.map(({ value }) => value);

test('names kinds, purposes and delegations that there are, each once', () => {
  const [kinds, purposes, delegations] = [
    adminExemptions.flatMap((each) => each.kinds),
    adminExemptions.flatMap((each) => each.purposes),
    adminExemptions.flatMap(({ delegation }) => delegation ?? []),
  ];
  for (const list of [kinds, purposes, delegations]) expect(new Set(list).size).toBe(list.length);
  expect(kinds.filter((kind) => !Object.hasOwn(kindSpecs, kind))).toEqual([]);
  expect(purposes.filter((purpose) => !valuesOf(subnet.fields.purpose).includes(purpose))).toEqual([]);
  expect(delegations.filter((each) => !valuesOf(subnet.fields.delegation).includes(each))).toEqual([]);
});

test.each([
  ['azure-firewall', {}, true],
  ['bastion', {}, true],
  ['virtual-network-gateway', {}, true],
  ['private-endpoint', {}, true],
  ['subnet', { purpose: 'firewall-management' }, true],
  ['subnet', { purpose: 'gateway' }, true],
  ['subnet', { purpose: 'training' }, false],
  ['virtual-machine', { purpose: 'gateway' }, false],
  ['compute-cluster', {}, false],
] as const)('%s %o is exempt: %s', (kind, props, exempt) => {
  expect(isExempt({ kind, props })).toBe(exempt);
});

test('network intent policies come with the subnets of two services', () => {
  expect(hasIntentPolicy({ props: { delegation: 'Microsoft.Sql/managedInstances' } })).toBe(true);
  expect(hasIntentPolicy({ props: { delegation: 'Microsoft.Databricks/workspaces' } })).toBe(true);
  expect(hasIntentPolicy({ props: { delegation: 'none' } })).toBe(false);
});

import { expect, test } from 'vitest';
import {
  type IsolationMode,
  isolationModes,
  isStorageHost,
  modeChange,
  requiredEndpoints,
  requiredTagRules,
} from './managed-network.ts';
import { managedEndpointTargets } from './managed-targets.ts';
import { privateLinkTarget, subResourceOf } from './private-link.ts';
import { outboundTags } from './required-outbound.ts';
import { serviceTagFact } from './service-tags.ts';

test('modes are keyed by their own name and know rules only where they may have them', () => {
  for (const [mode, fact] of Object.entries(isolationModes)) expect(fact.mode).toBe(mode);
  expect(isolationModes.AllowInternetOutbound.ruleTypes).toEqual(['PrivateEndpoint']);
});

test.each<[IsolationMode, IsolationMode, string]>([
  ['Disabled', 'AllowInternetOutbound', 'yes'],
  ['Disabled', 'AllowOnlyApprovedOutbound', 'yes'],
  ['AllowInternetOutbound', 'AllowOnlyApprovedOutbound', 'unclear'],
  ['AllowInternetOutbound', 'Disabled', 'no'],
  ['AllowOnlyApprovedOutbound', 'AllowInternetOutbound', 'no'],
  ['AllowOnlyApprovedOutbound', 'Disabled', 'no'],
])('from %s to %s: %s', (from, to, answer) => expect(modeChange(from, to)).toBe(answer));

test('required rules name listed tags, and endpoints name sub-resources', () => {
  for (const { tag } of requiredTagRules) expect(serviceTagFact(tag.replace('.{region}', '')), tag).toBeDefined();
  for (const { kind, groupIds } of requiredEndpoints) {
    expect(privateLinkTarget(kind)?.fromManagedNetwork).toBe('yes');
    for (const groupId of groupIds) expect(subResourceOf(kind, groupId), groupId).toBeDefined();
  }
});

test('what a network of one’s own has to open and the managed one does not', () => {
  const managed = new Set(requiredTagRules.map(({ tag }) => tag.replace('.{region}', '')));
  const own = outboundTags
    .filter((need) => need.category === 'required')
    .map(({ name }) => name.replace('.{region}', ''));
  expect([...new Set(own)].filter((name) => !managed.has(name))).toEqual(['Storage', 'AzureFrontDoor.Frontend']);
});

test('AKS clusters are no target of private-endpoint rules', () => {
  expect(managedEndpointTargets.map(({ kind }) => kind)).not.toContain('aks-cluster');
  expect(managedEndpointTargets.length).toBeGreaterThan(15);
});

test.each([
  ['mydata.blob.core.windows.net', true],
  ['*.blob.core.windows.net', true],
  ['BLOB.core.windows.net', true],
  ['x.dfs.core.usgovcloudapi.net', true],
  ['pypi.org', false],
  ['notblob.core.windows.net', false],
])('%s is a storage host: %s', (host, answer) => expect(isStorageHost(host)).toBe(answer));

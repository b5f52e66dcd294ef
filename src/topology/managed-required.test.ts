import { expect, test } from 'vitest';
import { build } from '../edits/builder.ts';
import { requiredRules } from './managed-required.ts';
import { indexTopology } from './topology.ts';

type Mode = 'Disabled' | 'AllowInternetOutbound' | 'AllowOnlyApprovedOutbound';

function rulesIn(isolationMode: Mode): readonly string[] {
  const on = build('Test', { settings: { region: 'northeurope' } });
  const storageAccount = on.add('storage-account', 'st');
  const keyVault = on.add('key-vault', 'kv', { publicNetworkAccess: 'Enabled' });
  on.add('aml-workspace', 'mlw', { isolationMode, storageAccount, keyVault });
  const topology = indexTopology(on.design().network);
  return topology.of('aml-workspace').flatMap((one) => requiredRules(topology, one).map(({ title }) => title));
}

test('without a managed network Azure adds nothing', () => expect(rulesIn('Disabled')).toEqual([]));

test('with internet outbound it adds endpoints to what is closed', () =>
  expect(rulesIn('AllowInternetOutbound')).toEqual(['mlw · amlworkspace', 'st · blob', 'st · file']));

test('with approved outbound it adds endpoints to everything of the workspace, and tags with the region', () => {
  const rules = rulesIn('AllowOnlyApprovedOutbound');
  expect(rules.slice(0, 4)).toEqual(['mlw · amlworkspace', 'st · blob', 'st · file', 'kv · vault']);
  expect(rules).toContain('BatchNodeManagement.NorthEurope');
  expect(rules).toHaveLength(14);
});

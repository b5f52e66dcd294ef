import { expect, test } from 'vitest';
import { build } from '../edits/builder.ts';
import { lower } from './lower.ts';
import { nodesOf, plain } from './plain.testing.ts';

test('the workspace may read the endpoints of its default storage, and no other', () => {
  const on = build('Test');
  const subnet = on.add('subnet', 'snet', {}, { in: on.add('virtual-network', 'vnet') });
  const storageAccount = on.add('storage-account', 'st');
  const keyVault = on.add('key-vault', 'kv');
  const applicationInsights = on.add('application-insights', 'appi', {
    logAnalyticsWorkspace: on.add('log-analytics-workspace', 'log'),
  });
  const workspace = on.add('aml-workspace', 'mlw', { storageAccount, keyVault, applicationInsights });
  on.add('private-endpoint', 'pe-blob', { target: storageAccount, subResource: 'blob' }, { in: subnet });
  on.add('private-endpoint', 'pe-dfs', { target: storageAccount, subResource: 'dfs' }, { in: subnet });
  on.add('private-endpoint', 'pe-vault', { target: keyVault, subResource: 'vault' }, { in: subnet });
  const assignments = nodesOf(on.design(), workspace).filter(({ type }) => type.endsWith('roleAssignments'));
  expect(assignments.map(({ scope, properties }) => [scope, properties && plain(properties)])).toEqual([
    [
      'blobPrivateEndpoint',
      {
        roleDefinitionId: 'role acdd72a7-3385-48ef-bd42-f606fba81ae7',
        principalId: '@amlWorkspace.identity.principalId',
        principalType: 'ServicePrincipal',
      },
    ],
  ]);
  expect(lower(on.design()).implied).toContainEqual({
    origin: { type: 'resource', id: workspace },
    resources: ['1 role assignment'],
  });
});

// Who resources sign in as when they name user-assigned identities, and what those may do.
import { describe, expect, test } from 'vitest';
import { type Builder, build } from '../edits/builder.ts';
import { lower } from './lower.ts';
import { nodesOf, plain, reasonsOf } from './plain.testing.ts';

const made = (draw: (on: Builder) => unknown) => {
  const on = build('Test', { settings: { region: 'westeurope' } });
  draw(on);
  return on.design();
};

describe('user-assigned identity', () => {
  type Options = { readonly rbac?: boolean; readonly datastores?: 'AccessKey' | 'Identity'; readonly twice?: boolean };
  const workspaces = ({ rbac = true, datastores = 'AccessKey', twice = false }: Options = {}) =>
    made((on) => {
      const [first, second] = [on.add('user-assigned-identity', 'id-ml'), on.add('user-assigned-identity', 'id-jobs')];
      const props = {
        storageAccount: on.add('storage-account', 'stml'),
        keyVault: on.add('key-vault', 'kv', { enableRbacAuthorization: rbac }),
        containerRegistry: on.add('container-registry', 'crml'),
        applicationInsights: on.add('application-insights', 'appi', {
          logAnalyticsWorkspace: on.add('log-analytics-workspace', 'log'),
        }),
        identity: [first, second],
        systemDatastoresAuthMode: datastores,
        isolationMode: 'AllowOnlyApprovedOutbound',
      } as const;
      const workspace = on.add('aml-workspace', 'mlw', props);
      if (twice) on.add('aml-workspace', 'mlw-two', props);
      on.add('compute-cluster', 'cpu', { identity: [second] }, { in: workspace });
    });
  const roles = (design: ReturnType<typeof made>) =>
    lower(design).nodes.filter(({ type }) => type === 'Microsoft.Authorization/roleAssignments');

  test('the first one represents the workspace', () => {
    const design = workspaces();
    const [workspace] = nodesOf(design, 'mlw').filter(({ type }) => type.endsWith('/workspaces'));
    expect(workspace?.identity).toEqual({
      type: 'UserAssigned',
      identities: ['userAssignedIdentity', 'jobsUserAssignedIdentity'],
    });
    expect(workspace?.properties && plain(workspace.properties)).toMatchObject({
      primaryUserAssignedIdentity: '@userAssignedIdentity.id',
    });
  });

  test('has its roles before the workspace is made', () => {
    const design = workspaces({ datastores: 'Identity' });
    const [workspace] = nodesOf(design, 'mlw').filter(({ type }) => type.endsWith('/workspaces'));
    expect(roles(design).map(({ symbol }) => symbol)).toEqual([
      'amlWorkspaceStorageContributorRole',
      'amlWorkspaceKeyVaultContributorRole',
      'amlWorkspaceRegistryContributorRole',
      'amlWorkspaceInsightsContributorRole',
      'amlWorkspaceStorageBlobContributorRole',
      'amlWorkspaceStorageFileContributorRole',
      'amlWorkspaceKeyVaultAdministratorRole',
    ]);
    expect(workspace?.after).toEqual(roles(design).map(({ symbol }) => symbol));
    const [first] = roles(design);
    expect(first?.properties && plain(first.properties)).toMatchObject({
      principalId: '@userAssignedIdentity.properties.principalId',
      principalType: 'ServicePrincipal',
    });
  });

  test('a vault with access policies needs one by hand', () => {
    expect(reasonsOf(workspaces({ rbac: false }), 'mlw')).toEqual([
      'Its identity needs an access policy on “kv” before the workspace is created: that vault knows no roles.',
    ]);
    expect(roles(workspaces({ rbac: false })).map(({ symbol }) => symbol as string)).not.toContain(
      'amlWorkspaceKeyVaultAdministratorRole',
    );
  });

  test('two workspaces with the same identity and storage have each role once', () => {
    const design = workspaces({ twice: true });
    const names = roles(design).map(({ name, scope }) => `${scope} ${plain(name)}`);
    expect(new Set(names).size).toBe(names.length);
    const [second] = nodesOf(design, 'mlw-two').filter(({ type }) => type.endsWith('/workspaces'));
    const all = new Set(lower(design).nodes.map(({ symbol }) => symbol));
    expect(second?.after?.every((symbol) => all.has(symbol))).toBe(true);
    expect(second?.after?.length).toBeGreaterThan(0);
  });

  test('signs in for jobs of a compute, whose roles are left to people', () => {
    const design = workspaces();
    expect(nodesOf(design, 'cpu')[0]?.identity).toEqual({
      type: 'UserAssigned',
      identities: ['jobsUserAssignedIdentity'],
    });
    expect(reasonsOf(design, 'id-jobs')).toHaveLength(1);
    expect(reasonsOf(design, 'id-ml')).toEqual([]);
  });

  test('takes the place of the identity that an AKS cluster would get', () => {
    const design = made((on) => {
      const identity = on.add('user-assigned-identity', 'id-aks');
      const subnet = on.add('subnet', 'snet', {}, { in: on.add('virtual-network', 'vnet') });
      for (const name of ['aks-one', 'aks-two']) on.add('aks-cluster', name, { identity }, { in: subnet });
    });
    const { nodes } = lower(design);
    expect(nodes.filter(({ type }) => type.startsWith('Microsoft.ManagedIdentity'))).toHaveLength(1);
    // Both ask for the same role on the same subnet.
    expect(roles(design)).toHaveLength(1);
    for (const id of ['aks-one', 'aks-two']) {
      const [cluster] = nodesOf(design, id).filter(({ type }) => type.endsWith('managedClusters'));
      expect(cluster?.identity).toEqual({ type: 'UserAssigned', identities: ['aksUserAssignedIdentity'] });
      expect(cluster?.after).toContain(roles(design)[0]?.symbol);
    }
  });
});

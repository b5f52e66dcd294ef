// Batch endpoints, registries and serverless compute: what they become, and what stops them.
import { describe, expect, test } from 'vitest';
import { build } from '../edits/builder.ts';
import { everyKind } from '../edits/every-kind.ts';
import type { ResourceOf } from '../kinds/types.ts';
import { lower } from './lower.ts';
import { bodiesOf, bodyOf, nodesOf, plain, reasonsOf } from './plain.testing.ts';
import { withWorkspace } from './workspace-design.testing.ts';

describe('batch endpoint', () => {
  const row = { name: 'blue', model: 'azureml:m:1', instanceCount: 3 };

  test('has a deployment on a cluster of its workspace', () => {
    const design = withWorkspace(({ on, workspace, subnet }) => {
      const compute = on.add('compute-cluster', 'cpu', { workspace }, { in: subnet });
      on.add('batch-endpoint', 'batch', { deployments: [{ ...row, compute }] }, { in: workspace });
    });
    expect(bodiesOf(design, 'batch')).toEqual([
      { authMode: 'AADToken' },
      {
        compute: '@computeCluster.id',
        model: { referenceType: 'Id', assetId: 'azureml:m:1' },
        resources: { instanceCount: 3 },
      },
    ]);
    expect(reasonsOf(design, 'batch')).toEqual([
      'Which deployment is the default can be set only after the deployments exist; set it by hand.',
    ]);
  });

  test('leaves out what Azure would refuse, each with its reason', () => {
    const design = withWorkspace(({ on, workspace, subnet }) => {
      const managed = on.add('aml-workspace', 'other', { isolationMode: 'AllowInternetOutbound' });
      for (const [id, kind] of [
        ['storageAccount', 'storage-account'],
        ['keyVault', 'key-vault'],
      ] as const) {
        on.set('aml-workspace', managed, { [id]: on.add(kind, `${kind}-2`.replaceAll('-', '')) });
      }
      const [insights] = [...on.design().network.resources.values()].filter(({ name }) => name === 'appi');
      on.set('aml-workspace', managed, { applicationInsights: insights?.id ?? null });
      const foreign = on.add('compute-cluster', 'cpu', {}, { in: managed });
      const aks = on.add('aks-cluster', 'aks', {}, { in: subnet });
      const props = { cluster: aks, allowInsecureConnections: true };
      const compute = on.add('kubernetes-compute', 'k8s', props, { in: workspace });
      const deployments = [
        { ...row, name: '', compute },
        { ...row, name: 'none', compute: null },
        { ...row, name: 'foreign', compute: foreign },
        { ...row, name: 'idle', compute },
      ];
      on.add('batch-endpoint', 'batch', { deployments }, { in: workspace });
    });
    expect(nodesOf(design, 'batch')).toHaveLength(1);
    expect(reasonsOf(design, 'batch')).toEqual([
      'The deployment “” has no name or no model.',
      'The deployment “none” has no compute that is exported.',
      'The deployment “foreign” names a compute of another workspace.',
      'The deployment “idle” names a Kubernetes compute without training, which batch jobs need.',
    ]);
  });

  test('goes with its workspace', () => {
    const design = withWorkspace(({ on, workspace }) => on.add('batch-endpoint', 'batch', {}, { in: workspace }), {
      storageAccount: null,
    });
    expect(reasonsOf(design, 'batch')).toEqual(['Its workspace is not exported.']);
  });
});

describe('registry', () => {
  test('has the primary region first, each region once, with what Azure makes there', () => {
    const on = build('Test', { settings: { region: 'westeurope' } });
    const props = { replicationRegions: ['northeurope', 'westeurope', 'northeurope'] };
    on.add('aml-registry', 'mlr', { ...props, storageAccountType: 'Standard_GRS' });
    const details = (location: string) => ({
      location,
      storageAccountDetails: [
        {
          systemCreatedStorageAccount: {
            allowBlobPublicAccess: false,
            storageAccountHnsEnabled: false,
            storageAccountType: 'Standard_GRS',
          },
        },
      ],
      acrDetails: [{ systemCreatedAcrAccount: { acrAccountSku: 'Premium' } }],
    });
    expect(bodyOf(on.design(), 'mlr')).toEqual({
      publicNetworkAccess: 'Disabled',
      regionDetails: [details('$location'), details('northeurope')],
    });
    expect(reasonsOf(on.design(), 'mlr')).toHaveLength(1);
  });

  test('of a region of its own', () => {
    const on = build('Test', { settings: { region: 'westeurope' } });
    const props = { region: 'eastus', replicationRegions: ['eastus'], publicNetworkAccess: 'Enabled' } as const;
    on.add('aml-registry', 'mlr', props);
    expect(bodyOf(on.design(), 'mlr')).toMatchObject({ regionDetails: [{ location: 'eastus' }] });
    expect(reasonsOf(on.design(), 'mlr')).toEqual([]);
  });

  test('takes private endpoints, from managed networks too', () => {
    const [endpoint] = nodesOf(everyKind(), 'pe-ml-registry');
    expect(endpoint?.properties && plain(endpoint.properties)).toMatchObject({
      privateLinkServiceConnections: [{ properties: { groupIds: ['amlregistry'] } }],
    });
    const design = withWorkspace(
      ({ on, workspace }) => {
        const target = on.add('aml-registry', 'mlr');
        on.set('aml-workspace', workspace, {
          outboundRules: [{ name: 'shared-models', type: 'PrivateEndpoint', target, subResource: 'amlregistry' }],
        });
      },
      { isolationMode: 'AllowInternetOutbound' },
    );
    const rule = nodesOf(design, 'mlw').find(({ type }) => type.endsWith('outboundRules'));
    expect(rule?.properties && plain(rule.properties)).toMatchObject({
      destination: { serviceResourceId: '@amlRegistry.id', subresourceTarget: 'amlregistry' },
    });
  });
});

describe('serverless compute', () => {
  const settings = (props: Partial<ResourceOf<'aml-workspace'>['props']>) =>
    bodyOf(
      withWorkspace(({ on, workspace, subnet }) => {
        on.set('aml-workspace', workspace, { serverlessComputeSubnet: subnet, ...props });
      }),
      'mlw',
    );

  test('stands in the subnet without public addresses', () => {
    expect(settings({})).toMatchObject({
      serverlessComputeSettings: { serverlessComputeCustomSubnet: '@subnet.id', serverlessComputeNoPublicIP: true },
    });
    expect(settings({ serverlessComputeNoPublicIp: false })).toMatchObject({
      serverlessComputeSettings: { serverlessComputeNoPublicIP: false },
    });
  });

  test('has no settings without a subnet, nor in a managed network', () => {
    expect(settings({ serverlessComputeSubnet: null })).not.toHaveProperty('serverlessComputeSettings');
    expect(settings({ isolationMode: 'AllowInternetOutbound' })).not.toHaveProperty('serverlessComputeSettings');
  });
});

test('in a design with every kind nothing of this stops the template', () => {
  expect(lower(everyKind()).problems).toEqual([]);
  const order = lower(everyKind()).nodes.map(({ symbol }) => symbol as string);
  const at = (symbol: string) => order.indexOf(symbol);
  expect(at('scoringKubernetesComputeExtension')).toBeGreaterThan(at('scoringAksCluster'));
  expect(at('scoringKubernetesCompute')).toBeGreaterThan(at('scoringKubernetesComputeExtension'));
  expect(at('scoringBatchEndpointHourlyDeployment')).toBeGreaterThan(at('scoringKubernetesCompute'));
});

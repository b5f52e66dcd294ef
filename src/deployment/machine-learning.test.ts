// Workspaces and what runs in them.
import { describe, expect, test } from 'vitest';
import { type Builder, build } from '../edits/builder.ts';
import { everyKind } from '../edits/every-kind.ts';
import type { ResourceOf } from '../kinds/types.ts';
import type { ResourceId } from '../model/ids.ts';
import { bodyOf, nodesOf, plain, reasonsOf } from './plain.testing.ts';

type Given = Partial<ResourceOf<'aml-workspace'>['props']>;

/** A workspace with what it needs, and then whatever the test draws. */
function withWorkspace(
  props: Given,
  draw: (on: Builder, workspace: ResourceId, storage: ResourceId) => void = () => {},
) {
  const on = build('Test');
  const logAnalyticsWorkspace = on.add('log-analytics-workspace', 'log');
  const storageAccount = on.add('storage-account', 'st');
  const workspace = on.add('aml-workspace', 'mlw', {
    storageAccount,
    keyVault: on.add('key-vault', 'kv'),
    applicationInsights: on.add('application-insights', 'appi', { logAnalyticsWorkspace }),
    ...props,
  });
  draw(on, workspace, storageAccount);
  return on.design();
}

const rule = {
  name: 'rule',
  target: null,
  subResource: '',
  sparkEnabled: false,
  serviceTag: '',
  protocol: 'TCP',
  ports: '443',
  fqdn: '',
} as const;

describe('workspace', () => {
  test('is left out without storage, and its computes with it', () => {
    const design = withWorkspace({ storageAccount: null }, (on, workspace) => {
      on.add('compute-cluster', 'cpu', {}, { in: workspace });
      on.add('managed-online-endpoint', 'moe', {}, { in: workspace });
    });
    expect(reasonsOf(design, 'mlw')).toEqual(['It has no storage account.']);
    expect(reasonsOf(design, 'cpu')).toEqual(['It has no workspace that is exported.']);
    expect(reasonsOf(design, 'moe')).toEqual(['Its workspace is not exported.']);
  });

  test('names its image build compute, because a reference would go round', () => {
    expect(bodyOf(everyKind(), 'mlw-own')).toMatchObject({
      imageBuildCompute: 'cpu-cluster',
      managedNetwork: { isolationMode: 'Disabled' },
      publicNetworkAccess: 'Disabled',
    });
  });

  test('without an Application Insights that can be made is left out', () => {
    const design = withWorkspace({ applicationInsights: null });
    expect(reasonsOf(design, 'mlw')).toEqual(['It has no Application Insights that is exported.']);
  });
});

describe('outbound rules', () => {
  test('go one by one, endpoints after the role on their target', () => {
    const nodes = nodesOf(everyKind(), 'mlw-managed');
    expect(nodes.map(({ symbol, after }) => [symbol, after ?? []])).toEqual([
      ['managedAmlWorkspace', []],
      ['managedAmlWorkspaceStmlApprover', []],
      [
        'managedAmlWorkspaceSharedDataOutboundRule',
        ['managedAmlWorkspaceStmlApprover', 'workspaceManagedPrivateEndpointDnsZoneGroup'],
      ],
      ['managedAmlWorkspaceDataFactoryOutboundRule', ['managedAmlWorkspaceSharedDataOutboundRule']],
      ['managedAmlWorkspacePypiOutboundRule', ['managedAmlWorkspaceDataFactoryOutboundRule']],
    ]);
  });

  test.each([
    [
      'AllowInternetOutbound',
      { type: 'FQDN', fqdn: 'pypi.org' },
      'is of a type that the mode “Allow internet outbound” does not take',
    ],
    ['AllowOnlyApprovedOutbound', { type: 'FQDN' }, 'has no host name'],
    ['AllowOnlyApprovedOutbound', { type: 'ServiceTag' }, 'lacks a service tag or ports'],
    ['AllowOnlyApprovedOutbound', { type: 'PrivateEndpoint' }, 'has no target that is exported'],
  ] as const)('%s leaves out %o', (isolationMode, given, why) => {
    const design = withWorkspace({ isolationMode, outboundRules: [{ ...rule, ...given }] });
    expect(reasonsOf(design, 'mlw')).toEqual([`The outbound rule “rule” ${why}.`]);
    expect(nodesOf(design, 'mlw')).toHaveLength(1);
  });

  test('leave out what Azure makes itself', () => {
    const design = withWorkspace({ isolationMode: 'AllowOnlyApprovedOutbound' }, (on, workspace, storage) => {
      const own = { ...rule, type: 'PrivateEndpoint', target: storage } as const;
      on.set('aml-workspace', workspace, {
        outboundRules: [
          { ...own, subResource: 'blob' },
          { ...own, name: 'queue', subResource: 'queue' },
        ],
      });
    });
    expect(reasonsOf(design, 'mlw')).toEqual([
      'The outbound rule “rule” is not needed: Azure makes this endpoint itself.',
    ]);
    expect(nodesOf(design, 'mlw').map(({ symbol }) => symbol)).toContain('amlWorkspaceQueueOutboundRule');
  });
});

describe('computes', () => {
  test('wait for names, endpoints and the way out', () => {
    const after = nodesOf(everyKind(), 'cpu-cluster')[0]?.after ?? [];
    expect(after).toContain('hubAzureFirewall');
    expect(after).toContain('hubToSpokePeeringReverse');
    expect(after).toContain('workspacePrivateEndpointDnsZoneGroup');
    expect(after).toContain('apiAzuremlMsToSpokeZoneLink');
  });

  test('in a managed network have no subnet', () => {
    expect(bodyOf(everyKind(), 'cpu-managed')).toEqual({
      computeType: 'AmlCompute',
      disableLocalAuth: true,
      properties: {
        vmSize: 'Standard_DS3_v2',
        vmPriority: 'Dedicated',
        osType: 'Linux',
        scaleSettings: { minNodeCount: 0, maxNodeCount: 2, nodeIdleTimeBeforeScaleDown: 'PT5M' },
        enableNodePublicIp: false,
        remoteLoginPortPublicAccess: 'Disabled',
      },
    });
  });

  test.each([
    [
      'AllowInternetOutbound',
      true,
      'Its workspace has a managed virtual network, so it cannot stand in a subnet of your own.',
    ],
    ['Disabled', false, 'Without a public IP address it needs a subnet or a managed virtual network.'],
  ] as const)('with mode %s, in a subnet: %s', (isolationMode, inSubnet, reason) => {
    const design = withWorkspace({ isolationMode }, (on, workspace) => {
      const subnet = on.add('subnet', 'snet', {}, { in: on.add('virtual-network', 'vnet') });
      on.add('compute-instance', 'ci', inSubnet ? { workspace } : {}, { in: inSubnet ? subnet : workspace });
    });
    expect(reasonsOf(design, 'ci')).toEqual([reason]);
  });
});

describe('online endpoint', () => {
  const deployment = {
    model: 'azureml:m:1',
    instanceType: 'Standard_DS3_v2',
    instanceCount: 2,
    egressPublicNetworkAccess: 'Disabled',
  } as const;

  test('has no traffic; a deployment without model is left out', () => {
    const design = withWorkspace({}, (on, workspace) => {
      on.add(
        'managed-online-endpoint',
        'moe',
        {
          deployments: [
            { ...deployment, name: 'blue', traffic: 90 },
            { ...deployment, name: 'green', model: '', traffic: 10 },
          ],
        },
        { in: workspace },
      );
    });
    const [endpoint, blue, ...more] = nodesOf(design, 'moe');
    expect(more).toEqual([]);
    expect(endpoint?.properties && plain(endpoint.properties)).toEqual({
      authMode: 'AADToken',
      publicNetworkAccess: 'Disabled',
    });
    expect(blue?.properties && plain(blue.properties)).toMatchObject({ egressPublicNetworkAccess: 'Disabled' });
    expect(reasonsOf(design, 'moe')).toEqual([
      'The deployment “green” has no name, model or size.',
      'The traffic (blue 90 %) can be set only after the deployments exist; set it by hand.',
    ]);
  });

  test('drops the legacy flag in a managed network', () => {
    const design = withWorkspace({ isolationMode: 'AllowInternetOutbound' }, (on, workspace) => {
      on.add(
        'managed-online-endpoint',
        'moe',
        { deployments: [{ ...deployment, name: 'blue', traffic: 0 }] },
        { in: workspace },
      );
    });
    const [, blue] = nodesOf(design, 'moe');
    expect(blue?.properties && plain(blue.properties)).not.toHaveProperty('egressPublicNetworkAccess');
  });
});

test('AKS has an identity with rights on its subnet and route table, and waits for both', () => {
  const nodes = nodesOf(everyKind(), 'aks-scoring');
  expect(nodes.map(({ symbol, scope }) => [symbol, scope])).toEqual([
    ['scoringAksClusterIdentity', undefined],
    ['scoringAksClusterSubnetRole', 'scoringSubnet'],
    ['scoringAksClusterRouteTableRole', 'spokeRouteTable'],
    ['scoringAksCluster', undefined],
  ]);
  const cluster = nodes.at(-1);
  expect(cluster?.after).toEqual(
    expect.arrayContaining(['scoringAksClusterSubnetRole', 'scoringAksClusterRouteTableRole', 'hubAzureFirewall']),
  );
});

describe('an open SSH port', () => {
  test('of an instance comes with a key', () => {
    const design = withWorkspace({ isolationMode: 'AllowInternetOutbound' }, (on, workspace) => {
      on.add('compute-instance', 'ci', { sshPublicAccess: 'Enabled' }, { in: workspace });
    });
    expect(bodyOf(design, 'ci')).toMatchObject({
      properties: { sshSettings: { sshPublicAccess: 'Enabled', adminPublicKey: '$sshPublicKey' } },
    });
  });

  test.each([
    [false, { adminUserName: '$adminUsername', adminUserSshPublicKey: '$sshPublicKey' }],
    [true, undefined],
  ])('of a cluster comes with an account, unless there are none: %s', (disableLocalAuth, account) => {
    const design = withWorkspace({ isolationMode: 'AllowInternetOutbound' }, (on, workspace) => {
      const open = { remoteLoginPortPublicAccess: 'Enabled', disableLocalAuth } as const;
      on.add('compute-cluster', 'cpu', open, { in: workspace });
    });
    const { properties } = bodyOf(design, 'cpu') as { properties: { userAccountCredentials?: unknown } };
    expect(properties.userAccountCredentials).toEqual(account);
  });
});

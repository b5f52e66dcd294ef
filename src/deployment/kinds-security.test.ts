// What application security groups, service endpoint policies and Bastion become.
import { describe, expect, test } from 'vitest';
import { type Builder, build } from '../edits/builder.ts';
import { everyKind } from '../edits/every-kind.ts';
import type { ResourceOf } from '../kinds/types.ts';
import type { ResourceId } from '../model/ids.ts';
import { lower } from './lower.ts';
import { bodyOf, nodesOf, plain, reasonsOf } from './plain.testing.ts';

const made = (draw: (on: Builder) => unknown) => {
  const on = build('Test', { settings: { region: 'westeurope' } });
  draw(on);
  return on.design();
};
const order = (design: Parameters<typeof lower>[0], ...symbols: readonly string[]) => {
  const all = lower(design).nodes.map(({ symbol }) => symbol as string);
  expect([...symbols].sort((a, b) => all.indexOf(a) - all.indexOf(b))).toEqual(symbols);
  for (const symbol of symbols) expect(all).toContain(symbol);
};

describe('rules for application security groups', () => {
  type Row = Partial<ResourceOf<'network-security-group'>['props']['rules'][number]>;
  const withRule = (rule: (web: ResourceId, data: ResourceId) => Row) =>
    made((on) => {
      const web = on.add('application-security-group', 'asg-web');
      const data = on.add('application-security-group', 'asg-data');
      on.add('network-security-group', 'nsg', { rules: [{ name: 'one', ...rule(web, data) }] });
    });
  const fromWeb = { sourceApplicationSecurityGroups: [{ id: '@webApplicationSecurityGroup.id' }] };

  test('stand where addresses would', () => {
    const design = withRule((web, data) => ({
      sources: [],
      sourceGroups: [web],
      destinations: [],
      destinationGroups: [data],
    }));
    expect(bodyOf(design, 'nsg')).toMatchObject({
      securityRules: [
        {
          properties: {
            ...fromWeb,
            destinationApplicationSecurityGroups: [{ id: '@dataApplicationSecurityGroup.id' }],
            destinationPortRange: '443',
          },
        },
      ],
    });
    expect(JSON.stringify(bodyOf(design, 'nsg'))).not.toContain('AddressPrefix');
    expect(reasonsOf(design, 'nsg')).toEqual([]);
    order(design, 'webApplicationSecurityGroup', 'networkSecurityGroup');
  });

  test('one side may have groups and the other addresses', () => {
    const design = withRule((web) => ({ sources: [], sourceGroups: [web] }));
    expect(bodyOf(design, 'nsg')).toMatchObject({
      securityRules: [{ properties: { ...fromWeb, destinationAddressPrefix: '*' } }],
    });
  });

  test.each<[string, (web: ResourceId) => Row, string]>([
    [
      'both on one side',
      (web) => ({ sourceGroups: [web] }),
      'has addresses and application security groups on one side, where Azure takes one of them',
    ],
    ['neither', () => ({ sources: [] }), 'lacks a source, a destination or a port'],
  ])('are left out: %s', (_, rule, why) => {
    const design = withRule(rule);
    expect(reasonsOf(design, 'nsg')).toEqual([`The rule “one” ${why}.`]);
    expect(bodyOf(design, 'nsg')).toEqual({});
  });

  test('a private endpoint can be a member', () => {
    expect(bodyOf(everyKind(), 'pe-vault')).toMatchObject({
      applicationSecurityGroups: [{ id: '@vaultsApplicationSecurityGroup.id' }],
    });
  });
});

describe('service endpoint policy', () => {
  /** A policy on the subnet of a network, with an account that lets that subnet in or does not. */
  const policy = (letIn: boolean, compute = false) =>
    made((on) => {
      const storage = on.add('storage-account', 'stml', { publicNetworkAccess: 'Enabled' });
      const sep = on.add('service-endpoint-policy', 'sep', {
        definitions: [
          { name: 'aml', service: 'Global', aliases: ['/services/Azure/MachineLearning'] },
          { name: 'storage', storageAccounts: [storage] },
          { name: '', scopes: ['/subscriptions/00000000-0000-0000-0000-000000000001'] },
          { name: 'empty' },
        ],
      });
      const network = on.add('virtual-network', 'vnet');
      const props = { serviceEndpoints: ['Microsoft.Storage'], serviceEndpointPolicies: [sep] } as const;
      const subnet = on.add('subnet', 'snet-training', props, { in: network });
      if (letIn) on.set('storage-account', storage, { virtualNetworkRules: [subnet] });
      if (!compute) return;
      const workspace = on.add('aml-workspace', 'mlw', {
        storageAccount: storage,
        keyVault: on.add('key-vault', 'kv'),
        applicationInsights: on.add('application-insights', 'appi', {
          logAnalyticsWorkspace: on.add('log-analytics-workspace', 'log'),
        }),
      });
      on.add('compute-cluster', 'gpu', { workspace }, { in: subnet });
    });
  const alias = {
    name: 'aml',
    properties: { service: 'Global', serviceResources: ['/services/Azure/MachineLearning'] },
  };
  const storage = {
    service: 'Microsoft.Storage',
    serviceResources: ['@storageAccount.id', '/subscriptions/00000000-0000-0000-0000-000000000001'],
  };

  test('rows of one service are one definition, and empty rows are left out', () => {
    const design = policy(false);
    expect(nodesOf(design, 'sep')).toHaveLength(1);
    expect(bodyOf(design, 'sep')).toEqual({
      serviceEndpointPolicyDefinitions: [alias, { name: 'storage', properties: storage }],
    });
    expect(reasonsOf(design, 'sep')).toEqual(['The definition “empty” names nothing that is exported.']);
    order(design, 'storageAccount', 'serviceEndpointPolicy', 'virtualNetwork');
  });

  test('stands on its subnet', () => {
    expect(bodyOf(policy(false), 'vnet')).toMatchObject({
      subnets: [{ properties: { serviceEndpointPolicies: [{ id: '@serviceEndpointPolicy.id' }] } }],
    });
  });

  test('a definition comes after accounts that wait for the network', () => {
    const design = policy(true, true);
    const [own, definition] = nodesOf(design, 'sep');
    expect(own?.properties && plain(own.properties)).toEqual({ serviceEndpointPolicyDefinitions: [alias] });
    expect(definition?.properties && plain(definition.properties)).toEqual(storage);
    expect(definition?.parent).toBe('serviceEndpointPolicy');
    order(
      design,
      'serviceEndpointPolicy',
      'virtualNetwork',
      'storageAccount',
      'serviceEndpointPolicyStorageDefinition',
      'gpuComputeCluster',
    );
    const [cluster] = nodesOf(design, 'gpu');
    expect(cluster?.after).toContain('serviceEndpointPolicyStorageDefinition');
  });

  test('without definitions it is deployed all the same', () => {
    expect(
      bodyOf(
        made((on) => on.add('service-endpoint-policy', 'sep')),
        'sep',
      ),
    ).toEqual({});
  });
});

describe('Bastion', () => {
  type Props = Partial<ResourceOf<'bastion'>['props']>;
  const bastion = (props: Props, sku?: 'Standard' | 'StandardV2') =>
    made((on) => {
      const subnet = on.add('subnet', 'AzureBastionSubnet', {}, { in: on.add('virtual-network', 'vnet') });
      const publicIp = sku ? on.add('public-ip', 'pip', { sku }) : null;
      on.add('bastion', 'bas', { publicIp, ...props }, { in: subnet });
    });
  const address = { publicIPAddress: { id: '@publicIp.id' } };

  test.each<[Props['sku'] & string, object]>([
    ['Basic', {}],
    [
      'Standard',
      {
        enableTunneling: true,
        enableFileCopy: false,
        enableIpConnect: false,
        enableShareableLink: false,
        disableCopyPaste: false,
      },
    ],
  ])('%s has the features of its SKU only', (sku, features) => {
    const design = bastion({ sku, enableTunneling: true, enablePrivateOnlyBastion: true }, 'Standard');
    expect(bodyOf(design, 'bas')).toEqual({
      ...features,
      ipConfigurations: [
        {
          name: 'ipConfiguration1',
          properties: {
            subnet: { id: '@azureBastionSubnet.id' },
            ...address,
            privateIPAllocationMethod: 'Dynamic',
          },
        },
      ],
    });
  });

  test('a private host has no public address, also where one is drawn', () => {
    const body = bodyOf(bastion({ sku: 'Premium', enablePrivateOnlyBastion: true }, 'Standard'), 'bas');
    expect(body).toMatchObject({ enablePrivateOnlyBastion: true, enableSessionRecording: false });
    expect(JSON.stringify(body)).not.toContain('publicIPAddress');
  });

  test.each<[string, ReturnType<typeof made>, string]>([
    [
      'no address',
      bastion({ enablePrivateOnlyBastion: true }),
      'It has no public IP address, which only a private host of the Premium SKU can do without.',
    ],
    [
      'an address of the wrong SKU',
      bastion({}, 'StandardV2'),
      'Its public IP address is StandardV2, which only a NAT gateway takes.',
    ],
    [
      'no network',
      made((on) => {
        const network = on.add('virtual-network', 'vnet', { addressSpace: [] });
        on.add('bastion', 'bas', {}, { in: on.add('subnet', 'snet', {}, { in: network }) });
      }),
      'Its subnet is not exported.',
    ],
  ])('is left out: %s', (_, design, reason) => {
    expect(reasonsOf(design, 'bas')).toEqual([reason]);
  });
});

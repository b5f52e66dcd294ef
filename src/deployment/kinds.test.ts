// What the kinds become: the pitfalls, one by one. The whole picture is in the golden files of the printers.
import { describe, expect, test } from 'vitest';
import { type Builder, build } from '../edits/builder.ts';
import { everyKind } from '../edits/every-kind.ts';
import { lower } from './lower.ts';
import { bodyOf, nodesOf, plain, reasonsOf } from './plain.testing.ts';

const made = (draw: (on: Builder) => unknown) => {
  const on = build('Test', { settings: { region: 'westeurope' } });
  draw(on);
  return on.design();
};
const waitsFor = (id: string) => nodesOf(everyKind(), id)[0]?.after;

describe('virtual network', () => {
  test('has no list of subnets when there are none', () => {
    const design = made((on) => on.add('virtual-network', 'vnet'));
    expect(bodyOf(design, 'vnet')).toEqual({ addressSpace: { addressPrefixes: ['10.0.0.0/16'] } });
  });

  test('is left out without address space, and everything in it with it', () => {
    const design = made((on) => {
      const network = on.add('virtual-network', 'vnet', { addressSpace: [] });
      const subnet = on.add('subnet', 'snet', {}, { in: network });
      on.add('aks-cluster', 'aks', {}, { in: subnet });
    });
    expect(reasonsOf(design, 'vnet')).toEqual(['It has no address space.']);
    expect(reasonsOf(design, 'snet')).toEqual(['Its virtual network is not exported.']);
    expect(reasonsOf(design, 'aks')).toEqual(['Its subnet is not exported.']);
    expect(lower(design).nodes).toEqual([]);
  });

  test('writes what decides isolation on every subnet', () => {
    const design = made((on) => {
      const network = on.add('virtual-network', 'vnet');
      on.add('subnet', 'snet', { prefixes: ['10.0.0.0/24', '10.0.1.0/24'] }, { in: network });
    });
    expect(bodyOf(design, 'vnet')).toMatchObject({
      subnets: [
        {
          name: 'snet',
          properties: {
            addressPrefixes: ['10.0.0.0/24', '10.0.1.0/24'],
            defaultOutboundAccess: false,
            privateEndpointNetworkPolicies: 'Disabled',
            privateLinkServiceNetworkPolicies: 'Enabled',
          },
        },
      ],
    });
  });
});

test('tags of the region of the design follow the parameter, others stay', () => {
  const design = made((on) =>
    on.add('route-table', 'rt', {
      routes: [
        { name: '', prefix: 'Storage.WestEurope', nextHopType: 'Internet', nextHopIp: '10.0.0.4' },
        { name: 'b', prefix: 'Storage.NorthEurope', nextHopType: 'Internet', nextHopIp: '' },
        { name: 'c', prefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIp: '' },
      ],
    }),
  );
  expect(bodyOf(design, 'rt')).toMatchObject({
    routes: [
      { name: 'route-1', properties: { addressPrefix: 'Storage.{$location}', nextHopType: 'Internet' } },
      { name: 'b', properties: { addressPrefix: 'Storage.NorthEurope' } },
    ],
  });
  expect(reasonsOf(design, 'rt')).toEqual(['The route “c” lacks a destination or the address of its next hop.']);
});

describe('peering', () => {
  const hubAndSpokes = made((on) => {
    const hub = on.add('virtual-network', 'hub');
    for (const name of ['one', 'two']) {
      const spoke = on.add('virtual-network', name);
      on.link('peering', spoke, hub, { fromUseRemoteGateways: true, toAllowGatewayTransit: true });
    }
  });

  test('sides go one by one, the side with the gateway first', () => {
    const { nodes } = lower(hubAndSpokes);
    const peerings = nodes.filter(({ type }) => type.endsWith('virtualNetworkPeerings'));
    expect(peerings.map(({ symbol, parent, after: wait }) => [symbol, parent, wait ?? []])).toEqual([
      ['oneToHubPeeringReverse', 'hubVirtualNetwork', []],
      ['oneToHubPeering', 'oneVirtualNetwork', ['oneToHubPeeringReverse']],
      ['twoToHubPeeringReverse', 'hubVirtualNetwork', ['oneToHubPeering']],
      ['twoToHubPeering', 'twoVirtualNetwork', ['twoToHubPeeringReverse']],
    ]);
  });

  test('use of a remote gateway is a choice at deployment', () => {
    const nodes = nodesOf(hubAndSpokes, 'peering-one-hub');
    expect(nodes.map(({ properties }) => properties && plain(properties))).toMatchObject([
      { allowGatewayTransit: true, useRemoteGateways: false },
      { allowGatewayTransit: false, useRemoteGateways: '$useRemoteGateways' },
    ]);
    expect(reasonsOf(hubAndSpokes, 'peering-one-hub')).toHaveLength(1);
  });

  test('one side only is one node', () => {
    const design = made((on) => {
      on.link('peering', on.add('virtual-network', 'a'), on.add('virtual-network', 'b'), { sides: 'to' });
    });
    expect(nodesOf(design, 'peering-a-b').map(({ parent }) => parent)).toEqual(['bVirtualNetwork']);
  });
});

describe('firewall', () => {
  test('groups are written one by one, the firewall last', () => {
    const nodes = nodesOf(everyKind(), 'afw-hub');
    expect(nodes.map(({ symbol, after: wait }) => [symbol, wait])).toEqual([
      ['hubAzureFirewallPolicy', undefined],
      ['hubAzureFirewallNatRules', undefined],
      ['hubAzureFirewallNetworkRules', ['hubAzureFirewallNatRules']],
      ['hubAzureFirewallApplicationRules', ['hubAzureFirewallNetworkRules']],
      ['hubAzureFirewall', ['hubAzureFirewallApplicationRules']],
    ]);
  });

  test.each([
    ['no address', {}, 'It has no public IP address, which only a firewall with forced tunnelling can do without.'],
    ['Basic', { tier: 'Basic' }, 'The Basic tier needs a management subnet and a management public IP address.'],
  ] as const)('is left out: %s', (_, props, reason) => {
    const design = made((on) => {
      const subnet = on.add('subnet', 'AzureFirewallSubnet', {}, { in: on.add('virtual-network', 'vnet') });
      on.add('azure-firewall', 'afw', props, { in: subnet });
    });
    expect(reasonsOf(design, 'afw')).toEqual([reason]);
  });

  test('Basic has a management configuration and no DNS settings', () => {
    const design = made((on) => {
      const network = on.add('virtual-network', 'vnet');
      const subnet = on.add('subnet', 'AzureFirewallSubnet', {}, { in: network });
      on.add('subnet', 'AzureFirewallManagementSubnet', { purpose: 'firewall-management' }, { in: network });
      const publicIps = [on.add('public-ip', 'pip')];
      const managementPublicIp = on.add('public-ip', 'pip-management');
      on.add('azure-firewall', 'afw', { tier: 'Basic', publicIps, managementPublicIp }, { in: subnet });
    });
    expect(bodyOf(design, 'afw')).toEqual({ sku: { tier: 'Basic' }, threatIntelMode: 'Deny' });
    const [, firewall] = nodesOf(design, 'afw');
    expect(firewall?.properties && plain(firewall.properties)).toMatchObject({
      managementIpConfiguration: {
        properties: {
          subnet: { id: '@azureFirewallManagementSubnet.id' },
          publicIPAddress: { id: '@managementPublicIp.id' },
        },
      },
    });
  });

  test('a rule with addresses and hosts becomes two, hosts of the cloud are asked for', () => {
    const rule = { protocols: ['TCP'] as const, sources: ['*'], ports: ['443'] };
    const design = made((on) => {
      const subnet = on.add('subnet', 'AzureFirewallSubnet', {}, { in: on.add('virtual-network', 'vnet') });
      on.add(
        'azure-firewall',
        'afw',
        {
          publicIps: [on.add('public-ip', 'pip')],
          networkCollections: [
            {
              name: 'n',
              priority: 200,
              action: 'Allow',
              rules: [
                { ...rule, name: 'r', destinations: ['10.0.0.4'], destinationFqdns: ['x.blob.core.windows.net'] },
              ],
            },
            { name: 'empty', priority: 300, action: 'Deny', rules: [] },
          ],
        },
        { in: subnet },
      );
    });
    const group = nodesOf(design, 'afw')[1];
    expect(group?.properties && plain(group.properties)).toMatchObject({
      ruleCollections: [
        {
          rules: [
            { name: 'r', destinationAddresses: ['10.0.0.4'] },
            { name: 'r-hosts', destinationFqdns: ['x.blob.{$storageSuffix}'] },
          ],
        },
      ],
    });
    expect(reasonsOf(design, 'afw')).toEqual(['The rule collection “empty” has no rule to export.']);
  });
});

describe('private endpoint', () => {
  test('has one zone group with all zones', () => {
    const [endpoint, group] = nodesOf(everyKind(), 'pe-workspace');
    expect(endpoint?.type).toBe('Microsoft.Network/privateEndpoints');
    expect(group?.properties && plain(group.properties)).toMatchObject({
      privateDnsZoneConfigs: [
        { properties: { privateDnsZoneId: '@apiAzuremlMsPrivateDnsZone.id' } },
        { properties: { privateDnsZoneId: '@notebooksAzureNetPrivateDnsZone.id' } },
      ],
    });
  });

  test('endpoints of one target go one by one; the workspace after what it depends on', () => {
    expect(waitsFor('pe-storage-file')).toEqual(['storageBlobPrivateEndpointDnsZoneGroup']);
    expect(waitsFor('pe-workspace')).toEqual([
      'storageFilePrivateEndpointDnsZoneGroup',
      'vaultPrivateEndpointDnsZoneGroup',
      'registryPrivateEndpointDnsZoneGroup',
    ]);
  });

  test.each([
    ['target', {}, 'It has no target.'],
    ['sub-resource', { subResource: '' }, 'It has no sub-resource.'],
  ])('is left out without %s', (what, props, reason) => {
    const design = made((on) => {
      const subnet = on.add('subnet', 'snet', {}, { in: on.add('virtual-network', 'vnet') });
      const target = what === 'target' ? null : on.add('storage-account', 'st');
      on.add('private-endpoint', 'pe', { ...props, target }, { in: subnet });
    });
    expect(reasonsOf(design, 'pe')).toEqual([reason]);
  });
});

test('key vault: roles and purge protection are written, purge protection never as false', () => {
  const design = made((on) => {
    on.add('key-vault', 'kv');
    on.add('key-vault', 'kv-two', { enablePurgeProtection: false, enableRbacAuthorization: false });
  });
  expect(bodyOf(design, 'kv')).toMatchObject({
    enableRbacAuthorization: true,
    enablePurgeProtection: true,
    tenantId: '$tenantId',
  });
  expect(bodyOf(design, 'kv-two')).toMatchObject({ enableRbacAuthorization: false, accessPolicies: [] });
  expect(bodyOf(design, 'kv-two')).not.toHaveProperty('enablePurgeProtection');
});

test('container registry: network rules with Premium only', () => {
  const design = made((on) => {
    on.add('container-registry', 'crml');
    on.add('container-registry', 'crtwo', { sku: 'Basic', publicNetworkAccess: 'Enabled' });
  });
  expect(bodyOf(design, 'crml')).toMatchObject({ networkRuleSet: { defaultAction: 'Deny' } });
  expect(bodyOf(design, 'crtwo')).toEqual({ adminUserEnabled: false, publicNetworkAccess: 'Enabled' });
});

test('names that must be unique get letters of the resource group, within the length', () => {
  const design = made((on) => on.add('storage-account', 'stml'));
  const parameter = lower(design).parameters.find(({ name }) => name === 'storageAccountName');
  expect(parameter?.default && plain(parameter.default)).toBe('take(stml{uniqueString($resourceGroupId)}, 24)');
});

// What a virtual network gateway becomes: the pitfalls, one by one.
import { describe, expect, test } from 'vitest';
import type { ResourceOf } from '../kinds/types.ts';
import { addresses, gatewaySubnet, made } from './gateways.testing.ts';
import { bodyOf, nodesOf, reasonsOf } from './plain.testing.ts';

type GatewayProps = Partial<ResourceOf<'virtual-network-gateway'>['props']>;

const gateway = (props: GatewayProps, count = 1, region?: string) =>
  made((on) => {
    const { subnet } = gatewaySubnet(on);
    on.add('virtual-network-gateway', 'vgw', { ...props, publicIps: addresses(on, count) }, { in: subnet });
  }, region);

describe('virtual network gateway', () => {
  test('for VPN has an address, the larger SKUs the second generation, and no ASN without BGP', () => {
    expect(bodyOf(gateway({ vpnSku: 'VpnGw2AZ' }), 'vgw')).toEqual({
      gatewayType: 'Vpn',
      sku: { name: 'VpnGw2AZ', tier: 'VpnGw2AZ' },
      ipConfigurations: [
        {
          name: 'ipConfiguration1',
          properties: {
            privateIPAllocationMethod: 'Dynamic',
            subnet: { id: '@gatewaySubnet.id' },
            publicIPAddress: { id: '@publicIp1.id' },
          },
        },
      ],
      vpnType: 'RouteBased',
      vpnGatewayGeneration: 'Generation2',
      activeActive: false,
      enableBgp: false,
    });
    expect(bodyOf(gateway({ enableBgp: true, asn: 65_010 }), 'vgw')).toMatchObject({ bgpSettings: { asn: 65_010 } });
  });

  test('for ExpressRoute has no address of ours and says so', () => {
    const design = gateway({
      gatewayType: 'ExpressRoute',
      expressRouteSku: 'ErGwScale',
      minScaleUnits: 2,
      maxScaleUnits: 4,
    });
    expect(bodyOf(design, 'vgw')).toEqual({
      gatewayType: 'ExpressRoute',
      sku: { name: 'ErGwScale', tier: 'ErGwScale' },
      ipConfigurations: [
        {
          name: 'ipConfiguration1',
          properties: { privateIPAllocationMethod: 'Dynamic', subnet: { id: '@gatewaySubnet.id' } },
        },
      ],
      autoScaleConfiguration: { bounds: { min: 2, max: 4 } },
    });
    expect(reasonsOf(design, 'vgw')).toEqual([
      'It has no use for the public IP addresses “pip-1”, so they are not attached.',
    ]);
  });

  test('lets people sign in where their client is registered', () => {
    const client = { vpnClientAddressPool: ['172.28.0.0/24'] };
    expect(bodyOf(gateway(client), 'vgw')).toMatchObject({
      vpnClientConfiguration: {
        vpnClientAddressPool: { addressPrefixes: ['172.28.0.0/24'] },
        vpnAuthenticationTypes: ['AAD'],
        aadTenant: '{$loginEndpoint}{$tenantId}',
        aadIssuer: 'https://sts.windows.net/{$tenantId}/',
      },
    });
    const elsewhere = gateway(client, 1, 'usgovvirginia');
    expect(bodyOf(elsewhere, 'vgw')).not.toHaveProperty('vpnClientConfiguration');
    expect(reasonsOf(elsewhere, 'vgw')[0]).toMatch(/^Point-to-site is left out/);
  });

  test.each<[string, GatewayProps, number, string | undefined]>([
    ['no address', {}, 0, 'It has no public IP address, which a VPN gateway needs.'],
    [
      'one address for two instances',
      { activeActive: true },
      1,
      'It has fewer than two public IP addresses, which an active-active gateway needs.',
    ],
    [
      'two addresses with point-to-site',
      { activeActive: true, vpnClientAddressPool: ['172.28.0.0/24'] },
      2,
      'It has fewer than three public IP addresses, which an active-active gateway with point-to-site needs.',
    ],
    ['two addresses', { activeActive: true }, 2, undefined],
    [
      'scaling from one unit',
      { gatewayType: 'ExpressRoute', expressRouteSku: 'ErGwScale', minScaleUnits: 1, maxScaleUnits: 4 },
      0,
      'Its scale units have to be the same number, or to go from 2 or more upwards.',
    ],
    ['one scale unit', { gatewayType: 'ExpressRoute', expressRouteSku: 'ErGwScale' }, 0, undefined],
  ])('with %s', (_, props, count, reason) => {
    expect(reasonsOf(gateway(props, count), 'vgw')).toEqual(reason === undefined ? [] : [reason]);
  });

  test('needs Standard addresses, its own subnet, and a subnet that is exported', () => {
    const design = made((on) => {
      const { subnet } = gatewaySubnet(on);
      const other = on.add('public-ip', 'pip-v2', { sku: 'StandardV2' });
      on.add('virtual-network-gateway', 'vgw', { publicIps: [other] }, { in: subnet });
      const empty = on.add('virtual-network', 'spoke', { addressSpace: [] });
      const lost = on.add('subnet', 'GatewaySubnet', {}, { in: empty });
      on.add('virtual-network-gateway', 'vgw-lost', {}, { in: lost });
      const third = on.add('virtual-network', 'third', { addressSpace: ['10.2.0.0/16'] });
      const plainSubnet = on.add('subnet', 'snet-gateway', { prefixes: ['10.2.0.0/26'] }, { in: third });
      on.add('virtual-network-gateway', 'vgw-misplaced', {}, { in: plainSubnet });
    });
    expect(reasonsOf(design, 'vgw')).toEqual([
      'Its public IP address “pip-v2” is StandardV2; a gateway takes Standard ones.',
    ]);
    expect(reasonsOf(design, 'vgw-lost')).toEqual(['Its subnet is not exported.']);
    expect(reasonsOf(design, 'vgw-misplaced')).toEqual([
      'It stands in “snet-gateway”; Azure takes gateways in GatewaySubnet only.',
    ]);
  });

  test('is one of its type, and waits for the other type in the same subnet', () => {
    const design = made((on) => {
      const { subnet } = gatewaySubnet(on);
      const [first, second] = addresses(on, 2);
      on.add('virtual-network-gateway', 'vgw-a', { publicIps: first ? [first] : [] }, { in: subnet });
      on.add('virtual-network-gateway', 'vgw-b', { publicIps: second ? [second] : [] }, { in: subnet });
      on.add('virtual-network-gateway', 'ergw', { gatewayType: 'ExpressRoute' }, { in: subnet });
    });
    expect(reasonsOf(design, 'vgw-b')).toEqual(['Its network has “vgw-a” already; Azure takes one gateway of a type.']);
    expect(nodesOf(design, 'vgw-a')[0]?.after).toBeUndefined();
    expect(nodesOf(design, 'ergw')[0]?.after).toEqual(nodesOf(design, 'vgw-a').map(({ symbol }) => symbol));
  });
});

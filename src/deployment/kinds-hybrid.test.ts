// What connections to on-premises become, and peerings that offer their gateway: the pitfalls, one by one.
import { describe, expect, test } from 'vitest';
import { print as printArm } from '../export/arm/print.ts';
import type { LinkOf, ResourceOf } from '../kinds/types.ts';
import { addresses, gatewaySubnet, made } from './gateways.testing.ts';
import { lower } from './lower.ts';
import { nodesOf, plain, reasonsOf } from './plain.testing.ts';

type GatewayProps = Partial<ResourceOf<'virtual-network-gateway'>['props']>;
type ConnectionProps = Partial<LinkOf<'hybrid-connection'>['props']>;

function connected(props: ConnectionProps, gatewayProps: GatewayProps = {}, addressSpace = ['192.168.0.0/16']) {
  return made((on) => {
    const { network, subnet } = gatewaySubnet(on);
    const spoke = on.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'] });
    const publicIps = gatewayProps.gatewayType === 'ExpressRoute' ? [] : addresses(on, 1);
    const id = on.add('virtual-network-gateway', 'vgw', { ...gatewayProps, publicIps }, { in: subnet });
    on.link('hybrid-connection', on.add('on-premises', 'Head Office', { addressSpace }), id, props);
    on.link('peering', network, spoke, { fromAllowGatewayTransit: true, toUseRemoteGateways: true });
  });
}
const link = 'hybrid-connection-head-office-vgw';
const peer = { peerAddress: '203.0.113.20' };

describe('connection to on-premises', () => {
  test('over VPN is a local network gateway and a connection whose key is asked for', () => {
    const design = connected(peer);
    const [local, connection] = nodesOf(design, link);
    expect(local && plain(local.name)).toBe('lgw-head-office-to-vgw');
    expect(local?.properties && plain(local.properties)).toEqual({
      gatewayIpAddress: '203.0.113.20',
      localNetworkAddressSpace: { addressPrefixes: ['192.168.0.0/16'] },
    });
    expect(connection?.properties && plain(connection.properties)).toMatchObject({
      connectionType: 'IPsec',
      localNetworkGateway2: { id: `@${local?.symbol}.id`, properties: {} },
      enableBgp: false,
      sharedKey: '$headOfficeToVgwHybridConnectionSharedKey',
    });
    const key = lower(design).parameters.find(({ name }) => name.endsWith('SharedKey'));
    expect(key).toMatchObject({ type: 'string', secure: true });
    expect(key).not.toHaveProperty('default');
    expect(JSON.stringify(lower(design).outputs)).not.toContain('SharedKey');
    expect(JSON.parse(printArm(lower(design)).text).parameters[key?.name ?? '']).toEqual({
      type: 'securestring',
      metadata: { description: 'Required. Key that the VPN device and the gateway share.' },
    });
  });

  test('speaks BGP when the gateway and the peer do, and needs no prefixes then', () => {
    const bgp = { ...peer, bgpPeerAddress: '192.168.255.1', bgpPeerAsn: 65_020 };
    const [local, connection] = nodesOf(connected(bgp, { enableBgp: true, asn: 65_010 }, []), link);
    expect(local?.properties && plain(local.properties)).toEqual({
      gatewayIpAddress: '203.0.113.20',
      bgpSettings: { asn: 65_020, bgpPeeringAddress: '192.168.255.1' },
    });
    expect(connection?.properties && plain(connection.properties)).toMatchObject({ enableBgp: true });
    expect(reasonsOf(connected(bgp), link)).toEqual(['The BGP peer is left out, because BGP is off at the gateway.']);
  });

  test('over ExpressRoute asks for the circuit and its key', () => {
    const design = connected({}, { gatewayType: 'ExpressRoute' });
    expect(nodesOf(design, link).map(({ properties }) => properties && plain(properties))).toEqual([
      {
        connectionType: 'ExpressRoute',
        virtualNetworkGateway1: { id: '@virtualNetworkGateway.id', properties: {} },
        peer: { id: '$headOfficeToVgwHybridConnectionCircuitId' },
        authorizationKey: '$headOfficeToVgwHybridConnectionAuthorizationKey',
      },
    ]);
    const secure = lower(design).parameters.filter((parameter) => parameter.secure);
    expect(secure.map(({ name }) => name)).toEqual(['headOfficeToVgwHybridConnectionAuthorizationKey']);
  });

  test('says that on-premises advertises by itself', () => {
    expect(reasonsOf(connected({ ...peer, advertisedPrefixes: ['0.0.0.0/0'] }), link)).toEqual([
      'What on-premises advertises is set on its own routers.',
    ]);
  });

  test.each<[string, ConnectionProps, GatewayProps, string[] | undefined, string]>([
    ['without a peer', {}, {}, undefined, 'It has no peer address, which Azure builds the tunnel to.'],
    [
      'with half a BGP peer',
      { ...peer, bgpPeerAddress: '192.168.255.1' },
      { enableBgp: true },
      undefined,
      'BGP needs both the address and the ASN of the peer.',
    ],
    [
      'with one ASN on both sides',
      { ...peer, bgpPeerAddress: '192.168.255.1', bgpPeerAsn: 65_515 },
      { enableBgp: true },
      undefined,
      'The BGP peer has the ASN 65515 of the gateway; the two have to differ.',
    ],
    [
      'without prefixes and BGP',
      peer,
      {},
      [],
      'The on-premises network has no address space, which a connection without BGP needs.',
    ],
  ])('is left out %s', (_, props, gatewayProps, space, reason) => {
    expect(reasonsOf(connected(props, gatewayProps, space), link)).toEqual([reason]);
  });

  test('is left out with its gateway, and without one', () => {
    const design = made((on) => {
      const { network, subnet } = gatewaySubnet(on);
      const office = on.add('on-premises', 'office');
      on.link('hybrid-connection', office, on.add('virtual-network-gateway', 'vgw', {}, { in: subnet }));
      on.link('hybrid-connection', office, network);
    });
    expect(reasonsOf(design, 'hybrid-connection-office-vgw')).toEqual(['Its gateway is not exported.']);
    expect(reasonsOf(design, 'hybrid-connection-office-hub')[0]).toMatch(/belong to the network team/);
  });

  test('follows the one before it on the same gateway', () => {
    const design = made((on) => {
      const { subnet } = gatewaySubnet(on);
      const id = on.add('virtual-network-gateway', 'vgw', { publicIps: addresses(on, 1) }, { in: subnet });
      for (const name of ['east', 'west']) {
        const site = on.add('on-premises', name, { addressSpace: ['192.168.0.0/16'] });
        on.link('hybrid-connection', site, id, peer);
      }
    });
    const east = nodesOf(design, 'hybrid-connection-east-vgw').at(-1);
    expect(nodesOf(design, 'hybrid-connection-west-vgw').at(-1)?.after).toEqual([east?.symbol]);
  });
});

describe('peering with gateway transit', () => {
  const peering = 'peering-hub-spoke';

  test('waits for the gateway of the hub and uses it as drawn', () => {
    const design = connected(peer);
    const [offers, uses] = nodesOf(design, peering);
    expect(offers?.after).toEqual(nodesOf(design, 'vgw').map(({ symbol }) => symbol));
    expect(offers?.properties && plain(offers.properties)).toMatchObject({ allowGatewayTransit: true });
    expect(uses?.after).toEqual([offers?.symbol]);
    expect(uses?.properties && plain(uses.properties)).toMatchObject({ useRemoteGateways: true });
    expect(reasonsOf(design, peering)).toEqual([]);
    expect(lower(design).parameters.map(({ name }) => name)).not.toContain('useRemoteGateways');
  });

  test('follows the parameter while the gateway is not exported', () => {
    const design = made((on) => {
      const { network, subnet } = gatewaySubnet(on);
      const spoke = on.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'] });
      on.add('virtual-network-gateway', 'vgw', {}, { in: subnet });
      on.link('peering', network, spoke, { fromAllowGatewayTransit: true, toUseRemoteGateways: true });
    });
    const uses = nodesOf(design, peering)[1];
    expect(uses?.properties && plain(uses.properties)).toMatchObject({ useRemoteGateways: '$useRemoteGateways' });
    expect(reasonsOf(design, peering)).toHaveLength(1);
  });
});

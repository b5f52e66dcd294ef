// The way to on-premises in the design with every kind: both gateways, their connections, and a resolver.
import type { ResourceId } from '../model/ids.ts';
import type { Builder } from './builder.ts';

/** Both gateways in one subnet, the one for VPN with everything that it can have. */
function gateways(on: Builder, network: ResourceId) {
  const subnet = on.add(
    'subnet',
    'GatewaySubnet',
    { purpose: 'gateway', prefixes: ['10.10.0.0/26'] },
    { in: network, at: [16, 48, 528, 160] },
  );
  const publicIps = [1, 2, 3].map((n) => on.add('public-ip', `pip-vgw-${n}`, { zoneRedundant: true }));
  const vpn = on.add(
    'virtual-network-gateway',
    'vgw-vpn',
    { activeActive: true, publicIps, enableBgp: true, asn: 65_010, vpnClientAddressPool: ['172.28.0.0/24'] },
    { in: subnet },
  );
  const circuit = on.add(
    'virtual-network-gateway',
    'ergw-main',
    { gatewayType: 'ExpressRoute', expressRouteSku: 'ErGwScale', minScaleUnits: 2, maxScaleUnits: 10 },
    { in: subnet },
  );
  return { vpn, circuit };
}

function resolver(on: Builder, network: ResourceId, linked: ResourceId) {
  const delegation = 'Microsoft.Network/dnsResolvers';
  const inboundSubnet = on.add(
    'subnet',
    'snet-dns-in',
    { purpose: 'dns-inbound', prefixes: ['10.10.1.0/28'], delegation },
    { in: network, at: [16, 240, 240, 160] },
  );
  const outboundSubnet = on.add(
    'subnet',
    'snet-dns-out',
    { purpose: 'dns-outbound', prefixes: ['10.10.1.16/28'], delegation },
    { in: network, at: [304, 240, 240, 160] },
  );
  on.add(
    'dns-resolver',
    'dnspr-main',
    {
      inboundSubnet,
      outboundSubnet,
      inboundAddress: '10.10.1.4',
      forwardingRules: [
        { domain: 'corp.example.com', targetServers: ['172.20.0.53', '172.20.1.53:5353'] },
        { domain: '.', targetServers: ['172.20.0.53'], enabled: false },
      ],
      linkedNetworks: [linked],
    },
    { in: network, at: [16, 424] },
  );
}

/** A network with the gateways and a resolver, a network that uses both, and the office that they lead to. */
export function hybrid(on: Builder): void {
  const main = on.add(
    'virtual-network',
    'vnet-connectivity',
    { addressSpace: ['10.10.0.0/16'] },
    { at: [40, 1800, 560, 512] },
  );
  const branch = on.add(
    'virtual-network',
    'vnet-branch',
    { addressSpace: ['10.11.0.0/16'] },
    { at: [680, 1800, 560, 400] },
  );
  on.link('peering', main, branch, { fromAllowGatewayTransit: true, toUseRemoteGateways: true });
  const { vpn, circuit } = gateways(on, main);
  resolver(on, main, branch);
  const office = on.add('on-premises', 'branch-office', { addressSpace: ['172.20.0.0/16'] }, { at: [40, 2400] });
  on.link('hybrid-connection', office, vpn, {
    peerAddress: '203.0.113.20',
    bgpPeerAddress: '172.20.255.1',
    bgpPeerAsn: 65_020,
  });
  on.link('hybrid-connection', office, circuit);
}

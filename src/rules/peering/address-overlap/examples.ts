import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function pair(a: readonly string[], b: readonly string[], peered: boolean) {
  const d = build('Two networks');
  const first = d.add('virtual-network', 'vnet-a', { addressSpace: a });
  const second = d.add('virtual-network', 'vnet-b', { addressSpace: b });
  if (peered) d.link('peering', first, second);
  return d.design();
}

/** vnet-a ── peering ── vnet-hub 10.0.0.0/16 ── peering ── vnet-b, with or without a peering of the spokes */
function star(a: string, b: string) {
  const d = build('Hub and two spokes');
  const hub = d.add('virtual-network', 'vnet-hub', { addressSpace: ['10.0.0.0/16'] });
  for (const [name, range] of [
    ['vnet-a', a],
    ['vnet-b', b],
  ] as const) {
    d.link('peering', hub, d.add('virtual-network', name, { addressSpace: [range] }));
  }
  return d.design();
}

/** headquarters ── connection ── vnet-hub 10.0.0.0/16 ── peering ── vnet-spoke 10.1.0.0/16 */
function hybrid(site: readonly string[], toUseRemoteGateways: boolean) {
  const d = build('Hybrid');
  const office = d.add('on-premises', 'headquarters', { addressSpace: site });
  const hub = d.add('virtual-network', 'vnet-hub', { addressSpace: ['10.0.0.0/16'] });
  const spoke = d.add('virtual-network', 'vnet-spoke', { addressSpace: ['10.1.0.0/16'] });
  d.link('hybrid-connection', office, hub);
  d.link('peering', hub, spoke, { fromAllowGatewayTransit: toUseRemoteGateways, toUseRemoteGateways });
  return d.design();
}

/** headquarters 10.0.0.0/24 ── VPN and ExpressRoute ── two gateways in vnet-hub 10.0.0.0/16 */
function atGateways() {
  const d = build('Gateways');
  const office = d.add('on-premises', 'headquarters', { addressSpace: ['10.0.0.0/24'] });
  const hub = d.add('virtual-network', 'vnet-hub', { addressSpace: ['10.0.0.0/16'] });
  const subnet = d.add('subnet', 'GatewaySubnet', { purpose: 'gateway', prefixes: ['10.0.9.0/26'] }, { in: hub });
  for (const gatewayType of ['Vpn', 'ExpressRoute'] as const) {
    const gateway = d.add('virtual-network-gateway', `vgw-${gatewayType}`, { gatewayType }, { in: subnet });
    d.link('hybrid-connection', office, gateway);
  }
  return d.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'peers with the same range',
      design: () => pair(['10.0.0.0/16'], ['10.0.0.0/16'], true),
      expect: [{ message: 'peers', at: 'peering-vnet-a-vnet-b' }],
    },
    {
      name: 'a later range inside the other',
      design: () => pair(['192.168.0.0/24', '10.0.0.0/8'], ['172.20.0.0/16', '10.7.0.0/16'], true),
      expect: [{ message: 'peers', at: 'peering-vnet-a-vnet-b' }],
    },
    {
      name: 'two spokes of one hub',
      design: () => star('10.1.0.0/16', '10.1.4.0/24'),
      expect: [{ message: 'siblings', at: 'vnet-b', field: 'addressSpace' }],
    },
    {
      name: 'the corporate network',
      design: () => hybrid(['10.0.0.0/24'], false),
      expect: [{ message: 'onPremises', at: 'hybrid-connection-headquarters-vnet-hub' }],
    },
    {
      name: 'the corporate network behind two gateways',
      design: atGateways,
      expect: ['vpn', 'expressroute'].map((type) => ({
        message: 'onPremises',
        at: `hybrid-connection-headquarters-vgw-${type}`,
      })),
    },
    {
      name: 'the corporate network behind the gateway of the hub',
      design: () => hybrid(['10.1.4.0/24'], true),
      expect: [{ message: 'behindGateway', at: 'vnet-spoke', field: 'addressSpace' }],
    },
  ],
  good: [
    { name: 'peers apart', design: () => pair(['10.0.0.0/16'], ['10.1.0.0/16'], true) },
    { name: 'isolated networks may share a range', design: () => pair(['10.0.0.0/16'], ['10.0.0.0/16'], false) },
    { name: 'a spoke that does not use the gateway', design: () => hybrid(['10.1.4.0/24'], false) },
    { name: 'a corporate network without ranges yet', design: () => hybrid([], true) },
    { name: 'spokes apart', design: () => star('10.1.0.0/16', '10.2.0.0/16') },
  ],
};

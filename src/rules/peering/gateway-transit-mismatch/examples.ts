import { build } from '../../../edits/builder.ts';
import type { LinkOf } from '../../../kinds/types.ts';
import type { Examples } from '../../examples.ts';

type Flags = Partial<LinkOf<'peering'>['props']>;

/** headquarters ── connection ── vnet-hub ── peering ── vnet-spoke */
function hubAndSpoke(props: Flags, alsoConnected: readonly ('vnet-hub' | 'vnet-spoke')[] = ['vnet-hub']) {
  const b = build('Hub and spoke');
  const site = b.add('on-premises', 'headquarters', { addressSpace: ['192.168.0.0/16'] });
  const hub = b.add('virtual-network', 'vnet-hub', { addressSpace: ['10.0.0.0/16'] });
  const spoke = b.add('virtual-network', 'vnet-spoke', { addressSpace: ['10.1.0.0/16'] });
  for (const name of alsoConnected) b.link('hybrid-connection', site, name === 'vnet-hub' ? hub : spoke);
  b.link('peering', hub, spoke, props);
  return b.design();
}

/** headquarters ── connection ── [gateway in] vnet-hub ── peering ── vnet-spoke, which may have a gateway too */
function withGateways(names: readonly ('vnet-hub' | 'vnet-spoke')[]) {
  const b = build('Gateways');
  const site = b.add('on-premises', 'headquarters', { addressSpace: ['192.168.0.0/16'] });
  const hub = b.add('virtual-network', 'vnet-hub', { addressSpace: ['10.0.0.0/16'] });
  const spoke = b.add('virtual-network', 'vnet-spoke', { addressSpace: ['10.1.0.0/16'] });
  b.link('peering', hub, spoke, { fromAllowGatewayTransit: true, toUseRemoteGateways: true });
  for (const name of names) {
    const [network, prefix] = name === 'vnet-hub' ? [hub, '10.0.0.0/27'] : [spoke, '10.1.0.0/27'];
    const subnet = b.add('subnet', 'GatewaySubnet', { purpose: 'gateway', prefixes: [prefix] }, { in: network });
    const gateway = b.add('virtual-network-gateway', `vgw-${name}`, {}, { in: subnet });
    if (name === 'vnet-hub') b.link('hybrid-connection', site, gateway);
  }
  return b.design();
}

/** vnet-east [gateway] ── peering ── vnet-spoke ── peering ── vnet-west */
function twoHubs() {
  const b = build('Two hubs');
  const spoke = b.add('virtual-network', 'vnet-spoke', { addressSpace: ['10.1.0.0/16'] });
  for (const [name, range] of [
    ['vnet-east', '10.2.0'],
    ['vnet-west', '10.3.0'],
  ] as const) {
    const hub = b.add('virtual-network', name, { addressSpace: [`${range}.0/16`] });
    b.link('peering', hub, spoke, { fromAllowGatewayTransit: true, toUseRemoteGateways: true });
    if (name === 'vnet-west') continue;
    b.add('subnet', 'GatewaySubnet', { prefixes: [`${range}.0/27`], purpose: 'gateway' }, { in: hub });
  }
  return b.design();
}

const at = 'peering-vnet-hub-vnet-spoke';

export const examples: Examples = {
  bad: [
    {
      name: 'used but not offered',
      design: () => hubAndSpoke({ toUseRemoteGateways: true }),
      expect: [{ message: 'notOffered', at, field: 'toUseRemoteGateways' }],
    },
    {
      name: 'each uses the other',
      design: () =>
        hubAndSpoke({ fromUseRemoteGateways: true, toUseRemoteGateways: true, fromAllowGatewayTransit: true }),
      expect: [{ message: 'eachOther', at, field: 'fromUseRemoteGateways' }],
    },
    {
      name: 'one side offers and uses',
      design: () =>
        hubAndSpoke({ fromAllowGatewayTransit: true, toUseRemoteGateways: true, toAllowGatewayTransit: true }),
      expect: [{ message: 'contradiction', at, field: 'toUseRemoteGateways' }],
    },
    {
      name: 'the spoke has a connection of its own',
      design: () =>
        hubAndSpoke({ fromAllowGatewayTransit: true, toUseRemoteGateways: true }, ['vnet-hub', 'vnet-spoke']),
      expect: [{ message: 'ownConnection', at, field: 'toUseRemoteGateways' }],
    },
    {
      name: 'the spoke has a gateway of its own',
      design: () => withGateways(['vnet-hub', 'vnet-spoke']),
      expect: [{ message: 'ownGateway', at, field: 'toUseRemoteGateways' }],
    },
    { name: 'two remote gateways', design: twoHubs, expect: [{ message: 'several', at: 'vnet-spoke' }] },
  ],
  good: [
    {
      name: 'offered and used',
      design: () => hubAndSpoke({ fromAllowGatewayTransit: true, toUseRemoteGateways: true }),
    },
    { name: 'the gateway of the hub is drawn', design: () => withGateways(['vnet-hub']) },
    { name: 'offered and not used', design: () => hubAndSpoke({ fromAllowGatewayTransit: true }) },
    {
      name: 'half a peering has an error of its own',
      design: () => hubAndSpoke({ toUseRemoteGateways: true, sides: 'to' }),
    },
    {
      name: 'the gateway of the hub is not drawn yet',
      design: () => hubAndSpoke({ fromAllowGatewayTransit: true, toUseRemoteGateways: true }, []),
    },
  ],
};

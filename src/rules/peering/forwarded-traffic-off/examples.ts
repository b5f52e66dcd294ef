import { build } from '../../../edits/builder.ts';
import type { LinkOf } from '../../../kinds/types.ts';
import type { Examples } from '../../examples.ts';

/** vnet-hub 10.0.0.0/16 [firewall 10.0.0.4] ── peering ── vnet-spoke 10.1.0.0/16 [two subnets routed to the firewall] */
function hubAndSpoke(props: Partial<LinkOf<'peering'>['props']>, nextHopIp = '10.0.0.4') {
  const b = build('Hub and spoke');
  const hub = b.add('virtual-network', 'vnet-hub', { addressSpace: ['10.0.0.0/16'] });
  const home = b.add('subnet', 'AzureFirewallSubnet', { prefixes: ['10.0.0.0/26'], purpose: 'firewall' }, { in: hub });
  b.add('azure-firewall', 'afw', {}, { in: home });
  const spoke = b.add('virtual-network', 'vnet-spoke', { addressSpace: ['10.1.0.0/16'] });
  const route = { name: 'default', prefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIp } as const;
  const routeTable = b.add('route-table', 'rt', { routes: [route] });
  b.add('subnet', 'snet-a', { prefixes: ['10.1.0.0/24'], routeTable }, { in: spoke });
  b.add('subnet', 'snet-b', { prefixes: ['10.1.1.0/24'], routeTable }, { in: spoke });
  b.link('peering', hub, spoke, props);
  return b.design();
}

const at = 'peering-vnet-hub-vnet-spoke';

export const examples: Examples = {
  bad: [
    {
      name: 'the spoke refuses what the firewall passes on',
      design: () => hubAndSpoke({ toAllowForwardedTraffic: false }),
      expect: [{ message: 'refused', at, field: 'toAllowForwardedTraffic' }],
    },
    {
      name: 'an appliance that is not drawn',
      design: () => hubAndSpoke({ toAllowForwardedTraffic: false }, '10.0.9.4'),
      expect: [{ message: 'refused', at, field: 'toAllowForwardedTraffic' }],
    },
  ],
  good: [
    { name: 'allowed', design: () => hubAndSpoke({}) },
    {
      name: 'the hub gets only what starts in the spoke',
      design: () => hubAndSpoke({ fromAllowForwardedTraffic: false }),
    },
    {
      name: 'an appliance of the spoke itself',
      design: () => hubAndSpoke({ toAllowForwardedTraffic: false }, '10.1.1.4'),
    },
    { name: 'half a peering', design: () => hubAndSpoke({ toAllowForwardedTraffic: false, sides: 'from' }) },
  ],
};

import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Options = {
  readonly endpointIn: 'vnet-hub' | 'vnet-services' | 'vnet-spoke';
  readonly routed?: boolean;
  readonly peered?: boolean;
  readonly storageAccess?: 'Disabled' | 'Enabled';
  readonly isolationMode?: 'Disabled' | 'AllowInternetOutbound';
};

/**
 *   vnet-spoke 10.1.0.0/16 ── vnet-hub 10.0.0.0/16 ── vnet-services 10.2.0.0/16
 *   [compute]                 [appliance 10.0.4.4]      [endpoint of the storage account]
 */
function chain(options: Options) {
  const b = build('Three networks in a row');
  const hub = b.add('virtual-network', 'vnet-hub', { addressSpace: ['10.0.0.0/16'] });
  const spoke = b.add('virtual-network', 'vnet-spoke', { addressSpace: ['10.1.0.0/16'] });
  const services = b.add('virtual-network', 'vnet-services', { addressSpace: ['10.2.0.0/16'] });
  b.link('peering', hub, spoke);
  b.link('peering', hub, services);
  if (options.peered) b.link('peering', spoke, services);
  const [home, prefix] = {
    'vnet-hub': [hub, '10.0.0'],
    'vnet-services': [services, '10.2.0'],
    'vnet-spoke': [spoke, '10.1.8'],
  }[options.endpointIn] as [typeof hub, string];
  const storageAccount = b.add('storage-account', 'stml', { publicNetworkAccess: options.storageAccess ?? 'Disabled' });
  const isolationMode = options.isolationMode ?? 'Disabled';
  const workspace = b.add('aml-workspace', 'mlw', { storageAccount, isolationMode, publicNetworkAccess: 'Enabled' });
  const subnet = b.add(
    'subnet',
    'snet-pe',
    { prefixes: [`${prefix}.0/27`], purpose: 'private-endpoints' },
    { in: home },
  );
  b.add('private-endpoint', 'pe-blob', { target: storageAccount, subResource: 'blob' }, { in: subnet });
  const next = { nextHopType: 'VirtualAppliance', nextHopIp: '10.0.4.4' } as const;
  const routes = options.routed ? [{ name: 'default', prefix: '0.0.0.0/0', ...next }] : [];
  const routeTable = b.add('route-table', 'rt', { routes });
  const training = { prefixes: ['10.1.0.0/24'], purpose: 'training', routeTable } as const;
  const nodes = b.add('subnet', 'snet-training', training, { in: spoke });
  b.add('compute-cluster', 'gpu', { workspace }, { in: nodes });
  return b.design();
}

/** vnet-spoke [subnet routed to nextHopIp] ── vnet-middle ── vnet-hub [appliance 10.0.4.4] */
function hop(nextHopIp: string, hubRange = '10.0.0.0/16') {
  const b = build('A firewall too far away');
  const hub = b.add('virtual-network', 'vnet-hub', { addressSpace: [hubRange] });
  const middle = b.add('virtual-network', 'vnet-middle', { addressSpace: ['10.5.0.0/16'] });
  const spoke = b.add('virtual-network', 'vnet-spoke', { addressSpace: ['10.1.0.0/16'] });
  b.link('peering', middle, spoke);
  b.link('peering', hub, middle);
  const route = { name: 'default', prefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIp } as const;
  const routeTable = b.add('route-table', 'rt', { routes: [route] });
  b.add('subnet', 'snet', { prefixes: ['10.1.0.0/24'], routeTable }, { in: spoke });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'the only endpoint is two peerings away',
      design: () => chain({ endpointIn: 'vnet-services' }),
      expect: [{ message: 'endpoint', at: 'vnet-spoke' }],
    },
    {
      name: 'the next hop is two peerings away',
      design: () => hop('10.0.4.4'),
      expect: [{ message: 'nextHop', at: 'snet', field: 'routeTable' }],
    },
  ],
  good: [
    { name: 'the endpoint is in the hub', design: () => chain({ endpointIn: 'vnet-hub' }) },
    { name: 'the endpoint is in the spoke', design: () => chain({ endpointIn: 'vnet-spoke' }) },
    { name: 'the spokes are peered', design: () => chain({ endpointIn: 'vnet-services', peered: true }) },
    {
      name: 'an appliance in the hub passes it on',
      design: () => chain({ endpointIn: 'vnet-services', routed: true }),
    },
    {
      name: 'the storage account is open, so the endpoint is not needed',
      design: () => chain({ endpointIn: 'vnet-services', storageAccess: 'Enabled' }),
    },
    {
      name: 'the managed network has endpoints of its own',
      design: () => chain({ endpointIn: 'vnet-services', isolationMode: 'AllowInternetOutbound' }),
    },
    { name: 'the next hop is in a peer', design: () => hop('10.5.0.4') },
    { name: 'the next hop is nowhere on the picture', design: () => hop('10.77.0.4') },
  ],
};

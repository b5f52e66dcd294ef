import type { Examples } from '../../examples.ts';
import { defaultVia, hubSpoke } from '../hub-spoke.ts';

type Hop = 'Internet' | 'VirtualNetworkGateway';

/** The firewall subnet with a table of its own. */
function ownTable(nextHopType: Hop, management = false) {
  const { b, firewallSubnet, firewall, hub } = hubSpoke();
  const routes = [{ name: 'default', prefix: '0.0.0.0/0', nextHopType, nextHopIp: '' }] as const;
  b.set('subnet', firewallSubnet, { routeTable: b.add('route-table', 'rt-hub', { routes }) });
  if (management) {
    const props = { purpose: 'firewall-management', prefixes: ['10.0.1.0/26'] } as const;
    b.add('subnet', 'AzureFirewallManagementSubnet', props, { in: hub });
    b.set('azure-firewall', firewall, { managementPublicIp: b.add('public-ip', 'pip-mgmt') });
  }
  return b.design();
}

/** The table of the spoke on the firewall subnet too: packets would go round in a circle. */
function circle() {
  const { b, firewallSubnet, training } = hubSpoke({ routes: null });
  const routeTable = b.add('route-table', 'rt', { routes: [defaultVia('10.0.0.4')] });
  b.set('subnet', firewallSubnet, { routeTable });
  b.set('subnet', training, { routeTable });
  return b.design();
}

const expect = [{ message: 'diverted', at: 'azurefirewallsubnet', field: 'routeTable' }];

export const examples: Examples = {
  bad: [
    { name: 'to the gateway, without management', design: () => ownTable('VirtualNetworkGateway'), expect },
    { name: 'the table of the spoke', design: circle, expect },
  ],
  good: [
    { name: 'to the internet', design: () => ownTable('Internet') },
    { name: 'forced tunnelling with a management address', design: () => ownTable('VirtualNetworkGateway', true) },
    { name: 'no table', design: () => hubSpoke().b.design() },
  ],
};

import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';
import { defaultVia, hubSpoke } from '../hub-spoke.ts';

const at = 'rt-spoke';
const field = 'routes';
const via = (address: string) => hubSpoke({ routes: [defaultVia(address)] });

/** One network without a firewall, routed to an appliance. */
function appliance(address: string, purpose: 'general' | 'training') {
  const b = build('Appliance');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  const routeTable = b.add('route-table', 'rt', { routes: [defaultVia(address)] });
  b.add('subnet', 'nva', { prefixes: ['10.1.9.0/28'], purpose }, { in: vnet });
  b.add('subnet', 'work', { prefixes: ['10.1.0.0/24'], routeTable }, { in: vnet });
  return b;
}

/** The same, to an address in a second network that is not peered. */
function otherNetwork() {
  const b = appliance('10.9.0.4', 'general');
  b.add('virtual-network', 'other', { addressSpace: ['10.9.0.0/16'] });
  return b.design();
}

export const examples: Examples = {
  bad: [
    { name: 'no address', design: () => via('').b.design(), expect: [{ message: 'empty', at, field }] },
    {
      name: 'another address of the firewall’s subnet',
      design: () => via('10.0.0.5').b.design(),
      expect: [{ message: 'unknown', at, field }],
    },
    {
      name: 'an address of no network, though a firewall is near',
      design: () => via('192.168.4.4').b.design(),
      expect: [{ message: 'unknown', at, field }],
    },
    {
      name: 'an address in a training subnet',
      design: () => appliance('10.1.9.4', 'training').design(),
      expect: [{ message: 'unknown', at: 'rt', field }],
    },
    {
      name: 'an appliance in a network that is not peered',
      design: otherNetwork,
      expect: [{ message: 'unreachable', at: 'rt', field }],
    },
  ],
  good: [
    { name: 'the firewall in the hub', design: () => hubSpoke().b.design() },
    {
      name: 'an appliance that is not drawn, in a subnet of its own',
      design: () => appliance('10.1.9.4', 'general').design(),
    },
    {
      name: 'no firewall, and an address outside the drawing',
      design: () => appliance('10.200.0.4', 'general').design(),
    },
    {
      name: 'a table that no subnet uses yet',
      design: () => {
        const b = build('Half');
        b.add('route-table', 'rt', { routes: [defaultVia('')] });
        return b.design();
      },
    },
  ],
};

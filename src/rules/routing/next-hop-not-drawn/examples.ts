import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';
import { defaultVia, hubSpoke } from '../hub-spoke.ts';

/** One network whose only subnet routes everything to an address. */
function alone(nextHopIp: string) {
  const b = build('One network');
  const network = b.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'] });
  const routeTable = b.add('route-table', 'rt-spoke', { routes: [defaultVia(nextHopIp)] });
  b.add('subnet', 'snet', { prefixes: ['10.1.0.0/24'], routeTable }, { in: network });
  b.add('subnet', 'appliances', { prefixes: ['10.1.1.0/24'] }, { in: network });
  return b.design();
}

const finding = [{ message: 'undrawn', at: 'rt-spoke', field: 'routes' }];

export const examples: Examples = {
  bad: [
    { name: 'the hub with the firewall is not in the design', design: () => alone('10.0.0.4'), expect: finding },
    { name: 'an address in a subnet that holds nothing', design: () => alone('10.1.1.4'), expect: finding },
  ],
  good: [
    { name: 'the firewall of the hub', design: () => hubSpoke().b.design() },
    {
      name: 'a route table that no subnet uses yet',
      design: () => {
        const b = build('Half-drawn');
        b.add('route-table', 'rt', { routes: [defaultVia('10.0.0.4')] });
        return b.design();
      },
    },
  ],
};

import { build } from '../../../edits/builder.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import type { Examples } from '../../examples.ts';
import { defaultVia, hubSpoke } from '../hub-spoke.ts';

function gateway(props: Partial<ResourceOf<'route-table'>['props']> | null) {
  const b = build('Gateway');
  const vnet = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const routeTable = props === null ? null : b.add('route-table', 'rt', props);
  b.add('subnet', 'GatewaySubnet', { purpose: 'gateway', prefixes: ['10.0.2.0/27'], routeTable }, { in: vnet });
  return b.design();
}

/** The spoke's table on the gateway subnet too: the fix leaves the spoke as it is. */
function shared() {
  const { b, hub, training } = hubSpoke({ routes: null });
  const routeTable = b.add('route-table', 'rt', { routes: [defaultVia('10.0.0.4')] });
  b.set('subnet', training, { routeTable });
  b.add('subnet', 'GatewaySubnet', { purpose: 'gateway', prefixes: ['10.0.2.0/27'], routeTable }, { in: hub });
  return b.design();
}

const at = 'gatewaysubnet';
const field = 'routeTable';
const toSpoke = {
  name: 'to-spoke',
  prefix: '10.1.0.0/16',
  nextHopType: 'VirtualAppliance',
  nextHopIp: '10.0.0.4',
} as const;

export const examples: Examples = {
  bad: [
    {
      name: 'a default route and no gateway routes',
      design: () => gateway({ routes: [defaultVia('10.0.0.4')], disableBgpRoutePropagation: true }),
      expect: [
        { message: 'defaultRoute', at, field },
        { message: 'propagation', at, field },
      ],
    },
    { name: 'a table that the spoke needs as it is', design: shared, expect: [{ message: 'defaultRoute', at, field }] },
  ],
  good: [
    { name: 'spokes through the firewall', design: () => gateway({ routes: [toSpoke] }) },
    { name: 'no table', design: () => gateway(null) },
    { name: 'a default route elsewhere', design: () => hubSpoke().b.design() },
  ],
};

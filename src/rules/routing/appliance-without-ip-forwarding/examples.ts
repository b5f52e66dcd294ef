import { build } from '../../../edits/builder.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import type { Examples } from '../../examples.ts';
import { defaultVia } from '../hub-spoke.ts';

type Route = ResourceOf<'route-table'>['props']['routes'][number];

// +-- hub 10.0 ----------------------+             +-- spoke 10.1 -----------+
// | snet-nva: vm-nva 10.0.1.4        | -- peering  | snet-a, snet-b: rt      |
// +----------------------------------+             +-------------------------+
function hub(ipForwarding: boolean, routes: readonly Route[]) {
  const b = build('Appliance');
  const hubNetwork = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const nva = b.add('subnet', 'snet-nva', { prefixes: ['10.0.1.0/24'] }, { in: hubNetwork });
  b.add('virtual-machine', 'vm-nva', { role: 'appliance', privateIpAddress: '10.0.1.4', ipForwarding }, { in: nva });
  const spoke = b.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'] });
  const routeTable = b.add('route-table', 'rt', { routes });
  b.add('subnet', 'snet-a', { prefixes: ['10.1.0.0/24'], routeTable }, { in: spoke });
  b.add('subnet', 'snet-b', { prefixes: ['10.1.1.0/24'], routeTable }, { in: spoke });
  b.link('peering', hubNetwork, spoke);
  return b.design();
}

const expect = [{ message: 'off', at: 'vm-nva', field: 'ipForwarding' }];

export const examples: Examples = {
  bad: [
    { name: 'the default route leads to it', design: () => hub(false, [defaultVia('10.0.1.4')]), expect },
    {
      name: 'a route to one network leads to it',
      design: () => hub(false, [{ ...defaultVia('10.0.1.4'), prefix: '192.168.0.0/16' }]),
      expect,
    },
  ],
  good: [
    { name: 'forwarding is on', design: () => hub(true, [defaultVia('10.0.1.4')]) },
    { name: 'no route leads to it', design: () => hub(false, []) },
    { name: 'a route leads elsewhere', design: () => hub(false, [{ ...defaultVia(''), nextHopType: 'Internet' }]) },
    { name: 'an empty design', design: () => build('Empty').design() },
  ],
};

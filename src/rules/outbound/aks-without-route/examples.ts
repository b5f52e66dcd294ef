import type { ResourceOf } from '../../../kinds/types.ts';
import type { Examples } from '../../examples.ts';
import { defaultVia, hubSpoke } from '../../routing/hub-spoke.ts';
import { oneAddress, ownNetwork } from '../own-network.ts';

type Outbound = ResourceOf<'aks-cluster'>['props']['outboundType'];
type Options = Omit<NonNullable<Parameters<typeof ownNetwork>[0]>, 'cluster'>;

/** The training subnet turned into one for scoring. */
function scoring(outboundType: Outbound, options: Options = {}) {
  const { b, training } = ownNetwork({ ...options, subnet: { purpose: 'scoring' }, cluster: null });
  b.add('aks-cluster', 'aks', { outboundType }, { in: training });
  return b.design();
}

function nearHub() {
  const { b, training } = hubSpoke({ routes: null, cluster: null, training: { purpose: 'scoring' } });
  b.add('aks-cluster', 'aks', {}, { in: training });
  return b.design();
}

const expect = [{ message: 'missing', at: 'aks', field: 'outboundType' }];

export const examples: Examples = {
  bad: [
    { name: 'no route and no firewall', design: () => scoring('userDefinedRouting'), expect },
    { name: 'NAT instead of a route', design: () => scoring('userDefinedRouting', { nat: oneAddress }), expect },
    { name: 'a firewall in the hub', design: nearHub, expect },
  ],
  good: [
    {
      name: 'a route to an appliance',
      design: () => scoring('userDefinedRouting', { routes: [defaultVia('10.200.0.4')] }),
    },
    { name: 'NAT as outbound type', design: () => scoring('userAssignedNATGateway', { nat: oneAddress }) },
    { name: 'a load balancer', design: () => scoring('loadBalancer') },
    { name: 'no cluster yet', design: () => ownNetwork({ cluster: null }).b.design() },
  ],
};

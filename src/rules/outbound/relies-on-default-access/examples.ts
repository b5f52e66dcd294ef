import type { Examples } from '../../examples.ts';
import { defaultVia, hubSpoke } from '../../routing/hub-spoke.ts';
import { oneAddress, ownNetwork } from '../own-network.ts';

const open = { defaultOutboundAccess: true };
const expect = [{ message: 'implicit', at: 'training', field: 'defaultOutboundAccess' }];

export const examples: Examples = {
  bad: [
    { name: 'nothing explicit', design: () => ownNetwork({ subnet: open }).b.design(), expect },
    {
      name: 'a route to the internet is no way out by itself',
      design: () =>
        ownNetwork({
          subnet: open,
          routes: [{ name: 'out', prefix: '0.0.0.0/0', nextHopType: 'Internet', nextHopIp: '' }],
        }).b.design(),
      expect,
    },
  ],
  good: [
    { name: 'NAT wins over default access', design: () => ownNetwork({ subnet: open, nat: oneAddress }).b.design() },
    {
      name: 'an appliance wins over default access',
      design: () => ownNetwork({ subnet: open, routes: [defaultVia('10.200.0.4')] }).b.design(),
    },
    { name: 'behind a firewall', design: () => hubSpoke({ training: open }).b.design() },
    {
      name: 'computes with public IPs',
      design: () => ownNetwork({ subnet: open, cluster: { enableNodePublicIp: true } }).b.design(),
    },
    { name: 'no computes yet', design: () => ownNetwork({ subnet: open, cluster: null }).b.design() },
  ],
};

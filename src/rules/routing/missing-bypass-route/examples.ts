import type { Examples } from '../../examples.ts';
import { defaultVia, hubSpoke } from '../hub-spoke.ts';

const open = { enableNodePublicIp: true };
const byDefault = defaultVia('10.0.0.4');
const straight = (prefix: string) => ({ name: 'straight', prefix, nextHopType: 'Internet', nextHopIp: '' }) as const;
const expect = [{ message: 'missing', at: 'training', field: 'routeTable' }];

export const examples: Examples = {
  bad: [
    { name: 'only the default route', design: () => hubSpoke({ cluster: open }).b.design(), expect },
    {
      name: 'a route past the firewall for another service',
      design: () => hubSpoke({ cluster: open, routes: [byDefault, straight('Storage.WestEurope')] }).b.design(),
      expect,
    },
    {
      name: 'forced tunnelling',
      design: () =>
        hubSpoke({
          cluster: open,
          routes: [{ name: 'default', prefix: '0.0.0.0/0', nextHopType: 'VirtualNetworkGateway', nextHopIp: '' }],
        }).b.design(),
      expect,
    },
  ],
  good: [
    {
      name: 'the tag leads to the internet',
      design: () => hubSpoke({ cluster: open, routes: [byDefault, straight('AzureMachineLearning')] }).b.design(),
    },
    {
      name: 'public prefixes lead there: they may be the ones of the region',
      design: () => hubSpoke({ cluster: open, routes: [byDefault, straight('20.61.99.0/24')] }).b.design(),
    },
    { name: 'no public IPs', design: () => hubSpoke().b.design() },
  ],
};

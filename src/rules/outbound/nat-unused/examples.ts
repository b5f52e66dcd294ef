import type { Examples } from '../../examples.ts';
import { defaultVia } from '../../routing/hub-spoke.ts';
import { oneAddress, ownNetwork } from '../own-network.ts';

const straight = (prefix: string) => ({ name: 'straight', prefix, nextHopType: 'Internet', nextHopIp: '' }) as const;
const viaGateway = {
  name: 'default',
  prefix: '0.0.0.0/0',
  nextHopType: 'VirtualNetworkGateway',
  nextHopIp: '',
} as const;
const design = (...routes: NonNullable<NonNullable<Parameters<typeof ownNetwork>[0]>['routes']>[number][]) =>
  ownNetwork({ nat: oneAddress, routes }).b.design();
const expect = [{ message: 'unused', at: 'training', field: 'natGateway' }];

export const examples: Examples = {
  bad: [
    { name: 'beside a route to an appliance', design: () => design(defaultVia('10.200.0.4')), expect },
    { name: 'beside forced tunnelling', design: () => design(viaGateway), expect },
  ],
  good: [
    {
      name: 'a service tag goes past the appliance, through NAT',
      design: () => design(defaultVia('10.200.0.4'), straight('AzureMachineLearning')),
    },
    { name: 'the default route leads to the internet', design: () => design(straight('0.0.0.0/0')) },
    {
      name: 'routes to private ranges only',
      design: () => design({ ...defaultVia('10.200.0.4'), prefix: '192.168.0.0/16' }),
    },
    { name: 'no routes', design: () => ownNetwork({ nat: oneAddress }).b.design() },
  ],
};

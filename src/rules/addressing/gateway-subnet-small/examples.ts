import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function gateway(space: string, ...prefixes: readonly string[]) {
  const b = build('Gateway subnet');
  const vnet = b.add('virtual-network', 'vnet-hub', { addressSpace: [space] });
  b.add('subnet', 'GatewaySubnet', { prefixes, purpose: 'gateway' }, { in: vnet });
  return b.design();
}

function workload() {
  const b = build('Small workload subnet');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  b.add('subnet', 'snet', { prefixes: ['10.0.0.0/29'] }, { in: vnet });
  return b.design();
}

const expect = [{ message: 'small', at: 'gatewaysubnet', field: 'prefixes' }];

export const examples: Examples = {
  bad: [
    { name: 'a /28', design: () => gateway('10.0.0.0/16', '10.0.0.16/28'), expect },
    { name: 'a /29 in a network without room', design: () => gateway('10.0.0.0/29', '10.0.0.0/29'), expect },
  ],
  good: [
    { name: 'a /27', design: () => gateway('10.0.0.0/16', '10.0.0.32/27') },
    { name: 'a /30 has an error instead', design: () => gateway('10.0.0.0/16', '10.0.0.0/30') },
    { name: 'no prefix yet', design: () => gateway('10.0.0.0/16') },
    { name: 'a small subnet of another purpose', design: workload },
  ],
};

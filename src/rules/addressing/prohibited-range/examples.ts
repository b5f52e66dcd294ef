import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function network(...addressSpace: readonly string[]) {
  const b = build('One network');
  b.add('virtual-network', 'vnet', { addressSpace });
  return b.design();
}

const expect = [{ message: 'prohibited', at: 'vnet', field: 'addressSpace' }];

export const examples: Examples = {
  bad: [
    { name: 'link-local', design: () => network('169.254.10.0/24'), expect },
    { name: 'the address of Azure DNS', design: () => network('168.63.129.0/24'), expect },
    { name: 'everything', design: () => network('0.0.0.0/0'), expect },
    { name: 'multicast beside a good range', design: () => network('10.0.0.0/16', '239.0.0.0/8'), expect },
  ],
  good: [
    { name: 'a private range', design: () => network('10.0.0.0/16') },
    { name: 'a public range close to the address of Azure DNS', design: () => network('168.63.128.0/24') },
    { name: 'no range yet', design: () => network() },
  ],
};

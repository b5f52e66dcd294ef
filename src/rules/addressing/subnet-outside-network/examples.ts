import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function network(...prefixes: readonly string[]) {
  const b = build('One network');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  b.add('subnet', 'snet-a', { prefixes: ['10.0.0.0/24'] }, { in: vnet });
  b.add('subnet', 'snet-b', { prefixes }, { in: vnet });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'beside the address space',
      design: () => network('10.1.0.0/24'),
      expect: [{ message: 'outside', at: 'snet-b', field: 'prefixes' }],
    },
    {
      name: 'larger than the address space',
      design: () => network('10.0.0.0/8'),
      expect: [{ message: 'outside', at: 'snet-b', field: 'prefixes' }],
    },
    {
      name: 'two prefixes of one subnet',
      design: () => network('10.1.0.0/24', '10.0.1.0/24', '10.2.0.0/24'),
      expect: [{ message: 'outside', at: 'snet-b', field: 'prefixes' }],
    },
  ],
  good: [
    { name: 'no prefix yet', design: () => network() },
    { name: 'inside', design: () => network('10.0.1.0/24') },
    { name: 'an empty design', design: () => build('Empty').design() },
  ],
};

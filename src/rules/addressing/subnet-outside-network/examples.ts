import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function network(prefix: string) {
  const b = build('One network');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  b.add('subnet', 'snet-a', { prefixes: ['10.0.0.0/24'] }, { in: vnet });
  b.add('subnet', 'snet-b', { prefixes: [prefix] }, { in: vnet });
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
  ],
  good: [
    { name: 'inside', design: () => network('10.0.1.0/24') },
    { name: 'an empty design', design: () => build('Empty').design() },
  ],
};

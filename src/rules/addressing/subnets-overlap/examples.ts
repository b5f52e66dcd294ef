import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function network(...subnets: readonly (readonly string[])[]) {
  const b = build('One network');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  subnets.forEach((prefixes, index) => {
    b.add('subnet', `snet-${index}`, { prefixes }, { in: vnet });
  });
  return b.design();
}

function twoNetworks() {
  const b = build('Two networks, not joined');
  for (const name of ['vnet-a', 'vnet-b']) {
    const vnet = b.add('virtual-network', name, { addressSpace: ['10.0.0.0/16'] });
    b.add('subnet', `snet-of-${name}`, { prefixes: ['10.0.0.0/24'] }, { in: vnet });
  }
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'the same prefix twice',
      design: () => network(['10.0.0.0/24'], ['10.0.0.0/24']),
      expect: [{ message: 'overlap', at: 'snet-1', field: 'prefixes' }],
    },
    {
      name: 'one inside the other, whatever their order',
      design: () => network(['10.0.1.128/25'], ['10.0.0.0/22'], ['10.0.4.0/24']),
      expect: [{ message: 'overlap', at: 'snet-0', field: 'prefixes' }],
    },
    {
      name: 'a second prefix overlaps',
      design: () => network(['10.0.0.0/24'], ['10.0.1.0/24', '10.0.0.0/26']),
      expect: [{ message: 'overlap', at: 'snet-1', field: 'prefixes' }],
    },
    {
      name: 'a subnet that lists its own range twice',
      design: () => network(['10.0.0.0/24', '10.0.0.0/25']),
      expect: [{ message: 'twice', at: 'snet-0', field: 'prefixes' }],
    },
    {
      name: 'no room to move to',
      design: () => network(['10.0.0.0/16'], ['10.0.0.0/24']),
      expect: [{ message: 'overlap', at: 'snet-1', field: 'prefixes' }],
    },
  ],
  good: [
    { name: 'neighbours that touch', design: () => network(['10.0.0.0/25'], ['10.0.0.128/25']) },
    { name: 'the same prefix in two networks', design: twoNetworks },
    { name: 'a subnet without a prefix yet', design: () => network([], ['10.0.0.0/24']) },
  ],
};

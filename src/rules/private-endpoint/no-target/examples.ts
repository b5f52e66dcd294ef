import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function drawn(endpoints: number, withTarget: boolean) {
  const b = build('Endpoints in one subnet');
  const vault = b.add('key-vault', 'kv-ml');
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints' }, { in: vnet });
  for (let n = 1; n <= endpoints; n += 1) {
    b.add('private-endpoint', `pe-${n}`, withTarget ? { target: vault, subResource: 'vault' } : {}, { in: subnet });
  }
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'just dropped into the subnet',
      design: () => drawn(1, false),
      expect: [{ message: 'none', at: 'pe-1', field: 'target' }],
    },
    {
      name: 'two of them',
      design: () => drawn(2, false),
      expect: [
        { message: 'none', at: 'pe-1', field: 'target' },
        { message: 'none', at: 'pe-2', field: 'target' },
      ],
    },
  ],
  good: [
    { name: 'with a target', design: () => drawn(1, true) },
    { name: 'an empty design', design: () => build('Empty').design() },
  ],
};

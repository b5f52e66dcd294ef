import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function vault(approvals: readonly ('Auto' | 'Manual')[], withTarget = true) {
  const b = build('Approval');
  const target = b.add('key-vault', 'kv-ml');
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints' }, { in: vnet });
  approvals.forEach((approval, index) => {
    const leads = withTarget ? { target, subResource: 'vault' } : {};
    b.add('private-endpoint', `pe-${index + 1}`, { ...leads, approval }, { in: subnet });
  });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'manual',
      design: () => vault(['Manual']),
      expect: [{ message: 'pending', at: 'pe-1', field: 'approval' }],
    },
    {
      name: 'one of two',
      design: () => vault(['Auto', 'Manual']),
      expect: [{ message: 'pending', at: 'pe-2', field: 'approval' }],
    },
  ],
  good: [
    { name: 'automatic', design: () => vault(['Auto']) },
    { name: 'no target to wait for yet', design: () => vault(['Manual'], false) },
  ],
};

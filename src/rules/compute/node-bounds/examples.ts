import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function cluster(minNodes: number, maxNodes: number) {
  const b = build('Nodes');
  const mlw = b.add('aml-workspace', 'mlw', { isolationMode: 'AllowInternetOutbound' });
  b.add('compute-cluster', 'cpu', { minNodes, maxNodes }, { in: mlw });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'more kept than allowed',
      design: () => cluster(8, 4),
      expect: [{ message: 'swapped', at: 'cpu', field: 'minNodes' }],
    },
  ],
  good: [
    { name: 'as many as allowed', design: () => cluster(4, 4) },
    { name: 'none kept', design: () => cluster(0, 4) },
  ],
};

import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

export const examples: Examples = {
  bad: [
    {
      name: 'the fault',
      design: () => {
        const b = build('The fault');
        b.add('virtual-network', 'vnet');
        return b.design();
      },
      expect: [{ message: 'fault', at: 'vnet' }],
    },
  ],
  good: [{ name: 'an empty design', design: () => build('Empty').design() }],
};

import type { SecurityRule } from '../../../topology/nsg-evaluation.ts';
import type { Examples } from '../../examples.ts';
import { securityRule, withGroup } from '../example-group.ts';

const design = (...rules: SecurityRule[]) => withGroup(rules).b.design();
const expect = [{ message: 'duplicate', at: 'nsg', field: 'rules' }];

export const examples: Examples = {
  bad: [
    { name: 'two at 100', design: () => design(securityRule('a', 100), securityRule('b', 100)), expect },
    {
      name: 'a run of neighbours',
      design: () => design(securityRule('a', 100), securityRule('b', 100), securityRule('c', 101)),
      expect,
    },
    { name: 'at the end of the range', design: () => design(securityRule('a', 4096), securityRule('b', 4096)), expect },
  ],
  good: [
    {
      name: 'the same number in both directions',
      design: () =>
        design(securityRule('a', 100), securityRule('b', 100, { direction: 'Inbound', sources: ['10.0.0.0/8'] })),
    },
    { name: 'different priorities', design: () => design(securityRule('a', 100), securityRule('b', 110)) },
    { name: 'no rules', design: () => design() },
  ],
};

import type { AdminRule } from '../../../topology/admin-rules.ts';
import type { Examples } from '../../examples.ts';
import { adminRule, withManagers } from '../example-manager.ts';

const design = (...adminRules: AdminRule[]) => withManagers({ vnm: { adminRules } }).b.design();
const expect = [{ message: 'duplicate', at: 'vnm', field: 'adminRules' }];

export const examples: Examples = {
  bad: [
    { name: 'two at 1', design: () => design(adminRule('a', 1), adminRule('b', 1)), expect },
    { name: 'one without name', design: () => design(adminRule('a', 20), adminRule('', 20)), expect },
    { name: 'at the end of the range', design: () => design(adminRule('a', 4096), adminRule('b', 4096)), expect },
  ],
  good: [
    {
      name: 'the same number in both directions',
      design: () => design(adminRule('a', 10), adminRule('b', 10, { direction: 'Outbound' })),
    },
    { name: 'different priorities', design: () => design(adminRule('a', 1), adminRule('b', 2)) },
    { name: 'no rules', design: () => design() },
  ],
};

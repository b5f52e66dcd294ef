import type { Examples } from '../../examples.ts';
import { adminRule, withManagers } from '../example-manager.ts';

const [subscription, other] = ['00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002'];
const elsewhere = { subscription: other, resourceGroup: 'rg-network' } as const;
const adminRules = [adminRule('no-remote-access', 10)];

export const examples: Examples = {
  bad: [
    {
      name: 'two of the subscription that is deployed to',
      design: () => withManagers({ 'vnm-1': { adminRules }, 'vnm-2': {} }).b.design(),
      expect: [{ message: 'overlap', at: 'vnm-2', field: 'networks' }],
    },
    {
      name: 'one elsewhere with a network of the same subscription',
      design: () => withManagers({ 'vnm-1': { ...elsewhere, adminRules }, 'vnm-2': {} }).b.design(),
      expect: [{ message: 'overlap', at: 'vnm-2', field: 'networks' }],
    },
    {
      name: 'three, the third with another one',
      design: () => withManagers({ 'vnm-1': {}, 'vnm-2': { existing: true }, 'vnm-3': { subscription } }).b.design(),
      expect: [{ message: 'overlap', at: 'vnm-3', field: 'networks' }],
    },
  ],
  good: [
    { name: 'one', design: () => withManagers({ vnm: { adminRules } }).b.design() },
    {
      name: 'one that exists, and whose scope nobody knows',
      design: () => withManagers({ 'vnm-1': { adminRules }, 'vnm-2': { existing: true } }).b.design(),
    },
    {
      name: 'one in each subscription',
      design: () => withManagers({ 'vnm-1': { adminRules }, 'vnm-2': { ...elsewhere, networks: [] } }).b.design(),
    },
  ],
};

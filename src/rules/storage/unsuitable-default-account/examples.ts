import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function account(sku: 'Standard_ZRS' | 'Premium_LRS', isHnsEnabled: boolean, used = true) {
  const b = build('Storage');
  const storageAccount = b.add('storage-account', 'stml', { sku, isHnsEnabled });
  b.add('aml-workspace', 'mlw', used ? { storageAccount } : {});
  return b.design();
}

const premium = { message: 'premium', at: 'stml', field: 'sku' };
const hierarchical = { message: 'hierarchical', at: 'stml', field: 'isHnsEnabled' };

export const examples: Examples = {
  bad: [
    { name: 'Premium', design: () => account('Premium_LRS', false), expect: [premium] },
    { name: 'Data Lake Storage', design: () => account('Standard_ZRS', true), expect: [hierarchical] },
    { name: 'both', design: () => account('Premium_LRS', true), expect: [premium, hierarchical] },
  ],
  good: [
    { name: 'standard, zone-redundant', design: () => account('Standard_ZRS', false) },
    { name: 'Data Lake Storage as a further account', design: () => account('Premium_LRS', true, false) },
  ],
};

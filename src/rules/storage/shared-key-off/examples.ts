import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function account(allowSharedKeyAccess: boolean, ...modes: readonly ('AccessKey' | 'Identity')[]) {
  const b = build('Storage');
  const storageAccount = b.add('storage-account', 'stml', { allowSharedKeyAccess });
  modes.forEach((systemDatastoresAuthMode, n) => {
    b.add('aml-workspace', `mlw-${n + 1}`, { storageAccount, systemDatastoresAuthMode });
  });
  return b.design();
}

const expect = [{ message: 'keys', at: 'stml', field: 'allowSharedKeyAccess' }];

export const examples: Examples = {
  bad: [
    { name: 'one workspace', design: () => account(false, 'AccessKey'), expect },
    { name: 'two of three', design: () => account(false, 'AccessKey', 'Identity', 'AccessKey'), expect },
  ],
  good: [
    { name: 'identity', design: () => account(false, 'Identity') },
    { name: 'keys allowed', design: () => account(true, 'AccessKey') },
    { name: 'no workspace uses it', design: () => account(false) },
  ],
};

import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function accounts(...anonymous: readonly boolean[]) {
  const b = build('Storage');
  anonymous.forEach((allowBlobPublicAccess, n) => {
    b.add('storage-account', `st${n + 1}`, { allowBlobPublicAccess });
  });
  return b.design();
}

const expect = [{ message: 'anonymous', at: 'st1', field: 'allowBlobPublicAccess' }];

export const examples: Examples = {
  bad: [
    { name: 'allowed, although the account is closed to public networks', design: () => accounts(true), expect },
    { name: 'one of two', design: () => accounts(true, false), expect },
  ],
  good: [
    { name: 'disallowed', design: () => accounts(false) },
    {
      name: 'open to all networks, but with sign-in',
      design: () => {
        const b = build('Storage');
        b.add('storage-account', 'st1', { publicNetworkAccess: 'Enabled', defaultAction: 'Allow' });
        return b.design();
      },
    },
  ],
};

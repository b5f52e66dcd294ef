import type { Examples } from '../../examples.ts';
import { alias, withPolicy } from '../example-subnet.ts';

const expect = [{ message: 'denied', at: 'training', field: 'serviceEndpointPolicies' }];

export const examples: Examples = {
  bad: [
    { name: 'the alias only', design: () => withPolicy({ account: false }), expect },
    {
      name: 'a private endpoint for blobs but not for files',
      design: () => withPolicy({ account: false, parts: ['blob'] }),
      expect,
    },
    { name: 'serverless compute', design: () => withPolicy({ account: false, compute: 'serverless' }), expect },
  ],
  good: [
    { name: 'the account is named', design: () => withPolicy() },
    {
      name: 'private endpoints for all of it',
      design: () => withPolicy({ account: false, parts: ['blob', 'file'] }),
    },
    {
      name: 'a resource group that may hold it',
      design: () =>
        withPolicy({
          account: false,
          rows: [
            alias,
            {
              name: 'group',
              scopes: ['/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data'],
            },
          ],
        }),
    },
    { name: 'the account is closed anyway', design: () => withPolicy({ account: false, closed: true }) },
    { name: 'the policy has no effect', design: () => withPolicy({ account: false, endpoints: [] }) },
    { name: 'no computes', design: () => withPolicy({ account: false, compute: 'none' }) },
  ],
};

import type { Examples } from '../../examples.ts';
import { alias, withPolicy } from '../example-subnet.ts';

const expect = [{ message: 'alias', at: 'training', field: 'serviceEndpointPolicies' }];

export const examples: Examples = {
  bad: [
    { name: 'storage accounts only', design: () => withPolicy({ rows: [] }), expect },
    {
      name: 'the alias of another service',
      design: () => withPolicy({ rows: [{ name: 'batch', service: 'Global', aliases: ['/services/Azure/Batch'] }] }),
      expect,
    },
    {
      name: 'the alias in a definition for storage, where it means nothing',
      design: () => withPolicy({ rows: [{ ...alias, service: 'Microsoft.Storage' }] }),
      expect,
    },
    { name: 'serverless compute', design: () => withPolicy({ rows: [], compute: 'serverless' }), expect },
  ],
  good: [
    { name: 'with the alias', design: () => withPolicy() },
    {
      name: 'the alias of all services',
      design: () => withPolicy({ rows: [{ name: 'all', service: 'Global', aliases: ['/services/Azure'] }] }),
    },
    { name: 'no computes', design: () => withPolicy({ rows: [], compute: 'none' }) },
    { name: 'the policy has no effect', design: () => withPolicy({ rows: [], endpoints: [] }) },
    { name: 'no policy', design: () => withPolicy({ rows: null }) },
  ],
};

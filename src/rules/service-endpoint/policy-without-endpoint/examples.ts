import type { Examples } from '../../examples.ts';
import { withPolicy } from '../example-subnet.ts';

const expect = [{ message: 'idle', at: 'training', field: 'serviceEndpointPolicies' }];

export const examples: Examples = {
  bad: [
    { name: 'no service endpoint at all', design: () => withPolicy({ endpoints: [] }), expect },
    {
      name: 'an endpoint for another service',
      design: () => withPolicy({ endpoints: ['Microsoft.KeyVault'] }),
      expect,
    },
    {
      name: 'the policy would break the computes',
      design: () => withPolicy({ endpoints: [], rows: [], account: false }),
      expect,
    },
    {
      name: 'an empty subnet',
      design: () => withPolicy({ endpoints: [], rows: [], account: false, compute: 'none' }),
      expect,
    },
  ],
  good: [
    { name: 'with the service endpoint', design: () => withPolicy() },
    {
      name: 'with the endpoint for all regions',
      design: () => withPolicy({ endpoints: ['Microsoft.Storage.Global'] }),
    },
    { name: 'no policy', design: () => withPolicy({ rows: null, endpoints: [] }) },
  ],
};

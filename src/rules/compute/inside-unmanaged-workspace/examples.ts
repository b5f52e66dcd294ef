import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Options = {
  readonly mode?: 'Disabled' | 'AllowInternetOutbound';
  readonly access: 'Enabled' | 'Disabled';
  readonly storage?: 'Enabled' | 'Disabled';
  readonly alsoInSubnet?: boolean;
};

function workspace({ mode = 'Disabled', access, storage = 'Enabled', alsoInSubnet = false }: Options) {
  const b = build('Workspace');
  const storageAccount = b.add('storage-account', 'stml', { publicNetworkAccess: storage, defaultAction: 'Allow' });
  const mlw = b.add('aml-workspace', 'mlw', { isolationMode: mode, publicNetworkAccess: access, storageAccount });
  b.add('compute-instance', 'ci', {}, { in: mlw });
  if (alsoInSubnet) {
    const vnet = b.add('virtual-network', 'vnet');
    const subnet = b.add('subnet', 'snet-training', { purpose: 'training' }, { in: vnet });
    b.add('compute-cluster', 'cpu', { workspace: mlw }, { in: subnet });
  }
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'a closed workspace',
      design: () => workspace({ access: 'Disabled' }),
      expect: [{ message: 'closedWorkspace', at: 'ci' }],
    },
    {
      name: 'a closed workspace whose cluster stands in a subnet',
      design: () => workspace({ access: 'Disabled', alsoInSubnet: true }),
      expect: [{ message: 'closedWorkspace', at: 'ci' }],
    },
    {
      name: 'an open workspace with closed storage',
      design: () => workspace({ access: 'Enabled', storage: 'Disabled' }),
      expect: [{ message: 'closedStorage', at: 'ci' }],
    },
  ],
  good: [
    { name: 'a managed network', design: () => workspace({ mode: 'AllowInternetOutbound', access: 'Disabled' }) },
    { name: 'a design that is public throughout', design: () => workspace({ access: 'Enabled' }) },
  ],
};

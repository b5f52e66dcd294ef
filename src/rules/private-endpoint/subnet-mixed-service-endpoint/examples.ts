import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Options = { readonly parts: readonly string[]; readonly listed: boolean; readonly open?: boolean };

function storage({ parts, listed, open = true }: Options) {
  const b = build('Storage');
  const vnet = b.add('virtual-network', 'vnet');
  const training = b.add(
    'subnet',
    'snet-training',
    { purpose: 'training', prefixes: ['10.0.0.0/24'], serviceEndpoints: ['Microsoft.Storage'] },
    { in: vnet },
  );
  const pe = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints', prefixes: ['10.0.1.0/24'] }, { in: vnet });
  const target = b.add('storage-account', 'stml', {
    publicNetworkAccess: open ? 'Enabled' : 'Disabled',
    virtualNetworkRules: listed ? [training] : [],
  });
  for (const subResource of parts) b.add('private-endpoint', `pe-${subResource}`, { target, subResource }, { in: pe });
  return b.design();
}

const expect = [{ message: 'mixed', at: 'stml', field: 'virtualNetworkRules' }];

export const examples: Examples = {
  bad: [
    { name: 'both ways in', design: () => storage({ parts: ['blob', 'file'], listed: true }), expect },
    {
      name: 'the file share only through the service endpoint',
      design: () => storage({ parts: ['blob'], listed: true }),
      expect,
    },
  ],
  good: [
    {
      name: 'a service endpoint on the training subnet for an endpoint policy alone',
      design: () => storage({ parts: ['blob', 'file'], listed: false }),
    },
    { name: 'service endpoints only', design: () => storage({ parts: [], listed: true }) },
    { name: 'the list is without effect', design: () => storage({ parts: ['blob'], listed: true, open: false }) },
  ],
};

import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Options = {
  readonly access: 'Enabled' | 'Disabled';
  readonly endpoint?: boolean;
  readonly closedStorage?: boolean;
  readonly managed?: boolean;
};

function workspace({ access, endpoint = false, closedStorage = false, managed = false }: Options) {
  const b = build('Workspace');
  const storageAccount = b.add('storage-account', 'stml', {
    publicNetworkAccess: closedStorage ? 'Disabled' : 'Enabled',
    defaultAction: closedStorage ? 'Deny' : 'Allow',
  });
  const target = b.add('aml-workspace', 'mlw', {
    publicNetworkAccess: access,
    storageAccount,
    isolationMode: managed ? 'AllowInternetOutbound' : 'Disabled',
  });
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints' }, { in: vnet });
  if (endpoint) b.add('private-endpoint', 'pe', { target, subResource: 'amlworkspace' }, { in: subnet });
  return b.design();
}

const at = { at: 'mlw', field: 'publicNetworkAccess' };

export const examples: Examples = {
  bad: [
    {
      name: 'open beside an endpoint',
      design: () => workspace({ access: 'Enabled', endpoint: true }),
      expect: [{ message: 'open', ...at }],
    },
    {
      name: 'open in front of closed storage',
      design: () => workspace({ access: 'Enabled', closedStorage: true }),
      expect: [{ message: 'noEndpoint', ...at }],
    },
  ],
  good: [
    { name: 'closed', design: () => workspace({ access: 'Disabled', endpoint: true }) },
    { name: 'a design that is public throughout', design: () => workspace({ access: 'Enabled' }) },
    {
      name: 'a managed network has a rule of its own',
      design: () => workspace({ access: 'Enabled', endpoint: true, managed: true }),
    },
  ],
};

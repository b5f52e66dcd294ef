import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Options = {
  readonly mode?: 'Disabled' | 'AllowInternetOutbound';
  readonly access: 'Enabled' | 'Disabled';
  readonly endpoint: boolean;
};

function workspace({ mode = 'AllowInternetOutbound', access, endpoint }: Options) {
  const b = build('Managed');
  const target = b.add('aml-workspace', 'mlw', { isolationMode: mode, publicNetworkAccess: access });
  const vnet = b.add('virtual-network', 'clients');
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
      name: 'open without an endpoint',
      design: () => workspace({ access: 'Enabled', endpoint: false }),
      expect: [{ message: 'noEndpoint', ...at }],
    },
  ],
  good: [
    { name: 'closed, with an endpoint for the users', design: () => workspace({ access: 'Disabled', endpoint: true }) },
    { name: 'no managed network', design: () => workspace({ mode: 'Disabled', access: 'Enabled', endpoint: true }) },
  ],
};

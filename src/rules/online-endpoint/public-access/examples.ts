import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Access = 'Enabled' | 'Disabled';

function endpoint(own: Access, ofWorkspace: Access, privateEndpoint: boolean) {
  const b = build('Scoring');
  const target = b.add('aml-workspace', 'mlw', {
    isolationMode: 'AllowInternetOutbound',
    publicNetworkAccess: ofWorkspace,
  });
  b.add('managed-online-endpoint', 'moe', { publicNetworkAccess: own }, { in: target });
  const vnet = b.add('virtual-network', 'clients');
  const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints' }, { in: vnet });
  if (privateEndpoint) b.add('private-endpoint', 'pe', { target, subResource: 'amlworkspace' }, { in: subnet });
  return b.design();
}

const at = { at: 'moe', field: 'publicNetworkAccess' };

export const examples: Examples = {
  bad: [
    {
      name: 'open in a closed workspace',
      design: () => endpoint('Enabled', 'Disabled', true),
      expect: [{ message: 'ambiguous', ...at }],
    },
    {
      name: 'open beside a private endpoint',
      design: () => endpoint('Enabled', 'Enabled', true),
      expect: [{ message: 'open', ...at }],
    },
  ],
  good: [
    { name: 'closed', design: () => endpoint('Disabled', 'Disabled', true) },
    { name: 'a public workspace', design: () => endpoint('Enabled', 'Enabled', false) },
  ],
};

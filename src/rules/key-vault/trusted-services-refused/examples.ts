import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Options = {
  readonly bypass: 'None' | 'AzureServices';
  readonly access: 'closed' | 'selected' | 'open';
  readonly used?: boolean;
};

function vault({ bypass, access, used = true }: Options) {
  const b = build('Vault');
  const keyVault = b.add('key-vault', 'kv-ml', {
    bypass,
    publicNetworkAccess: access === 'closed' ? 'Disabled' : 'Enabled',
    defaultAction: access === 'open' ? 'Allow' : 'Deny',
  });
  if (used) b.add('aml-workspace', 'mlw', { keyVault });
  return b.design();
}

const expect = [{ message: 'refused', at: 'kv-ml', field: 'bypass' }];

export const examples: Examples = {
  bad: [
    { name: 'closed', design: () => vault({ bypass: 'None', access: 'closed' }), expect },
    { name: 'selected networks', design: () => vault({ bypass: 'None', access: 'selected' }), expect },
  ],
  good: [
    { name: 'trusted services allowed', design: () => vault({ bypass: 'AzureServices', access: 'closed' }) },
    { name: 'open to all', design: () => vault({ bypass: 'None', access: 'open' }) },
    { name: 'no workspace uses it', design: () => vault({ bypass: 'None', access: 'closed', used: false }) },
  ],
};

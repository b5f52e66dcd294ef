import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Options = {
  readonly bypass: 'None' | 'AzureServices';
  readonly access: 'Disabled' | 'Enabled' | 'SecuredByPerimeter';
  readonly defaultAction?: 'Deny' | 'Allow';
  readonly used?: boolean;
};

function account({ bypass, access, defaultAction = 'Deny', used = true }: Options) {
  const b = build('Storage');
  const storageAccount = b.add('storage-account', 'stml', { bypass, publicNetworkAccess: access, defaultAction });
  if (used) b.add('aml-workspace', 'mlw', { storageAccount });
  return b.design();
}

const expect = [{ message: 'refused', at: 'stml', field: 'bypass' }];

export const examples: Examples = {
  bad: [
    { name: 'closed', design: () => account({ bypass: 'None', access: 'Disabled' }), expect },
    { name: 'selected networks', design: () => account({ bypass: 'None', access: 'Enabled' }), expect },
  ],
  good: [
    { name: 'trusted services allowed', design: () => account({ bypass: 'AzureServices', access: 'Disabled' }) },
    { name: 'open to all', design: () => account({ bypass: 'None', access: 'Enabled', defaultAction: 'Allow' }) },
    { name: 'behind a perimeter', design: () => account({ bypass: 'None', access: 'SecuredByPerimeter' }) },
    {
      name: 'an account for something else',
      design: () => account({ bypass: 'None', access: 'Disabled', used: false }),
    },
  ],
};

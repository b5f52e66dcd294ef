import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Options = {
  readonly bypass: 'None' | 'AzureServices';
  readonly access: 'closed' | 'selected' | 'open';
  readonly used?: boolean;
};

function registry({ bypass, access, used = true }: Options) {
  const b = build('Registry');
  const containerRegistry = b.add('container-registry', 'crml', {
    networkRuleBypassOptions: bypass,
    publicNetworkAccess: access === 'closed' ? 'Disabled' : 'Enabled',
    defaultAction: access === 'open' ? 'Allow' : 'Deny',
  });
  if (used) b.add('aml-workspace', 'mlw', { containerRegistry });
  return b.design();
}

const expect = [{ message: 'refused', at: 'crml', field: 'networkRuleBypassOptions' }];

export const examples: Examples = {
  bad: [
    { name: 'closed', design: () => registry({ bypass: 'None', access: 'closed' }), expect },
    { name: 'selected networks', design: () => registry({ bypass: 'None', access: 'selected' }), expect },
  ],
  good: [
    { name: 'trusted services allowed', design: () => registry({ bypass: 'AzureServices', access: 'closed' }) },
    { name: 'open to all', design: () => registry({ bypass: 'None', access: 'open' }) },
    { name: 'no workspace uses it', design: () => registry({ bypass: 'None', access: 'closed', used: false }) },
  ],
};

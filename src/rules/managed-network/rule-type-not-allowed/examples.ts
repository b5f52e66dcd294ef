import { build } from '../../../edits/builder.ts';
import { hostRule, tagRule } from '../../../edits/outbound-rows.ts';
import type { Examples } from '../../examples.ts';

function workspace(isolationMode: 'Disabled' | 'AllowInternetOutbound' | 'AllowOnlyApprovedOutbound') {
  const b = build('Workspace');
  b.add('aml-workspace', 'mlw', {
    isolationMode,
    outboundRules: [hostRule('pypi', 'pypi.org'), tagRule('functions', 'AzureDataLake')],
  });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'a host name and a tag beside an open internet',
      design: () => workspace('AllowInternetOutbound'),
      expect: [{ message: 'notAllowed', at: 'mlw', field: 'outboundRules' }],
    },
    {
      name: 'one tag',
      design: () => {
        const b = build('One tag');
        const outboundRules = [tagRule('lake', 'AzureDataLake')];
        b.add('aml-workspace', 'mlw', { isolationMode: 'AllowInternetOutbound', outboundRules });
        return b.design();
      },
      expect: [{ message: 'notAllowed', at: 'mlw', field: 'outboundRules' }],
    },
  ],
  good: [
    { name: 'approved outbound only', design: () => workspace('AllowOnlyApprovedOutbound') },
    { name: 'rules left over from a mode that is off', design: () => workspace('Disabled') },
  ],
};

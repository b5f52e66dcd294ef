import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';
import { fqdn, serviceTag } from '../rows.ts';

function workspace(isolationMode: 'Disabled' | 'AllowInternetOutbound' | 'AllowOnlyApprovedOutbound') {
  const b = build('Workspace');
  b.add('aml-workspace', 'mlw', {
    isolationMode,
    outboundRules: [fqdn('pypi', 'pypi.org'), serviceTag('functions', 'AzureDataLake')],
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
        const outboundRules = [serviceTag('lake', 'AzureDataLake')];
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

import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';
import { fqdn, serviceTag } from '../rows.ts';

function workspace(isolationMode: 'Disabled' | 'AllowOnlyApprovedOutbound', ...hosts: readonly string[]) {
  const b = build('Workspace');
  const outboundRules = [serviceTag('lake', 'AzureDataLake'), ...hosts.map((host, n) => fqdn(`host-${n + 1}`, host))];
  b.add('aml-workspace', 'mlw', { isolationMode, outboundRules });
  return b.design();
}

const expect = [{ message: 'billed', at: 'mlw', field: 'outboundRules' }];

export const examples: Examples = {
  bad: [
    { name: 'one host', design: () => workspace('AllowOnlyApprovedOutbound', 'pypi.org'), expect },
    {
      name: 'several hosts, one firewall',
      design: () => workspace('AllowOnlyApprovedOutbound', 'pypi.org', '*.conda.io'),
      expect,
    },
  ],
  good: [
    { name: 'service tags only', design: () => workspace('AllowOnlyApprovedOutbound') },
    { name: 'no managed network', design: () => workspace('Disabled', 'pypi.org') },
  ],
};

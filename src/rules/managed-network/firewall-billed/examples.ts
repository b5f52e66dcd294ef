import { build } from '../../../edits/builder.ts';
import { hostRule, tagRule } from '../../../edits/outbound-rows.ts';
import type { Examples } from '../../examples.ts';

function workspace(isolationMode: 'Disabled' | 'AllowOnlyApprovedOutbound', ...hosts: readonly string[]) {
  const b = build('Workspace');
  const outboundRules = [tagRule('lake', 'AzureDataLake'), ...hosts.map((host, n) => hostRule(`host-${n + 1}`, host))];
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

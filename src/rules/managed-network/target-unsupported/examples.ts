import { build } from '../../../edits/builder.ts';
import { endpointRule, hostRule, tagRule } from '../../../edits/outbound-rows.ts';
import type { Examples } from '../../examples.ts';

function workspace(subResource: string, withTarget = true) {
  const b = build('Workspace');
  const target = b.add('storage-account', 'stdata');
  b.add('aml-workspace', 'mlw', {
    isolationMode: 'AllowInternetOutbound',
    outboundRules: [endpointRule('data', withTarget ? target : null, subResource)],
  });
  return b.design();
}

function approved(...outboundRules: readonly ReturnType<typeof hostRule>[]) {
  const b = build('Approved');
  b.add('aml-workspace', 'mlw', { isolationMode: 'AllowOnlyApprovedOutbound', outboundRules });
  return b.design();
}

const at = { at: 'mlw', field: 'outboundRules' };

export const examples: Examples = {
  bad: [
    {
      name: 'a sub-resource of another service',
      design: () => workspace('vault'),
      expect: [{ message: 'unsupported', ...at }],
    },
    { name: 'no target', design: () => workspace('blob', false), expect: [{ message: 'incomplete', ...at }] },
    { name: 'no sub-resource', design: () => workspace(''), expect: [{ message: 'incomplete', ...at }] },
    {
      name: 'empty rows',
      design: () => approved(hostRule('host', ''), tagRule('tag', '')),
      expect: [{ message: 'incomplete', ...at }],
    },
  ],
  good: [
    { name: 'Data Lake Storage', design: () => workspace('dfs') },
    {
      name: 'a tag and a host need no target',
      design: () => approved(hostRule('pypi', 'pypi.org'), tagRule('lake', 'AzureDataLake')),
    },
  ],
};

import { build } from '../../../edits/builder.ts';
import { endpointRule, hostRule, tagRule } from '../../../edits/outbound-rows.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
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

function toService(service: ResourceOf<'azure-service'>['props']['service'], subResource: string) {
  const b = build('Another service');
  const target = b.add('azure-service', 'other', { service });
  b.add('aml-workspace', 'mlw', {
    isolationMode: 'AllowInternetOutbound',
    outboundRules: [endpointRule('other', target, subResource)],
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
    {
      name: 'a service without endpoints of managed networks',
      design: () => toService('Microsoft.ServiceBus/namespaces', 'namespace'),
      expect: [{ message: 'service', ...at }],
    },
    {
      name: 'a sub-resource that a search service does not have',
      design: () => toService('Microsoft.Search/searchServices', 'account'),
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
    { name: 'Azure SQL', design: () => toService('Microsoft.Sql/servers', 'sqlServer') },
    {
      name: 'a front end of an application gateway',
      design: () => toService('Microsoft.Network/applicationGateways', 'private'),
    },
    {
      name: 'a tag and a host need no target',
      design: () => approved(hostRule('pypi', 'pypi.org'), tagRule('lake', 'AzureDataLake')),
    },
  ],
};

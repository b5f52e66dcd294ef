import { build } from '../../../edits/builder.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import type { Examples } from '../../examples.ts';

function toVault(subResource: string) {
  const b = build('Endpoint to a vault');
  const vault = b.add('key-vault', 'kv-ml');
  const zone = b.add('private-dns-zone', 'privatelink.vaultcore.azure.net');
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints' }, { in: vnet });
  b.add('private-endpoint', 'pe', { target: vault, subResource, privateDnsZones: [zone] }, { in: subnet });
  b.link('zone-link', zone, vnet);
  return b.design();
}

function toStorage(subResource: string) {
  const b = build('Endpoint to storage');
  const storage = b.add('storage-account', 'stml');
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints' }, { in: vnet });
  b.add('private-endpoint', 'pe', { target: storage, subResource }, { in: subnet });
  return b.design();
}

function toService(
  service: ResourceOf<'azure-service'>['props']['service'],
  subResource: string,
  zoneName = 'privatelink.other',
) {
  const b = build('Endpoint to another service');
  const zone = b.add('private-dns-zone', zoneName);
  const target = b.add('azure-service', 'other', { service });
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints' }, { in: vnet });
  b.add('private-endpoint', 'pe', { target, subResource, privateDnsZones: [zone] }, { in: subnet });
  b.link('zone-link', zone, vnet);
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'another letter case, for a service that exists',
      design: () => toService('Microsoft.Sql/servers', 'sqlserver', 'privatelink.database.windows.net'),
      expect: [{ message: 'unknown', at: 'pe', field: 'subResource' }],
    },
    {
      name: 'a sub-resource of another service',
      design: () => toService('Microsoft.Databricks/workspaces', 'account'),
      expect: [{ message: 'unknown', at: 'pe', field: 'subResource' }],
    },
    {
      name: 'no front end of an application gateway',
      design: () => toService('Microsoft.Network/applicationGateways', ''),
      expect: [{ message: 'missing', at: 'pe', field: 'subResource' }],
    },
    {
      name: 'the name of the public host instead of the group id',
      design: () => toVault('keyvault'),
      expect: [{ message: 'unknown', at: 'pe', field: 'subResource' }],
    },
    {
      name: 'not chosen yet, one to choose from',
      design: () => toVault(''),
      expect: [{ message: 'missing', at: 'pe', field: 'subResource' }],
    },
    {
      name: 'plural, and several to choose from',
      design: () => toStorage('blobs'),
      expect: [{ message: 'unknown', at: 'pe', field: 'subResource' }],
    },
  ],
  good: [
    { name: 'vault', design: () => toVault('vault') },
    { name: 'a front end', design: () => toService('Microsoft.Network/applicationGateways', 'appGwPrivateFrontend') },
    {
      name: 'sign-in of a Databricks workspace',
      design: () => toService('Microsoft.Databricks/workspaces', 'browser_authentication'),
    },
    { name: 'Data Lake Storage', design: () => toStorage('dfs') },
    { name: 'the secondary copy', design: () => toStorage('blob_secondary') },
    {
      name: 'no target yet',
      design: () => {
        const b = build('Half drawn');
        const vnet = b.add('virtual-network', 'vnet');
        const subnet = b.add('subnet', 'snet-pe', {}, { in: vnet });
        b.add('private-endpoint', 'pe', { subResource: 'anything' }, { in: subnet });
        return b.design();
      },
    },
  ],
};

import { build } from '../../../edits/builder.ts';
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

export const examples: Examples = {
  bad: [
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

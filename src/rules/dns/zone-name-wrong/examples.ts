import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function endpoint(kind: 'key-vault' | 'storage-account', subResource: string, zones: readonly string[]) {
  const b = build('Endpoint');
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints' }, { in: vnet });
  const target = b.add(kind, 'target');
  const privateDnsZones = zones.map((name) => b.add('private-dns-zone', name));
  for (const zone of privateDnsZones) b.link('zone-link', zone, vnet);
  b.add('private-endpoint', 'pe', { target, subResource, privateDnsZones }, { in: subnet });
  return b.design();
}

const expect = [{ message: 'wrong', at: 'pe', field: 'privateDnsZones' }];

export const examples: Examples = {
  bad: [
    {
      name: 'vault instead of vaultcore',
      design: () => endpoint('key-vault', 'vault', ['privatelink.vault.azure.net']),
      expect,
    },
    {
      name: 'the zone of another part',
      design: () => endpoint('storage-account', 'file', ['privatelink.blob.core.windows.net']),
      expect,
    },
    {
      name: 'the right zone and a wrong one',
      design: () => endpoint('storage-account', 'blob', ['privatelink.blob.core.windows.net', 'blob.core.windows.net']),
      expect,
    },
  ],
  good: [
    { name: 'vaultcore', design: () => endpoint('key-vault', 'vault', ['privatelink.vaultcore.azure.net']) },
    { name: 'in capitals', design: () => endpoint('key-vault', 'vault', ['Privatelink.VaultCore.Azure.Net']) },
    {
      name: 'Azure Government',
      design: () => endpoint('key-vault', 'vault', ['privatelink.vaultcore.usgovcloudapi.net']),
    },
    {
      name: 'a sub-resource that is not known',
      design: () => endpoint('storage-account', 'blob_secondary', ['privatelink.blob.core.windows.net']),
    },
  ],
};

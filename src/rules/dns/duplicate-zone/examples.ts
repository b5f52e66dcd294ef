import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

const name = 'privatelink.blob.core.windows.net';

// zone (1) -> vnet-a: pe-a -> stml-a      zone (2) -> vnet-a or vnet-b: pe-b -> stml-b
function twoZones(second: string, secondLink: 'vnet-a' | 'vnet-b' | 'both') {
  const b = build('Two zones');
  const a = b.add('virtual-network', 'vnet-a', { addressSpace: ['10.0.0.0/16'] });
  const vnetB = b.add('virtual-network', 'vnet-b', { addressSpace: ['10.1.0.0/16'] });
  const snet = b.add('subnet', 'snet-a', { purpose: 'private-endpoints', prefixes: ['10.0.0.0/24'] }, { in: a });
  const zone1 = b.add('private-dns-zone', name);
  const zone2 = b.add('private-dns-zone', second);
  const part = second.includes('file') ? 'file' : 'blob';
  const first = b.add('storage-account', 'stmla');
  const other = b.add('storage-account', 'stmlb');
  b.add('private-endpoint', 'pe-a', { target: first, subResource: 'blob', privateDnsZones: [zone1] }, { in: snet });
  b.add('private-endpoint', 'pe-b', { target: other, subResource: part, privateDnsZones: [zone2] }, { in: snet });
  b.link('zone-link', zone1, a);
  if (secondLink !== 'vnet-b') b.link('zone-link', zone2, a);
  if (secondLink !== 'vnet-a') b.link('zone-link', zone2, vnetB);
  return b.design();
}

const expect = [{ message: 'duplicate', at: 'privatelink-blob-core-windows-net-2' }];

export const examples: Examples = {
  bad: [
    { name: 'one zone for each account', design: () => twoZones(name, 'vnet-a'), expect },
    {
      name: 'in other letter case, and with a link that has to move',
      design: () => twoZones(name.toUpperCase(), 'both'),
      expect,
    },
  ],
  good: [
    { name: 'two names', design: () => twoZones('privatelink.file.core.windows.net', 'vnet-a') },
    { name: 'one name at two networks that are kept apart', design: () => twoZones(name, 'vnet-b') },
  ],
};

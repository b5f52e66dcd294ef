import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Second = { readonly network: 'same' | 'other'; readonly zone: 'same' | 'other'; readonly part: 'blob' | 'file' };

// +-- vnet-a ------+   +-- vnet-b ------+
// | pe-1 -> stml   |   | pe-2 -> stml   |   zone(s) privatelink.blob.core.windows.net
// +----------------+   +----------------+
function two(second: Second) {
  const b = build('Two endpoints');
  const storage = b.add('storage-account', 'stml');
  const first = b.add('private-dns-zone', 'privatelink.blob.core.windows.net');
  const other =
    second.zone === 'same' ? first : b.add('private-dns-zone', `privatelink.${second.part}.core.windows.net`);
  const a = b.add('virtual-network', 'vnet-a', { addressSpace: ['10.0.0.0/16'] });
  const vnetB = b.add('virtual-network', 'vnet-b', { addressSpace: ['10.1.0.0/16'] });
  const snetA = b.add('subnet', 'snet-a', { purpose: 'private-endpoints', prefixes: ['10.0.0.0/24'] }, { in: a });
  const snetB = b.add('subnet', 'snet-b', { purpose: 'private-endpoints', prefixes: ['10.1.0.0/24'] }, { in: vnetB });
  b.add('private-endpoint', 'pe-1', { target: storage, subResource: 'blob', privateDnsZones: [first] }, { in: snetA });
  b.add(
    'private-endpoint',
    'pe-2',
    { target: storage, subResource: second.part, privateDnsZones: [other] },
    { in: second.network === 'same' ? snetA : snetB },
  );
  b.link('zone-link', first, a);
  b.link('zone-link', other, vnetB);
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'twice in one network',
      design: () => two({ network: 'same', zone: 'same', part: 'blob' }),
      expect: [{ message: 'duplicate', at: 'pe-2' }],
    },
    {
      name: 'in two networks with one zone',
      design: () => two({ network: 'other', zone: 'same', part: 'blob' }),
      expect: [{ message: 'duplicate', at: 'pe-2' }],
    },
  ],
  good: [
    {
      name: 'in two networks that are kept apart, each with a zone of its own',
      design: () => two({ network: 'other', zone: 'other', part: 'blob' }),
    },
    { name: 'blob and file', design: () => two({ network: 'same', zone: 'other', part: 'file' }) },
  ],
};

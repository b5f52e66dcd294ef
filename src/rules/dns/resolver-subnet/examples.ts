import { build } from '../../../edits/builder.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import type { Examples } from '../../examples.ts';

type SubnetProps = Partial<ResourceOf<'subnet'>['props']>;
type Options = {
  readonly inbound?: SubnetProps;
  readonly inboundAddress?: string;
  /** Whether the outbound endpoint has its own subnet, the one of the inbound endpoint, or one of another network. */
  readonly outbound?: 'own' | 'same' | 'elsewhere';
  readonly machine?: boolean;
};

const ready = { purpose: 'dns-inbound', delegation: 'Microsoft.Network/dnsResolvers' } as const;

// +-- hub 10.20 ---------------------------------+    +-- other 10.21 ----+
// | dnspr   snet-in 10.20.0.0/28   snet-out      |    | snet-far          |
// +-----------------------------------------------+    +-------------------+
function hub({ inbound = {}, inboundAddress = '', outbound = 'own', machine = false }: Options) {
  const b = build('Resolver');
  const vnet = b.add('virtual-network', 'hub', { addressSpace: ['10.20.0.0/16'] });
  const entry = b.add('subnet', 'snet-in', { ...ready, prefixes: ['10.20.0.0/28'], ...inbound }, { in: vnet });
  const exit = b.add(
    'subnet',
    'snet-out',
    { ...ready, purpose: 'dns-outbound', prefixes: ['10.20.2.0/28'] },
    { in: vnet },
  );
  const other = b.add('virtual-network', 'other', { addressSpace: ['10.21.0.0/16'] });
  const far = b.add('subnet', 'snet-far', { ...ready, prefixes: ['10.21.0.0/28'] }, { in: other });
  const outboundSubnet = { own: exit, same: entry, elsewhere: far }[outbound];
  b.add('dns-resolver', 'dnspr', { inboundSubnet: entry, outboundSubnet, inboundAddress }, { in: vnet });
  if (machine) b.add('private-endpoint', 'pe', {}, { in: entry });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'both endpoints in one subnet',
      design: () => hub({ outbound: 'same' }),
      expect: [{ message: 'several', at: 'snet-in' }],
    },
    {
      name: 'something else in the subnet, which is not delegated either',
      design: () => hub({ inbound: { delegation: 'none' }, machine: true }),
      expect: [
        { message: 'shared', at: 'snet-in' },
        { message: 'notDelegated', at: 'snet-in', field: 'delegation' },
      ],
    },
    {
      name: 'a subnet without delegation',
      design: () => hub({ inbound: { delegation: 'none' } }),
      expect: [{ message: 'notDelegated', at: 'snet-in', field: 'delegation' }],
    },
    {
      name: 'a subnet of another network',
      design: () => hub({ outbound: 'elsewhere' }),
      expect: [{ message: 'elsewhere', at: 'dnspr', field: 'outboundSubnet' }],
    },
    {
      name: 'a general subnet that is too small',
      design: () => hub({ inbound: { purpose: 'general', prefixes: ['10.20.0.0/29'] } }),
      expect: [{ message: 'size', at: 'snet-in', field: 'prefixes' }],
    },
    {
      name: 'a general subnet that is too large',
      design: () => hub({ inbound: { purpose: 'general', prefixes: ['10.20.0.0/23'] } }),
      expect: [{ message: 'size', at: 'snet-in', field: 'prefixes' }],
    },
    {
      name: 'an address that Azure keeps',
      design: () => hub({ inboundAddress: '10.20.0.3' }),
      expect: [{ message: 'address', at: 'dnspr', field: 'inboundAddress' }],
    },
    {
      name: 'an address outside of the subnet',
      design: () => hub({ inboundAddress: '10.20.0.20' }),
      expect: [{ message: 'address', at: 'dnspr', field: 'inboundAddress' }],
    },
  ],
  good: [
    { name: 'a subnet each', design: () => hub({ inboundAddress: '10.20.0.4' }) },
    { name: 'a dynamic address', design: () => hub({}) },
    {
      name: 'no endpoints yet',
      design: () => {
        const b = build('Begun');
        b.add('dns-resolver', 'dnspr', {}, { in: b.add('virtual-network', 'hub') });
        return b.design();
      },
    },
  ],
};

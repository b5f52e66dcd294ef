import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function hub(prefix: string, purpose: 'general' | 'dns-inbound', drawn: boolean) {
  const b = build('Resolver');
  const vnet = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const delegation = 'Microsoft.Network/dnsResolvers';
  const inboundSubnet = b.add('subnet', 'snet-in', { purpose, delegation, prefixes: [prefix] }, { in: vnet });
  if (drawn) b.add('dns-resolver', 'dnspr', { inboundSubnet }, { in: vnet });
  return b.design();
}

const expect = [{ message: 'reserved', at: 'snet-in', field: 'prefixes' }];

export const examples: Examples = {
  bad: [
    { name: 'the subnet of a resolver', design: () => hub('10.0.1.0/28', 'general', true), expect },
    { name: 'a subnet that is meant for one', design: () => hub('10.0.16.240/28', 'dns-inbound', false), expect },
  ],
  good: [
    { name: 'a range below', design: () => hub('10.0.0.0/28', 'dns-inbound', true) },
    { name: 'a range above', design: () => hub('10.0.17.0/28', 'dns-inbound', true) },
    { name: 'a subnet for something else', design: () => hub('10.0.1.0/28', 'general', false) },
  ],
};

import { boolean, texts } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

export const spec = defineResource({
  slug: 'virtual-network',
  title: 'Virtual network',
  category: 'network',
  summary: 'Private address space that holds subnets; hub or spoke',
  parents: [null],
  container: true,
  size: { width: 560, height: 400 },
  nameStem: 'vnet',
  learn: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-overview',
  fields: {
    addressSpace: texts({
      label: 'Address space',
      help: 'CIDR prefixes of the network. Peered networks must not overlap; avoid 172.17.0.0/16.',
      format: 'cidr',
      default: ['10.0.0.0/16'],
      source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
    }),
    dnsServers: texts({
      label: 'DNS servers',
      help: 'Custom servers, such as the firewall with DNS proxy. Empty means Azure-provided DNS.',
      format: 'ipv4',
      source:
        'https://learn.microsoft.com/azure/virtual-network/virtual-networks-name-resolution-for-vms-and-role-instances',
    }),
    encryption: boolean({
      label: 'Virtual network encryption',
      help: 'Encrypts traffic between supported virtual machines; unencrypted ones stay allowed.',
      default: false,
      source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-encryption-overview',
    }),
  },
});

import { build } from '../../../edits/builder.ts';
import type { Subnet } from '../../../topology/networks.ts';
import type { Examples } from '../../examples.ts';

function subnet(name: string, purpose: Subnet['props']['purpose'], ...prefixes: readonly string[]) {
  const b = build('One subnet');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  const delegation = purpose.startsWith('dns') ? ('Microsoft.Network/dnsResolvers' as const) : ('none' as const);
  b.add('subnet', name, { prefixes, purpose, delegation }, { in: vnet });
  return b.design();
}

/** A firewall subnet with a neighbour behind it, so that it has to move. */
function hemmedIn() {
  const b = build('No room beside it');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/24'] });
  b.add('subnet', 'AzureFirewallSubnet', { prefixes: ['10.0.0.0/27'], purpose: 'firewall' }, { in: vnet });
  b.add('subnet', 'snet', { prefixes: ['10.0.0.32/27'] }, { in: vnet });
  return b.design();
}

/** Bastion in a subnet that does not say so. */
function bastionInside() {
  const b = build('Bastion');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  const inside = b.add('subnet', 'snet', { prefixes: ['10.0.0.0/28'] }, { in: vnet });
  b.add('bastion', 'bas', {}, { in: inside });
  return b.design();
}

const at = (id: string, message: string) => [{ message, at: id, field: 'prefixes' }];

export const examples: Examples = {
  bad: [
    {
      name: 'any subnet of four addresses',
      design: () => subnet('snet', 'general', '10.0.0.0/30'),
      expect: at('snet', 'tooSmall'),
    },
    {
      name: 'a second prefix of one address',
      design: () => subnet('snet', 'general', '10.0.0.0/24', '10.0.1.0/32'),
      expect: at('snet', 'tooSmall'),
    },
    {
      name: 'a firewall in a /27',
      design: () => subnet('AzureFirewallSubnet', 'firewall', '10.0.0.0/27'),
      expect: at('azurefirewallsubnet', 'purpose'),
    },
    { name: 'a firewall that has to move', design: hemmedIn, expect: at('azurefirewallsubnet', 'purpose') },
    { name: 'Bastion in a subnet of 16 addresses', design: bastionInside, expect: at('snet', 'purpose') },
    {
      name: 'Bastion in a /28',
      design: () => subnet('AzureBastionSubnet', 'bastion', '10.0.0.0/28'),
      expect: at('azurebastionsubnet', 'purpose'),
    },
    {
      name: 'a resolver endpoint in a /29',
      design: () => subnet('snet-dns', 'dns-inbound', '10.0.32.0/29'),
      expect: at('snet-dns', 'purpose'),
    },
    {
      name: 'a resolver endpoint in a /20',
      design: () => subnet('snet-dns', 'dns-outbound', '10.0.32.0/20'),
      expect: at('snet-dns', 'tooLarge'),
    },
  ],
  good: [
    { name: 'the smallest of all', design: () => subnet('snet', 'general', '10.0.0.0/29') },
    { name: 'the smallest for a firewall', design: () => subnet('AzureFirewallSubnet', 'firewall', '10.0.0.0/26') },
    { name: 'a gateway in a /29 deploys', design: () => subnet('GatewaySubnet', 'gateway', '10.0.0.0/29') },
    {
      name: 'one prefix is large enough',
      design: () => subnet('AzureBastionSubnet', 'bastion', '10.0.0.0/27', '10.0.1.0/26'),
    },
    { name: 'no prefix yet', design: () => subnet('snet', 'firewall') },
  ],
};

import { build } from '../../../edits/builder.ts';
import type { Subnet } from '../../../topology/networks.ts';
import type { Examples } from '../../examples.ts';

/** A subnet of that name and purpose, with a machine, a gateway and Bastion in it as wanted. */
function subnet(
  name: string,
  purpose: Subnet['props']['purpose'],
  inside: readonly ('virtual-machine' | 'virtual-network-gateway' | 'bastion')[],
) {
  const b = build('A reserved subnet');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  const at = { in: b.add('subnet', name, { prefixes: ['10.0.0.0/26'], purpose }, { in: vnet }) };
  if (inside.includes('virtual-machine')) b.add('virtual-machine', 'vm', {}, at);
  if (inside.includes('virtual-network-gateway'))
    b.add('virtual-network-gateway', 'vgw', { publicIps: [b.add('public-ip', 'pip-vgw')] }, at);
  if (inside.includes('bastion')) b.add('bastion', 'bas', { publicIp: b.add('public-ip', 'pip-bas') }, at);
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'a jump box beside Bastion',
      design: () => subnet('AzureBastionSubnet', 'bastion', ['virtual-machine', 'bastion']),
      expect: [{ message: 'shared', at: 'azurebastionsubnet' }],
    },
    {
      name: 'Bastion and a machine beside the gateway',
      design: () => subnet('GatewaySubnet', 'gateway', ['virtual-machine', 'virtual-network-gateway', 'bastion']),
      expect: [{ message: 'shared', at: 'gatewaysubnet' }],
    },
    {
      name: 'a machine in the firewall subnet',
      design: () => subnet('AzureFirewallSubnet', 'firewall', ['virtual-machine']),
      expect: [{ message: 'shared', at: 'azurefirewallsubnet' }],
    },
  ],
  good: [
    { name: 'Bastion alone', design: () => subnet('AzureBastionSubnet', 'bastion', ['bastion']) },
    { name: 'a gateway alone', design: () => subnet('GatewaySubnet', 'gateway', ['virtual-network-gateway']) },
    { name: 'a machine in a subnet for anything', design: () => subnet('snet', 'general', ['virtual-machine']) },
    { name: 'an empty design', design: () => build('Empty').design() },
  ],
};

import { build } from '../../../edits/builder.ts';
import type { Subnet } from '../../../topology/networks.ts';
import type { Examples } from '../../examples.ts';

type Purpose = Subnet['props']['purpose'];

function network(...subnets: readonly (readonly [name: string, purpose: Purpose])[]) {
  const b = build('One network');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  subnets.forEach(([name, purpose], index) => {
    b.add('subnet', name, { prefixes: [`10.0.${index}.0/24`], purpose }, { in: vnet });
  });
  return b.design();
}

/** Bastion, or another kind, in a subnet of that name and purpose. */
function withBastion(name: string, purpose: Purpose, kind: 'bastion' | 'virtual-network-gateway' = 'bastion') {
  const b = build('Bastion');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  const subnet = b.add('subnet', name, { prefixes: ['10.0.0.0/26'], purpose }, { in: vnet });
  const publicIp = b.add('public-ip', 'pip');
  if (kind === 'bastion') b.add(kind, 'bas', { publicIp }, { in: subnet });
  else b.add(kind, 'vgw', { publicIps: [publicIp] }, { in: subnet });
  return b.design();
}

/** Bastion beside a machine, in a subnet for anything. */
function withMachine() {
  const b = build('Bastion and machine');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  const subnet = b.add('subnet', 'snet', { prefixes: ['10.0.0.0/26'] }, { in: vnet });
  b.add('bastion', 'bas', { publicIp: b.add('public-ip', 'pip') }, { in: subnet });
  b.add('virtual-machine', 'vm', {}, { in: subnet });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'Bastion in a subnet for anything',
      design: () => withBastion('snet', 'general'),
      expect: [{ message: 'name', at: 'snet', field: 'name' }],
    },
    {
      name: 'a gateway in a subnet for anything',
      design: () => withBastion('snet', 'general', 'virtual-network-gateway'),
      expect: [{ message: 'name', at: 'snet', field: 'name' }],
    },
    {
      name: 'Bastion beside a machine, which could not stay under the new name',
      design: withMachine,
      expect: [{ message: 'name', at: 'snet', field: 'name' }],
    },
    {
      name: 'Bastion in its subnet, which says something else of itself',
      design: () => withBastion('AzureBastionSubnet', 'training'),
      expect: [{ message: 'purpose', at: 'azurebastionsubnet', field: 'purpose' }],
    },
    {
      name: 'Bastion in a subnet with a name of its own',
      design: () => network(['snet-bastion', 'bastion']),
      expect: [{ message: 'name', at: 'snet-bastion', field: 'name' }],
    },
    {
      name: 'a letter in the wrong case',
      design: () => network(['gatewaysubnet', 'gateway']),
      expect: [{ message: 'name', at: 'gatewaysubnet', field: 'name' }],
    },
    {
      name: 'a second firewall subnet, for which the name is taken',
      design: () => network(['AzureFirewallSubnet', 'firewall'], ['snet-firewall', 'firewall']),
      expect: [{ message: 'name', at: 'snet-firewall', field: 'name' }],
    },
    {
      name: 'the reserved name without the purpose',
      design: () => network(['GatewaySubnet', 'general'], ['AzureFirewallManagementSubnet', 'training']),
      expect: [
        { message: 'purpose', at: 'gatewaysubnet', field: 'purpose' },
        { message: 'purpose', at: 'azurefirewallmanagementsubnet', field: 'purpose' },
      ],
    },
  ],
  good: [
    { name: 'Bastion in its subnet', design: () => withBastion('AzureBastionSubnet', 'bastion') },
    {
      name: 'names and purposes agree',
      design: () =>
        network(['AzureFirewallSubnet', 'firewall'], ['AzureBastionSubnet', 'bastion'], ['snet', 'training']),
    },
    { name: 'a name that only resembles a reserved one', design: () => network(['AzureFirewallSubnet-2', 'general']) },
  ],
};

import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

const hubGroup = { resourceGroup: 'rg-hub', subscription: '00000000-0000-0000-0000-000000000002' } as const;

type At = { readonly resourceGroup?: string; readonly subscription?: string };

/** A hub in which network, firewall and addresses stand where it is said. */
function hub(at: { readonly network?: At; readonly firewall?: At; readonly address?: At; readonly management?: At }) {
  const b = build('Hub', { settings: { resourceGroup: 'rg-ml' } });
  const network = b.add('virtual-network', 'vnet-hub', { ...at.network, addressSpace: ['10.0.0.0/16'] });
  const subnet = b.add(
    'subnet',
    'AzureFirewallSubnet',
    { purpose: 'firewall', prefixes: ['10.0.0.0/26'] },
    { in: network },
  );
  const address = b.add('public-ip', 'pip-firewall', { ...at.address });
  const managementPublicIp = at.management === undefined ? null : b.add('public-ip', 'pip-management', at.management);
  b.add('azure-firewall', 'afw-hub', { ...at.firewall, publicIps: [address], managementPublicIp }, { in: subnet });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'a firewall in the group of the design, its network in another one',
      design: () => hub({ network: hubGroup, address: hubGroup }),
      expect: [{ message: 'firewall', at: 'afw-hub', field: 'resourceGroup' }],
    },
    {
      name: 'a firewall in a group of that name in another subscription',
      design: () => hub({ firewall: { ...hubGroup, resourceGroup: 'rg-ml' } }),
      expect: [{ message: 'firewall', at: 'afw-hub', field: 'resourceGroup' }],
    },
    {
      name: 'an address in another group',
      design: () => hub({ address: { resourceGroup: 'rg-addresses' } }),
      expect: [{ message: 'address', at: 'pip-firewall', field: 'resourceGroup' }],
    },
    {
      name: 'an address for management in another group',
      design: () => hub({ network: hubGroup, firewall: hubGroup, address: hubGroup, management: {} }),
      expect: [{ message: 'address', at: 'pip-management', field: 'resourceGroup' }],
    },
  ],
  good: [
    { name: 'everything in the group of the design', design: () => hub({}) },
    {
      name: 'everything in one other group, written in other letters',
      design: () => hub({ network: hubGroup, address: hubGroup, firewall: { ...hubGroup, resourceGroup: 'RG-Hub' } }),
    },
    { name: 'the group of the design, written down', design: () => hub({ firewall: { resourceGroup: 'rg-ml' } }) },
  ],
};

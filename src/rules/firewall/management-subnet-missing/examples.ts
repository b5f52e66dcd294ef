import type { Examples } from '../../examples.ts';
import { hubSpoke } from '../../routing/hub-spoke.ts';

type Parts = { readonly tier: 'Basic' | 'Standard'; readonly subnet: boolean; readonly address: boolean };

function hub({ tier, subnet, address }: Parts) {
  const { b, firewall, hub: network } = hubSpoke({ firewall: { tier } });
  const props = { purpose: 'firewall-management', prefixes: ['10.0.1.0/26'] } as const;
  if (subnet) b.add('subnet', 'AzureFirewallManagementSubnet', props, { in: network });
  if (address) b.set('azure-firewall', firewall, { managementPublicIp: b.add('public-ip', 'pip-mgmt') });
  return b.design();
}

const expect = [{ message: 'missing', at: 'afw', field: 'managementPublicIp' }];

export const examples: Examples = {
  bad: [
    { name: 'Basic without either', design: () => hub({ tier: 'Basic', subnet: false, address: false }), expect },
    { name: 'Basic without the address', design: () => hub({ tier: 'Basic', subnet: true, address: false }), expect },
    {
      name: 'forced tunnelling without the subnet',
      design: () => hub({ tier: 'Standard', subnet: false, address: true }),
      expect,
    },
  ],
  good: [
    { name: 'Basic with both', design: () => hub({ tier: 'Basic', subnet: true, address: true }) },
    { name: 'Standard needs neither', design: () => hub({ tier: 'Standard', subnet: false, address: false }) },
  ],
};

import type { ResourceOf } from '../../../kinds/types.ts';
import type { Examples } from '../../examples.ts';
import { withGroup } from '../example-group.ts';

/** One more subnet, with a group of its own. */
function subnet(name: string, purpose: ResourceOf<'subnet'>['props']['purpose'], hasGroup = true) {
  const { b, vnet } = withGroup([]);
  const networkSecurityGroup = hasGroup ? b.add('network-security-group', 'nsg-2') : null;
  b.add('subnet', name, { purpose, prefixes: ['10.1.8.0/26'], networkSecurityGroup }, { in: vnet });
  return b.design();
}

const at = (id: string) => [{ message: 'attached', at: id, field: 'networkSecurityGroup' }];

export const examples: Examples = {
  bad: [
    {
      name: 'on the firewall subnet',
      design: () => subnet('AzureFirewallSubnet', 'firewall'),
      expect: at('azurefirewallsubnet'),
    },
    { name: 'on the gateway subnet', design: () => subnet('GatewaySubnet', 'gateway'), expect: at('gatewaysubnet') },
    {
      name: 'by name, the purpose not chosen',
      design: () => subnet('GatewaySubnet', 'general'),
      expect: at('gatewaysubnet'),
    },
  ],
  good: [
    { name: 'on Bastion: it has exact rules of its own', design: () => subnet('AzureBastionSubnet', 'bastion') },
    { name: 'on a training subnet', design: () => withGroup([]).b.design() },
    { name: 'a firewall subnet without a group', design: () => subnet('AzureFirewallSubnet', 'firewall', false) },
  ],
};

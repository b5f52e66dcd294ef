import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';
import { hubSpoke } from '../../routing/hub-spoke.ts';

const expect = [{ message: 'missing', at: 'afw', field: 'publicIps' }];

/** A Basic firewall whose only address is the one for management. */
function basic() {
  const { b, firewall, hub } = hubSpoke({ firewall: { publicIps: [], tier: 'Basic' } });
  const props = { purpose: 'firewall-management', prefixes: ['10.0.1.0/26'] } as const;
  b.add('subnet', 'AzureFirewallManagementSubnet', props, { in: hub });
  b.set('azure-firewall', firewall, { managementPublicIp: b.add('public-ip', 'pip-mgmt') });
  return b.design();
}

function tunnelled() {
  const { b, firewall } = hubSpoke({ firewall: { publicIps: [] } });
  b.set('azure-firewall', firewall, { managementPublicIp: b.add('public-ip', 'pip-mgmt') });
  return b.design();
}

export const examples: Examples = {
  bad: [
    { name: 'none', design: () => hubSpoke({ firewall: { publicIps: [] } }).b.design(), expect },
    { name: 'Basic with its management address only', design: basic, expect },
  ],
  good: [
    { name: 'one', design: () => hubSpoke().b.design() },
    { name: 'forced tunnelling: management has its own', design: tunnelled },
    { name: 'an empty design', design: () => build('Empty').design() },
  ],
};

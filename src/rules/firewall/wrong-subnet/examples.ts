import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';
import { hubSpoke } from '../../routing/hub-spoke.ts';

/** A firewall in an ordinary subnet, with or without the right one beside it. */
function misplaced(beside: boolean, space = '10.0.0.0/16') {
  const b = build('Misplaced');
  const hub = b.add('virtual-network', 'hub', { addressSpace: [space] });
  const shared = b.add('subnet', 'shared', { prefixes: ['10.0.0.0/24'] }, { in: hub });
  if (beside) b.add('subnet', 'AzureFirewallSubnet', { purpose: 'firewall', prefixes: ['10.0.1.0/26'] }, { in: hub });
  b.add('azure-firewall', 'afw', { publicIps: [b.add('public-ip', 'pip')] }, { in: shared });
  return b.design();
}

/** A subnet with the reserved name whose purpose was not chosen. */
function byName() {
  const b = build('By name');
  const hub = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const subnet = b.add('subnet', 'AzureFirewallSubnet', { prefixes: ['10.0.1.0/26'] }, { in: hub });
  b.add('azure-firewall', 'afw', { publicIps: [b.add('public-ip', 'pip')] }, { in: subnet });
  return b.design();
}

/** A firewall alone in a general subnet, which can become its own. */
function alone() {
  const b = build('Alone');
  const hub = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const subnet = b.add('subnet', 'snet', { prefixes: ['10.0.0.0/26'] }, { in: hub });
  b.add('azure-firewall', 'afw', { publicIps: [b.add('public-ip', 'pip')] }, { in: subnet });
  return b.design();
}

const expect = [{ message: 'misplaced', at: 'afw' }];

export const examples: Examples = {
  bad: [
    { name: 'alone in a subnet', design: alone, expect },
    { name: 'no firewall subnet in the network', design: () => misplaced(false), expect },
    { name: 'the firewall subnet is empty', design: () => misplaced(true), expect },
    { name: 'no room for a firewall subnet', design: () => misplaced(false, '10.0.0.0/24'), expect },
  ],
  good: [
    { name: 'in its subnet', design: () => hubSpoke().b.design() },
    { name: 'the name is right and the purpose not chosen', design: byName },
    { name: 'an empty design', design: () => build('Empty').design() },
  ],
};

import type { Examples } from '../../examples.ts';
import { hubSpoke } from '../hub-spoke.ts';

const at = 'training';
const field = 'routeTable';

/** spoke ── middle ── hub: peering is not transitive, so the spoke does not reach the firewall of the hub. */
function chain() {
  const { b, hub, spoke } = hubSpoke({ peering: false });
  const middle = b.add('virtual-network', 'middle', { addressSpace: ['10.2.0.0/16'] });
  b.link('peering', spoke, middle);
  b.link('peering', middle, hub);
  return b.design();
}

/** A second firewall with the same address stands in a network that has nothing to do with the spoke. */
function twin() {
  const { b } = hubSpoke();
  const other = b.add('virtual-network', 'other', { addressSpace: ['10.0.0.0/16'] });
  const subnet = b.add(
    'subnet',
    'AzureFirewallSubnet',
    { purpose: 'firewall', prefixes: ['10.0.0.0/26'] },
    { in: other },
  );
  b.add('azure-firewall', 'afw-2', { publicIps: [b.add('public-ip', 'pip-2')] }, { in: subnet });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'not peered',
      design: () => hubSpoke({ peering: false }).b.design(),
      expect: [{ message: 'notPeered', at, field }],
    },
    { name: 'peered through a third network', design: chain, expect: [{ message: 'notPeered', at, field }] },
    {
      name: 'peered on one side',
      design: () => hubSpoke({ peering: { sides: 'from' } }).b.design(),
      expect: [{ message: 'incomplete', at, field }],
    },
  ],
  good: [
    { name: 'peered directly', design: () => hubSpoke().b.design() },
    { name: 'a distant firewall that happens to have the same address', design: twin },
    { name: 'no routes yet', design: () => hubSpoke({ peering: false, routes: null }).b.design() },
  ],
};

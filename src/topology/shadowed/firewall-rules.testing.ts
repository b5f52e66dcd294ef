// Firewalls with given rules, for the tests of rules that never match.
import { build } from '../../edits/builder.ts';
import type { Firewall } from '../egress.ts';
import type { ApplicationRule, NetworkRule } from '../firewall-evaluation.ts';
import { indexTopology } from '../topology.ts';
import { shadowedFirewallRules } from './firewall-rules.ts';

export type Props = Firewall['props'];
export type Drawn = Partial<Pick<Props, 'natCollections' | 'networkCollections' | 'applicationCollections'>>;
export type NatRule = Props['natCollections'][number]['rules'][number];

export const network = (name: string, props: Partial<NetworkRule> = {}): NetworkRule => ({
  name,
  protocols: ['TCP'],
  sources: ['*'],
  destinations: ['*'],
  destinationFqdns: [],
  ports: ['443'],
  ...props,
});
export const application = (name: string, props: Partial<ApplicationRule> = {}): ApplicationRule => ({
  name,
  protocols: ['https:443'],
  sources: ['*'],
  fqdns: ['*'],
  fqdnTags: [],
  ...props,
});
export const nat = (name: string, props: Partial<NatRule> = {}): NatRule => ({
  name,
  protocols: ['TCP'],
  sources: ['*'],
  destinations: ['20.1.2.3'],
  ports: ['443'],
  translatedAddress: '10.0.1.4',
  translatedPort: '443',
  ...props,
});
export const at = <R>(priority: number, action: 'Allow' | 'Deny', ...rules: R[]) => ({
  name: `c${priority}`,
  priority,
  action,
  rules,
});

export function shadows(drawn: Drawn) {
  const b = build('Firewall');
  const hub = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const subnet = b.add(
    'subnet',
    'AzureFirewallSubnet',
    { purpose: 'firewall', prefixes: ['10.0.0.0/26'] },
    { in: hub },
  );
  b.add('azure-firewall', 'afw', drawn, { in: subnet });
  const [firewall] = indexTopology(b.design().network).of('azure-firewall');
  if (!firewall) throw new Error('the firewall was added');
  return shadowedFirewallRules(firewall);
}

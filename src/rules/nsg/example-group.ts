// The network that examples of security group rules vary.
import { type Builder, build } from '../../edits/builder.ts';
import type { ResourceOf } from '../../kinds/types.ts';
import type { ResourceId } from '../../model/ids.ts';
import type { SecurityRule } from '../../topology/nsg-evaluation.ts';

type GroupOptions = {
  readonly subnet?: Partial<ResourceOf<'subnet'>['props']>;
  readonly cluster?: Partial<ResourceOf<'compute-cluster'>['props']> | null;
};

/** A security rule; outbound TCP 443 from the network to anywhere, allowed, unless told otherwise. */
export const securityRule = (name: string, priority: number, props: Partial<SecurityRule> = {}): SecurityRule => ({
  name,
  priority,
  direction: 'Outbound',
  access: 'Allow',
  protocol: 'Tcp',
  sources: ['VirtualNetwork'],
  sourceGroups: [],
  sourcePorts: ['*'],
  destinations: ['*'],
  destinationGroups: [],
  destinationPorts: ['443'],
  ...props,
});

/** A rule for all ports and protocols from anywhere to a destination. */
export const denyAll = (name: string, priority: number, destination = '*'): SecurityRule =>
  securityRule(name, priority, {
    access: 'Deny',
    protocol: '*',
    sources: ['*'],
    destinations: [destination],
    destinationPorts: ['*'],
  });

type Rules = readonly SecurityRule[] | ((members: ResourceId) => readonly SecurityRule[]);

/** Rules that name an application security group; it is added, and nothing is in it. */
const rulesFor = (b: Builder, rules: Rules): readonly SecurityRule[] =>
  typeof rules === 'function' ? rules(b.add('application-security-group', 'asg')) : rules;

/** Network 10.1.0.0/16 with subnet training (10.1.0.0/24) behind NAT, in it cluster gpu, on it group nsg. */
export function withGroup(rules: Rules, options: GroupOptions = {}) {
  const b = build('Security group');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  const networkSecurityGroup = b.add('network-security-group', 'nsg', { rules: rulesFor(b, rules) });
  const natGateway = b.add('nat-gateway', 'ng', { publicIps: [b.add('public-ip', 'pip-ng')] });
  const subnet = b.add(
    'subnet',
    'training',
    { purpose: 'training', prefixes: ['10.1.0.0/24'], networkSecurityGroup, natGateway, ...options.subnet },
    { in: vnet },
  );
  const workspace = b.add('aml-workspace', 'mlw');
  if (options.cluster !== null) b.add('compute-cluster', 'gpu', { workspace, ...options.cluster }, { in: subnet });
  return { b, vnet, subnet, workspace, group: networkSecurityGroup };
}

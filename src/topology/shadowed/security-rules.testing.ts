// Security groups with given rules, for the tests of rules that never match.
import { build } from '../../edits/builder.ts';
import type { ResourceId } from '../../model/ids.ts';
import type { SecurityRule } from '../nsg-evaluation.ts';
import { indexTopology } from '../topology.ts';
import { shadowedSecurityRules } from './security-rules.ts';

export const rule = (name: string, priority: number, props: Partial<SecurityRule> = {}): SecurityRule => ({
  name,
  priority,
  direction: 'Outbound',
  access: 'Allow',
  protocol: 'Tcp',
  sources: ['*'],
  sourceGroups: [],
  sourcePorts: ['*'],
  destinations: ['*'],
  destinationGroups: [],
  destinationPorts: ['443'],
  ...props,
});

/** Findings on the group of subnet 10.1.0.0/24 in network 10.1.0.0/16, whose peer is 10.2.0.0/16. */
export function shadows(
  rules: readonly SecurityRule[] | ((web: ResourceId, data: ResourceId) => readonly SecurityRule[]),
) {
  const b = build('Group');
  const [web, data] = [b.add('application-security-group', 'web'), b.add('application-security-group', 'data')];
  const list = typeof rules === 'function' ? rules(web, data) : rules;
  const networkSecurityGroup = b.add('network-security-group', 'nsg', { rules: list });
  const [vnet, peer] = [1, 2].map((n) => b.add('virtual-network', `v${n}`, { addressSpace: [`10.${n}.0.0/16`] }));
  if (!vnet || !peer) throw new Error('both were added');
  b.link('peering', vnet, peer);
  b.add('subnet', 'snet', { prefixes: ['10.1.0.0/24'], networkSecurityGroup }, { in: vnet });
  const topology = indexTopology(b.design().network);
  const [group] = topology.of('network-security-group');
  if (!group) throw new Error('the group was added');
  return shadowedSecurityRules(topology, group);
}

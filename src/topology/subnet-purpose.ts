// What Azure asks of a drawn subnet, by the purpose it declares.
import { purposeOfName, type SubnetConstraint, type SubnetPurpose, subnetConstraints } from '../facts/subnets.ts';
import type { Subnet } from './networks.ts';
import type { Topology } from './topology.ts';

type Declared = Subnet['props']['purpose'];

const purposes: Readonly<Record<Declared, SubnetPurpose>> = {
  general: 'general',
  training: 'training',
  scoring: 'scoring',
  'private-endpoints': 'private-endpoints',
  firewall: 'firewall',
  'firewall-management': 'firewall-management',
  bastion: 'bastion',
  gateway: 'gateway',
  'dns-inbound': 'dns-resolver-inbound',
  'dns-outbound': 'dns-resolver-outbound',
};

/** The constraints of the purpose that a subnet declares. */
export const constraintOf = (subnet: Subnet): SubnetConstraint => subnetConstraints[purposes[subnet.props.purpose]];

/** The constraints of what a subnet has to hold: of Bastion where that stands in it, else of the purpose it declares. */
export const demandsOn = (topology: Topology, subnet: Subnet): SubnetConstraint =>
  topology.childrenOf(subnet.id, 'bastion').length > 0 ? subnetConstraints.bastion : constraintOf(subnet);

/** Whether machines can stand in a subnet: it is not delegated, nor kept for a service by its purpose or name. */
export function takesMachines(subnet: Subnet): boolean {
  const named = purposeOfName(subnet.name);
  return (
    subnet.props.delegation === 'none' &&
    !constraintOf(subnet).dedicated &&
    (named === undefined || !subnetConstraints[named].dedicated)
  );
}

const declared = new Map(Object.entries(purposes).map(([field, fact]) => [fact, field as Declared]));

/** The value of the purpose field that stands for a purpose of the facts, or undefined where none does. */
export const declaredPurpose = (purpose: SubnetPurpose): Declared | undefined => declared.get(purpose);

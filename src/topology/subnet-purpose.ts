// What Azure asks of a drawn subnet, by the purpose it declares.
import { type SubnetConstraint, type SubnetPurpose, subnetConstraints } from '../facts/subnets.ts';
import type { Subnet } from './networks.ts';

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

const declared = new Map(Object.entries(purposes).map(([field, fact]) => [fact, field as Declared]));

/** The value of the purpose field that stands for a purpose of the facts, or undefined where none does. */
export const declaredPurpose = (purpose: SubnetPurpose): Declared | undefined => declared.get(purpose);

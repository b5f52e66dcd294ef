// What Azure asks of a drawn subnet, by the purpose it declares.
import { purposeOfName, type SubnetConstraint, type SubnetPurpose, subnetConstraints } from '../facts/subnets.ts';
import type { Resource } from '../model/design.ts';
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

/** The one kind that may stand in a subnet whose name Azure keeps for a purpose; '' for none. */
const residents = new Map<SubnetPurpose, string>([
  ['bastion', 'bastion'],
  ['gateway', 'virtual-network-gateway'],
  ['firewall', 'azure-firewall'],
  ['firewall-management', ''],
]);

/** What stands in a subnet and may not once it has the name that Azure keeps for a purpose. */
export function strangersIn(topology: Topology, subnet: Subnet, purpose: SubnetPurpose): readonly Resource[] {
  const resident = residents.get(purpose);
  return resident === undefined ? [] : topology.children(subnet.id).filter(({ kind }) => kind !== resident);
}

/**
 * The constraints of what a subnet has to hold: of Bastion or a gateway where one stands in it, else of the purpose it
 * declares. A name that Azure keeps for something else is no place for either, whatever stands there.
 */
export function demandsOn(topology: Topology, subnet: Subnet): SubnetConstraint {
  const named = purposeOfName(subnet.name);
  const held = (['bastion', 'gateway'] as const).find(
    (purpose) =>
      (named === undefined || named === purpose) &&
      topology.children(subnet.id).some(({ kind }) => kind === residents.get(purpose)),
  );
  return held === undefined ? constraintOf(subnet) : subnetConstraints[held];
}

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

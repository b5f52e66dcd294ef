// The second line of a card: the one fact of a shape that an architect looks for, else the name of its kind.
import { isKind, resourceSpecs } from '../kinds/types.ts';
import type { Network, Resource } from '../model/design.ts';
import { firewallAddress } from '../topology/egress.ts';
import { indexTopology } from '../topology/topology.ts';

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

const purposes = new Map<string, string>([
  ['general', 'General'],
  ['training', 'Training'],
  ['scoring', 'Scoring'],
  ['private-endpoints', 'Private endpoints'],
  ['firewall', 'Firewall'],
  ['firewall-management', 'Firewall management'],
  ['bastion', 'Bastion'],
  ['gateway', 'Gateway'],
  ['dns-inbound', 'DNS inbound'],
  ['dns-outbound', 'DNS outbound'],
]);

/** Purpose of a subnet in a word or two; '' for other kinds. */
export const purposeOf = (resource: Resource): string =>
  isKind(resource, 'subnet') ? (purposes.get(resource.props.purpose) ?? resource.props.purpose) : '';

/** Addresses of a network or subnet for its title; '' for other kinds. */
export function addressesOf(resource: Resource): string {
  if (isKind(resource, 'virtual-network')) return resource.props.addressSpace.join(', ');
  return isKind(resource, 'subnet') ? resource.props.prefixes.join(', ') : '';
}

/** Title of the managed virtual network inside a workspace; null when the workspace has none. */
export function managedNetworkOf(resource: Resource): string | null {
  if (!isKind(resource, 'aml-workspace') || resource.props.isolationMode === 'Disabled') return null;
  const approved = resource.props.isolationMode === 'AllowOnlyApprovedOutbound';
  return `Managed virtual network · ${approved ? 'approved outbound only' : 'internet outbound'}`;
}

const closed = (access: string): string => (access === 'Disabled' ? 'Private access' : 'Public access');

/** The fact for the second line of a shape. */
export function keyFactOf(network: Network, resource: Resource): string {
  if (isKind(resource, 'private-endpoint') && resource.props.subResource !== '') return resource.props.subResource;
  if (isKind(resource, 'azure-firewall')) {
    const address = firewallAddress(indexTopology(network), resource);
    return address === undefined ? `Firewall · ${resource.props.tier}` : `${resource.props.tier} · ${address}`;
  }
  if (isKind(resource, 'compute-cluster')) return `Cluster · ${count(resource.props.maxNodes, 'node')}`;
  if (isKind(resource, 'aks-cluster')) return `AKS · ${count(resource.props.nodeCount, 'node')}`;
  if (isKind(resource, 'container-registry')) return `Registry · ${resource.props.sku}`;
  if (isKind(resource, 'storage-account')) return closed(resource.props.publicNetworkAccess);
  if (isKind(resource, 'managed-online-endpoint')) return closed(resource.props.publicNetworkAccess);
  if (isKind(resource, 'aml-workspace')) return closed(resource.props.publicNetworkAccess);
  if (isKind(resource, 'on-premises') && resource.props.addressSpace.length > 0)
    return resource.props.addressSpace.join(', ');
  if (resource.kind === 'internet') return '';
  if (resource.kind === 'log-analytics-workspace') return 'Log Analytics';
  return resourceSpecs.get(resource.kind)?.title ?? resource.kind;
}

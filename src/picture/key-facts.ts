// The second line of a shape: the one fact that an architect looks for, else the name of its kind.
import { spec as azureService } from '../kinds/azure-service/spec.ts';
import { isKind, resourceSpecs } from '../kinds/types.ts';
import type { Network, Resource } from '../model/design.ts';
import { firewallAddress } from '../topology/egress.ts';
import { requiredRules } from '../topology/managed-required.ts';
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
const purposeOf = (resource: Resource): string =>
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

/** The outbound rules of a managed network in one line: how many are its own, and what Azure adds. */
export function managedRulesOf(network: Network, resource: Resource): string {
  if (!isKind(resource, 'aml-workspace') || managedNetworkOf(resource) === null) return '';
  const own = resource.props.outboundRules.length;
  const added = requiredRules(indexTopology(network), resource);
  const endpoints = added.filter(({ type }) => type === 'PrivateEndpoint').length;
  const parts = [
    endpoints > 0 ? count(endpoints, 'endpoint') : '',
    added.length > endpoints ? count(added.length - endpoints, 'service tag') : '',
  ].filter(Boolean);
  return [
    own > 0 ? `${count(own, 'rule')} of your own` : '',
    parts.length > 0 ? `added by Azure: ${parts.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

const roles = { 'jump-box': 'Jump box', 'dns-server': 'DNS server', appliance: 'Appliance', other: 'Machine' } as const;

/** Titles that a card has no room for. */
const shortTitles = new Map<string, string>([
  ['application-security-group', 'ASG'],
  ['azure-monitor-private-link-scope', 'Private Link Scope'],
  ['dns-resolver', 'DNS resolver'],
  ['log-analytics-workspace', 'Log Analytics'],
  ['service-endpoint-policy', 'Endpoint policy'],
  ['user-assigned-identity', 'Managed identity'],
]);

const serviceTitle = (type: string): string =>
  azureService.fields.service.options.find(({ value }) => value === type)?.label ?? type;

const closed = (access: string): string => (access === 'Disabled' ? 'Private access' : 'Public access');

/** The one fact of a shape that is no network. */
function keyFactOf(network: Network, resource: Resource): string {
  if (isKind(resource, 'private-endpoint') && resource.props.subResource !== '') return resource.props.subResource;
  if (isKind(resource, 'azure-firewall')) {
    const address = firewallAddress(indexTopology(network), resource);
    return address === undefined ? `Firewall · ${resource.props.tier}` : `${resource.props.tier} · ${address}`;
  }
  if (isKind(resource, 'virtual-network-gateway')) {
    const { gatewayType, vpnSku, expressRouteSku } = resource.props;
    return gatewayType === 'Vpn' ? `VPN · ${vpnSku}` : `ER · ${expressRouteSku}`;
  }
  if (isKind(resource, 'dns-resolver') && resource.props.inboundAddress !== '')
    return `Resolver · ${resource.props.inboundAddress}`;
  if (isKind(resource, 'bastion')) return `Bastion · ${resource.props.sku}`;
  if (isKind(resource, 'policy-assignment') && resource.props.effect !== 'default')
    return `Policy · ${resource.props.effect}`;
  if (isKind(resource, 'network-manager')) return `Manager · ${count(resource.props.adminRules.length, 'rule')}`;
  if (isKind(resource, 'compute-cluster')) return `Cluster · ${count(resource.props.maxNodes, 'node')}`;
  if (isKind(resource, 'aks-cluster')) return `AKS · ${count(resource.props.nodeCount, 'node')}`;
  if (isKind(resource, 'virtual-machine')) {
    return [roles[resource.props.role], resource.props.privateIpAddress].filter(Boolean).join(' · ');
  }
  if (isKind(resource, 'azure-service')) return serviceTitle(resource.props.service);
  if (isKind(resource, 'container-registry')) return `Registry · ${resource.props.sku}`;
  if (isKind(resource, 'storage-account')) {
    const { publicNetworkAccess, defaultAction } = resource.props;
    // As the portal names an open endpoint with a firewall.
    if (publicNetworkAccess === 'Enabled' && defaultAction === 'Deny') return 'Selected networks';
    return closed(publicNetworkAccess);
  }
  if (isKind(resource, 'kubernetes-compute') && resource.props.inferenceRouterServiceType === 'LoadBalancer')
    return resource.props.internalLoadBalancer ? 'Internal LB' : 'Public LB';
  if (isKind(resource, 'managed-online-endpoint')) return closed(resource.props.publicNetworkAccess);
  if (isKind(resource, 'aml-workspace')) return closed(resource.props.publicNetworkAccess);
  if (isKind(resource, 'aml-registry')) return closed(resource.props.publicNetworkAccess);
  if (isKind(resource, 'on-premises') && resource.props.addressSpace.length > 0)
    return resource.props.addressSpace.join(', ');
  if (resource.kind === 'internet') return '';
  return shortTitles.get(resource.kind) ?? resourceSpecs.get(resource.kind)?.title ?? resource.kind;
}

/** The second line of a shape: whether it exists already, then addresses and purpose of a network or a fact of anything else; '' when there is none. */
export function secondLineOf(network: Network, resource: Resource): string {
  const addresses = addressesOf(resource);
  const facts = addresses === '' ? [keyFactOf(network, resource)] : [addresses, purposeOf(resource)];
  return [resource.props.existing === true ? 'Exists' : '', ...facts].filter(Boolean).join(' · ');
}

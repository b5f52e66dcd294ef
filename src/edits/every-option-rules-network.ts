// Exceptions of the kinds that stand in networks.
import {
  asDrawn,
  drawnIds,
  type OptionPlace,
  type OptionRule,
  perRow,
  perVariant,
  where,
} from './every-option-rule.ts';

/** Number of an empty subnet over all variants: snet-options-1 to -3 in each. */
const turnOf = ({ id, variant }: OptionPlace): number => variant * 3 + Number(id.at(-1)) - 1;

const delegations = [
  'Microsoft.Network/dnsResolvers',
  'Microsoft.ContainerInstance/containerGroups',
  'Microsoft.ContainerService/managedClusters',
  'Microsoft.Databricks/workspaces',
  'Microsoft.DBforPostgreSQL/flexibleServers',
  'Microsoft.MachineLearningServices/workspaces',
  'Microsoft.Sql/managedInstances',
  'Microsoft.Web/serverFarms',
];
const purposes = ['training', 'scoring', 'private-endpoints', 'firewall', 'firewall-management', 'bastion'].concat([
  'gateway',
  'dns-inbound',
  'dns-outbound',
]);
const services = ['KeyVault', 'ContainerRegistry', 'AzureActiveDirectory', 'CognitiveServices', 'AzureCosmosDB'].concat(
  ['Sql', 'EventHub', 'ServiceBus', 'Web'],
);

const options = 'snet-options';
const chip = (kind: string) => where(options, (place) => drawnIds(place, kind)[0]);

function serviceEndpoints(place: OptionPlace): readonly string[] {
  const turn = turnOf(place);
  const [one, other] = [services[turn % services.length], services[(turn + 4) % services.length]];
  if (turn % 3 === 0) return ['Microsoft.Storage', `Microsoft.${one}`];
  return turn % 3 === 1 ? ['Microsoft.Storage.Global', `Microsoft.${one}`] : [`Microsoft.${one}`, `Microsoft.${other}`];
}

const subnets: readonly OptionRule[] = [
  [['subnet.prefixes'], asDrawn, 'A subnet lies in its network and on no other subnet.'],
  [
    ['subnet.purpose'],
    where(options, (place) => purposes[turnOf(place) % purposes.length]),
    'It says what stands there.',
  ],
  [
    ['subnet.delegation'],
    where(options, (place) => delegations[turnOf(place) % delegations.length]),
    'A delegated subnet takes nothing else.',
  ],
  [['subnet.networkSecurityGroup'], chip('network-security-group'), 'Subnets of firewalls and gateways take none.'],
  [['subnet.routeTable'], chip('route-table'), 'Subnets of Bastion hosts take none.'],
  [
    ['subnet.natGateway'],
    (place) => (/^snet-(options|scoring)/.test(place.id) ? drawnIds(place, 'nat-gateway')[0] : undefined),
    'Subnets of gateways take none; an AKS cluster leaves by the one of its subnet.',
  ],
  [
    ['subnet.serviceEndpoints'],
    where(options, serviceEndpoints),
    'Storage goes with Storage of all regions in no subnet.',
  ],
  [
    ['subnet.serviceEndpointPolicies'],
    where(`${options}-1`, (place) => drawnIds(place, 'service-endpoint-policy')),
    'A policy needs the service endpoint of Storage.',
  ],
];

const reverse = (even: boolean) => where('peering-vnet-hub', ({ variant }) => (variant % 2 === 0) === even);

const networks: readonly OptionRule[] = [
  [['virtual-network.addressSpace'], asDrawn, 'Subnets lie in it.'],
  [
    ['peering.fromAllowGatewayTransit', 'peering.toUseRemoteGateways'],
    reverse(true),
    'A network uses gateways of the other one, or offers its own.',
  ],
  [['peering.fromUseRemoteGateways', 'peering.toAllowGatewayTransit'], reverse(false), 'The same the other way round.'],
  [
    ['peering.sides'],
    where('peering-vnet-hub', perVariant('both', 'both', 'from', 'to')),
    'Gateways are used by networks that are peered from both sides.',
  ],
  [['zone-link.registrationEnabled'], where('zone-link-ml-', () => true), 'A network registers in one zone.'],
  [
    ['zone-link.resolutionPolicy'],
    ({ id }) => (id.startsWith('zone-link-ml-') ? undefined : 'NxDomainRedirect'),
    'Zones of private endpoints only can ask public DNS.',
  ],
  [['public-ip.sku'], where('pip-nat', perVariant('Standard', 'StandardV2')), 'Only NAT gateways take StandardV2.'],
  [['nat-gateway.sku'], perVariant('Standard', 'StandardV2'), 'Its address has to be of the same SKU.'],
  [
    ['public-ip.domainNameLabel'],
    ({ id, props }) => (props.domainNameLabel === '' ? `ringfence-${id}` : undefined),
    'A label is given once in a region.',
  ],
];

const rulesOfGroups: readonly OptionRule[] = [
  [
    ['network-security-group.rules.protocol'],
    ({ variant, row }) => (row === 0 ? ['Udp', '*'] : ['Icmp', 'Esp', 'Ah'])[variant % (row === 0 ? 2 : 3)],
    'Protocols without ports stand in the row without ports.',
  ],
  [['network-security-group.rules.sources'], perRow(['AzureLoadBalancer'], []), 'Addresses, or groups.'],
  [
    ['network-security-group.rules.sourceGroups', 'network-security-group.rules.destinationGroups'],
    (place) => (place.row === 0 ? [] : drawnIds(place, 'application-security-group').slice(0, 2)),
    'Addresses, or groups.',
  ],
  [['network-security-group.rules.sourcePorts'], perRow(['1024-65535'], ['*']), 'Icmp, Esp and Ah have no ports.'],
  [['network-security-group.rules.destinationPorts'], perRow(['8080-8089', '8443'], ['*']), 'The same.'],
  [['network-security-group.rules.destinations'], perRow(['10.1.0.0/16', '10.2.0.0/16'], []), 'Addresses, or groups.'],
  [['route-table.routes.prefix'], perRow('10.2.0.0/16', 'AzureMonitor'), 'Each prefix has one route.'],
];

const adminRules: readonly OptionRule[] = [
  [
    ['network-manager.adminRules.protocol'],
    ({ variant, row }) => (row === 0 ? ['Udp', 'Any'] : ['Icmp', 'Esp', 'Ah'])[variant % (row === 0 ? 2 : 3)],
    'Protocols without ports stand in the row without ports.',
  ],
  [['network-manager.adminRules.sources'], perRow(['10.1.0.0/16', '10.2.0.0/16'], ['*']), 'Addresses, or tags.'],
  [['network-manager.adminRules.sourcePorts'], perRow(['1024-65535'], ['*']), 'Icmp, Esp and Ah have no ports.'],
  [
    ['network-manager.adminRules.destinations'],
    perRow(['AzureMonitor', 'Storage.WestEurope'], ['10.3.0.0/16']),
    'Addresses, or tags.',
  ],
  [['network-manager.adminRules.destinationPorts'], perRow(['8080-8089', '8443'], ['*']), 'The same.'],
];

const firewallSources = ['nat', 'network', 'application'].map(
  (type) => `azure-firewall.${type}Collections.rules.sources`,
);

const firewalls: readonly OptionRule[] = [
  [['azure-firewall.tier'], perVariant('Premium', 'Standard', 'Basic', 'Premium'), 'Inspection is there in Premium.'],
  [['azure-firewall.threatIntelMode'], perVariant('Alert', 'Off', 'Alert', 'Off'), 'The Basic tier cannot deny.'],
  [
    ['azure-firewall.managementPublicIp'],
    (place) => drawnIds(place, 'public-ip', 'pip-firewall-management')[0],
    'An address belongs to one resource.',
  ],
  [firewallSources, () => ['10.1.0.0/16', '10.0.20.0/26'], 'Sources are addresses.'],
  [['azure-firewall.natCollections.rules.destinations'], () => ['203.0.113.10'], 'One address of the firewall.'],
  [
    ['azure-firewall.networkCollections.rules.destinations'],
    () => ['AzureMonitor', 'Storage.WestEurope', '10.0.0.0/16'],
    'The tag VirtualNetwork is for security groups.',
  ],
  [
    ['azure-firewall.networkCollections.rules.destinationFqdns'],
    ({ variant }) => (variant === 2 ? [] : ['ntp.ubuntu.com', 'x.blob.core.windows.net']),
    'The Basic tier has no host names in network rules.',
  ],
  [['azure-firewall.networkCollections.rules.ports'], () => ['*'], 'ICMP has no ports.'],
  [
    ['azure-firewall.applicationCollections.rules.protocols'],
    perRow(['https:8443', 'http:80', 'mssql:1433'], ['https:443', 'http:80']),
    'FQDN tags stand for HTTP and HTTPS.',
  ],
  [
    ['azure-firewall.applicationCollections.rules.fqdns'],
    perRow(['*.anaconda.com', '*.vault.azure.net', 'management.azure.com'], []),
    'Hosts, or FQDN tags.',
  ],
  [
    ['azure-firewall.applicationCollections.rules.fqdnTags'],
    perRow([], ['AzureKubernetesService', 'WindowsUpdate']),
    'Hosts, or FQDN tags.',
  ],
];

const hosts: readonly OptionRule[] = [
  [['bastion.sku'], perVariant('Premium', 'Standard', 'Premium', 'Basic'), 'Each SKU has features of its own.'],
  [['bastion.enablePrivateOnlyBastion'], perVariant(true, false, false, false), 'Premium, with and without.'],
  [['virtual-machine.privateIpAddress'], where('vm-jump', () => '10.0.20.7'), 'It lies in the subnet.'],
  [['virtual-machine.publicIp', 'bastion.publicIp'], asDrawn, 'An address belongs to one resource.'],
  [
    ['virtual-network-gateway.gatewayType', 'virtual-network-gateway.publicIps'],
    asDrawn,
    'A network takes one gateway of a type, and an address belongs to one resource.',
  ],
  [['virtual-network-gateway.vpnClientAddressPool'], asDrawn, 'Only a VPN gateway takes clients.'],
  [
    ['hybrid-connection.type'],
    ({ id }) => (id.includes('ergw') ? 'ExpressRoute' : 'VPN'),
    'It is that of its gateway.',
  ],
  [
    ['peerAddress', 'bgpPeerAddress', 'bgpPeerAsn'].map((field) => `hybrid-connection.${field}`),
    asDrawn,
    'Only a VPN connection has a peer.',
  ],
];

/** Subnets, networks, their rules, and what stands in them. */
export const networkOptionRules: readonly OptionRule[] = [
  ...subnets,
  ...networks,
  ...rulesOfGroups,
  ...adminRules,
  ...firewalls,
  ...hosts,
];

// What Azure asks of subnets and address ranges: names, sizes, what may be attached, and ranges to keep away from.
import { containsAddress, last, type Prefix, parseAddress, parsePrefix } from '../lib/cidr.ts';
import { invariant } from '../lib/invariant.ts';
import { type LearnUrl, learn } from './learn.ts';

/** What a subnet is for; `general` holds for every subnet that has no purpose of its own. */
export type SubnetPurpose =
  | 'general'
  | 'training'
  | 'scoring'
  | 'private-endpoints'
  | 'monitor-private-endpoints'
  | 'firewall'
  | 'firewall-management'
  | 'bastion'
  | 'gateway'
  | 'dns-resolver-inbound'
  | 'dns-resolver-outbound'
  | 'application-gateway';

/**
 * Whether something may be attached to a subnet. `conditional`: only in the way that `note` says.
 * `unknown`: no page that was read settles it, so no rule may judge it.
 */
export type Allowance = {
  readonly allowed: 'yes' | 'no' | 'conditional' | 'unknown';
  readonly note?: string;
};

/** `any`: as the person likes; `none`: must not be delegated; otherwise the service it must be delegated to. */
export type Delegation = 'any' | 'none' | { readonly service: string };

/** The constraints of one purpose. Prefix lengths: a longer prefix is a smaller subnet. */
export type SubnetConstraint = {
  readonly purpose: SubnetPurpose;
  readonly title: string;
  /** The name that Azure demands, letter by letter, or null where the name is free. */
  readonly exactName: string | null;
  /** Longest prefix that Azure accepts: the smallest subnet. */
  readonly longestPrefix: number;
  /** Shortest prefix that Azure accepts for this purpose, or null where only the general limit holds. */
  readonly shortestPrefix: number | null;
  readonly recommendedPrefix: number | null;
  readonly delegation: Delegation;
  readonly networkSecurityGroup: Allowance;
  readonly routeTable: Allowance;
  readonly natGateway: Allowance;
  /** Whether nothing else may stand in the subnet. */
  readonly dedicated: boolean;
  readonly notes: readonly string[];
  readonly sources: readonly LearnUrl[];
};

/** Addresses that Azure keeps in every subnet: the first four and the last one. */
export const reservedPerSubnet = { count: 5, firstUsable: 4, source: learn.virtualNetworkFaq } as const;

/** How many addresses of a subnet resources can have: its size less the reserved five, never below 0. */
export const usableAddresses = (prefixLength: number): number =>
  Math.max(0, 2 ** (32 - prefixLength) - reservedPerSubnet.count);

/** Why a resource cannot have an address as its static one in a subnet with these prefixes, or undefined. */
export function hostAddressFault(address: string, prefixes: readonly Prefix[]): 'outside' | 'reserved' | undefined {
  const parsed = parseAddress(address);
  const prefix = parsed.ok ? prefixes.find((each) => containsAddress(each, parsed.value)) : undefined;
  if (!parsed.ok || !prefix) return 'outside';
  const first = prefix.first + reservedPerSubnet.firstUsable;
  return parsed.value < first || parsed.value >= last(prefix) ? 'reserved' : undefined;
}

const yes: Allowance = { allowed: 'yes' };

const general: SubnetConstraint = {
  purpose: 'general',
  title: 'Any subnet',
  exactName: null,
  longestPrefix: 29,
  shortestPrefix: null,
  recommendedPrefix: null,
  delegation: 'any',
  networkSecurityGroup: yes,
  routeTable: yes,
  natGateway: yes,
  dedicated: false,
  notes: ['The range lies inside its virtual network and overlaps no other subnet of it.'],
  sources: [learn.virtualNetworkFaq],
};

const resolver = {
  longestPrefix: 28,
  shortestPrefix: 24,
  recommendedPrefix: 28,
  delegation: { service: 'Microsoft.Network/dnsResolvers' },
  networkSecurityGroup: { allowed: 'unknown' },
  routeTable: { allowed: 'unknown' },
  natGateway: { allowed: 'unknown' },
  dedicated: true,
  notes: ['One endpoint in each subnet.', 'The resolver is in the region of its virtual network.'],
  sources: [learn.dnsResolver],
} as const satisfies Partial<SubnetConstraint>;

const endpoints: SubnetConstraint = {
  ...general,
  purpose: 'private-endpoints',
  title: 'Private endpoints',
  recommendedPrefix: 27,
  networkSecurityGroup: {
    allowed: 'conditional',
    note: 'Acts on private endpoints only while the subnet has network policies for security groups switched on.',
  },
  routeTable: {
    allowed: 'conditional',
    note: 'Acts on private endpoints only while the subnet has network policies for routes switched on.',
  },
  notes: [
    'A workspace endpoint takes three addresses and a registry endpoint two.',
    'Switch network policies off before the workspace endpoint is created; they can be switched on again later.',
  ],
  sources: [learn.privateEndpointPolicies, learn.amlPrivateLink, learn.amlCustomDns],
};

/** The constraints of every purpose. Pages are cited in each; what no page settled is `unknown`. */
export const subnetConstraints: Readonly<Record<SubnetPurpose, SubnetConstraint>> = {
  general,
  training: {
    ...general,
    purpose: 'training',
    title: 'Training compute',
    delegation: 'none',
    networkSecurityGroup: {
      allowed: 'conditional',
      note: 'It has to pass the outbound traffic that Azure Machine Learning requires.',
    },
    routeTable: {
      allowed: 'conditional',
      note: 'With a default route to an appliance, computes that have a public IP also need a route for the AzureMachineLearning tag with next hop Internet.',
    },
    notes: [
      'Size it by the largest number of nodes, not by the number that runs today.',
      'The virtual network is in the subscription of the workspace.',
    ],
    sources: [learn.amlTrainingVnet, learn.amlFirewall],
  },
  scoring: {
    ...general,
    purpose: 'scoring',
    title: 'AKS nodes',
    delegation: 'none',
    networkSecurityGroup: {
      allowed: 'conditional',
      note: 'Nodes have to reach each other, and with pod addresses of their own also the pods.',
    },
    routeTable: {
      allowed: 'conditional',
      note: 'With outbound type userDefinedRouting a route for 0.0.0.0/0 to an appliance must exist before the cluster.',
    },
    notes: [
      'The identity of the cluster needs Network Contributor on the subnet, or the right to join it.',
      'Internal load balancers take their addresses from this subnet.',
    ],
    sources: [learn.aksCni, learn.aksOutboundType, learn.aksInternalLoadBalancer],
  },
  'private-endpoints': endpoints,
  'monitor-private-endpoints': {
    ...endpoints,
    purpose: 'monitor-private-endpoints',
    title: 'Azure Monitor private endpoint',
    longestPrefix: 27,
    notes: ['The endpoint of an Azure Monitor Private Link Scope takes at least eleven addresses.'],
    sources: [learn.monitorPrivateLink, learn.privateEndpointPolicies],
  },
  firewall: {
    ...general,
    purpose: 'firewall',
    title: 'Azure Firewall',
    exactName: 'AzureFirewallSubnet',
    longestPrefix: 26,
    recommendedPrefix: 26,
    delegation: 'none',
    networkSecurityGroup: { allowed: 'no', note: 'The platform protects this subnet itself.' },
    routeTable: {
      allowed: 'conditional',
      note: '0.0.0.0/0 keeps the next hop Internet, also where BGP announces another default route.',
    },
    dedicated: true,
    notes: ['/26 leaves room for the firewall to scale out; a larger subnet brings nothing.'],
    sources: [learn.firewallFaq, learn.natGateway],
  },
  'firewall-management': {
    ...general,
    purpose: 'firewall-management',
    title: 'Azure Firewall management',
    exactName: 'AzureFirewallManagementSubnet',
    longestPrefix: 26,
    recommendedPrefix: 26,
    delegation: 'none',
    networkSecurityGroup: { allowed: 'unknown' },
    routeTable: { allowed: 'conditional', note: 'The only default route it may have leads to the Internet.' },
    natGateway: { allowed: 'unknown' },
    dedicated: true,
    notes: ['Needed for the Basic SKU and for forced tunnelling.'],
    sources: [learn.firewallManagementNic, learn.firewallForcedTunneling],
  },
  bastion: {
    ...general,
    purpose: 'bastion',
    title: 'Azure Bastion',
    exactName: 'AzureBastionSubnet',
    longestPrefix: 26,
    recommendedPrefix: 26,
    delegation: 'none',
    networkSecurityGroup: { allowed: 'conditional', note: 'It has to hold the exact rules that Bastion documents.' },
    routeTable: { allowed: 'no', note: 'User-defined routes are not supported here.' },
    natGateway: { allowed: 'unknown' },
    dedicated: true,
    notes: ['Its public IP address is Standard and static.'],
    sources: [learn.bastion, learn.bastionFaq, learn.bastionNsg],
  },
  gateway: {
    ...general,
    purpose: 'gateway',
    title: 'VPN or ExpressRoute gateway',
    exactName: 'GatewaySubnet',
    recommendedPrefix: 27,
    delegation: 'none',
    networkSecurityGroup: { allowed: 'no', note: 'A security group here can stop the gateway.' },
    routeTable: {
      allowed: 'conditional',
      note: 'Without a route for 0.0.0.0/0, and with gateway route propagation left on.',
    },
    natGateway: { allowed: 'no', note: 'Gateway subnets do not take a NAT gateway.' },
    dedicated: true,
    notes: ['Sixteen ExpressRoute circuits on one gateway need /26.'],
    sources: [learn.gatewaySubnet, learn.routing, learn.natGateway],
  },
  'dns-resolver-inbound': {
    ...general,
    ...resolver,
    purpose: 'dns-resolver-inbound',
    title: 'DNS Private Resolver, inbound endpoint',
  },
  'dns-resolver-outbound': {
    ...general,
    ...resolver,
    purpose: 'dns-resolver-outbound',
    title: 'DNS Private Resolver, outbound endpoint',
  },
  'application-gateway': {
    ...general,
    purpose: 'application-gateway',
    title: 'Application Gateway',
    recommendedPrefix: 24,
    networkSecurityGroup: { allowed: 'conditional', note: 'It has to admit GatewayManager on ports 65200-65535.' },
    routeTable: { allowed: 'conditional', note: '0.0.0.0/0 may not lead to an appliance.' },
    natGateway: { allowed: 'unknown' },
    dedicated: true,
    notes: ['Only application gateways of one SKU generation stand in it.'],
    sources: [learn.applicationGatewaySubnet],
  },
};

/** The purpose that a reserved subnet name stands for, or undefined; Azure compares these names letter by letter. */
export const purposeOfName = (name: string): SubnetPurpose | undefined =>
  Object.values(subnetConstraints).find((constraint) => constraint.exactName === name)?.purpose;

/** A range with the reason why it is special. */
export type NamedRange = {
  readonly range: Prefix;
  readonly text: string;
  readonly why: string;
  readonly source: LearnUrl;
};

function named(text: string, why: string, source: LearnUrl): NamedRange {
  const parsed = parsePrefix(text);
  invariant(parsed.ok, `${text} is a prefix`);
  return { range: parsed.value, text, why, source };
}

/** Ranges that no virtual network may hold. */
export const prohibitedVnetRanges: readonly NamedRange[] = [
  named('224.0.0.0/4', 'multicast', learn.virtualNetworkFaq),
  named('255.255.255.255/32', 'broadcast', learn.virtualNetworkFaq),
  named('127.0.0.0/8', 'loopback', learn.virtualNetworkFaq),
  named('169.254.0.0/16', 'link-local', learn.virtualNetworkFaq),
  named('168.63.129.16/32', 'the address of Azure DNS and health probes', learn.virtualNetworkFaq),
];

/** The private ranges of RFC 1918, which virtual networks should use. */
export const privateRanges: readonly NamedRange[] = [
  named('10.0.0.0/8', 'private addresses', learn.virtualNetworkFaq),
  named('172.16.0.0/12', 'private addresses', learn.virtualNetworkFaq),
  named('192.168.0.0/16', 'private addresses', learn.virtualNetworkFaq),
];

/** The range of shared addresses of RFC 6598, which pod networks may use too. */
export const sharedRange: NamedRange = named('100.64.0.0/10', 'shared addresses', learn.aksCniOverlay);

/** The network of the Docker bridge on compute instances and clusters; what has an address in it cannot be reached. */
export const dockerBridgeRange: NamedRange = named(
  '172.17.0.0/16',
  'Docker on Azure Machine Learning computes uses it for its bridge, so addresses in it never leave the compute',
  learn.amlWorkspaceVnet,
);

/** Ranges that AKS keeps: no node, pod or service range may overlap them. */
export const aksReservedRanges: readonly NamedRange[] = [
  named('169.254.0.0/16', 'kept by AKS', learn.aksCni),
  named('192.0.2.0/24', 'kept by AKS', learn.aksCni),
  named('172.30.0.0/16', 'kept by AKS', learn.aksCni),
  named('172.31.0.0/16', 'kept by AKS', learn.aksCni),
];

/** What AKS asks of the ranges of a cluster that are not in the virtual network. */
export const aksRanges = {
  /** A service range is smaller than /12, so its prefix is longer. */
  serviceShortestPrefix: 13,
  /** Every node of an overlay network takes a /24 of the pod range. */
  overlayNodePrefix: 24,
  source: learn.aksIpPlanning,
} as const;

/** The block from 10.0.1.0 to 10.0.16.255 that DNS resolver subnets should avoid, as prefixes. */
export const dnsResolverReservedRanges: readonly NamedRange[] = [
  '10.0.1.0/24',
  '10.0.2.0/23',
  '10.0.4.0/22',
  '10.0.8.0/21',
  '10.0.16.0/24',
].map((text) => named(text, 'kept by DNS Private Resolver', learn.dnsResolver));

/** The address of Azure DNS, DHCP and health probes, the same in every virtual network. */
export const platformAddress = { text: '168.63.129.16', source: learn.platformAddress } as const;

/** Numbers that a subscription or a resource may not exceed. */
export const networkLimits = {
  privateAddressesPerVnet: 65_536,
  privateAddressesPerPeeredGroup: 128_000,
  peeringsPerVnet: 500,
  subnetsPerVnet: 3_000,
  rulesPerNetworkSecurityGroup: 1_000,
  rulePriority: { first: 100, last: 4_096 },
  routesPerRouteTable: 400,
  serviceTagRoutesPerRouteTable: 25,
  dnsServersPerVnet: 20,
  dnsRulesPerRuleset: 1_000,
  dnsLinksPerRuleset: 500,
  dnsServersPerRule: 6,
  endpointPoliciesPerSubnet: 100,
  resourcesPerEndpointPolicyDefinition: 200,
  sources: [
    learn.virtualNetworkLimits,
    learn.routing,
    learn.networkSecurityGroups,
    learn.dnsLimits,
    learn.serviceEndpointPolicies,
  ],
} as const;

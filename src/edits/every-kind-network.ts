// The networks of the design with every kind: hub and spoke, their rules, routes and firewall.
import type { ResourceOf } from '../kinds/types.ts';
import type { ResourceId } from '../model/ids.ts';
import type { Builder } from './builder.ts';

/** Shapes by the part that they play. */
export type Ids = Readonly<Record<string, ResourceId>>;

/** Security groups and routes of the spoke. */
function rulesAndRoutes(on: Builder) {
  const outbound = (name: string, priority: number, destination: string, ports: string[], protocol: 'Tcp' | 'Udp') => ({
    name,
    priority,
    direction: 'Outbound' as const,
    access: 'Allow' as const,
    protocol,
    sources: ['VirtualNetwork'],
    sourcePorts: ['*'],
    destinations: [destination],
    destinationPorts: ports,
  });
  const trainingRules = on.add('network-security-group', 'nsg-training', {
    rules: [
      outbound('sign-in', 100, 'AzureActiveDirectory', ['80', '443'], 'Tcp'),
      outbound('machine-learning', 110, 'AzureMachineLearning', ['443', '8787', '18881'], 'Tcp'),
      outbound('compute-monitor', 120, 'AzureMachineLearning', ['5831'], 'Udp'),
      outbound('batch', 130, 'BatchNodeManagement.WestEurope', ['443'], 'Tcp'),
      outbound('storage', 140, 'Storage.WestEurope', ['443', '445'], 'Tcp'),
    ],
  });
  const endpointRules = on.add('network-security-group', 'nsg-pe', {
    rules: [
      {
        ...outbound('from-networks', 100, 'VirtualNetwork', ['443'], 'Tcp'),
        direction: 'Inbound',
        sources: ['10.0.0.0/16', '10.1.0.0/16'],
      },
    ],
  });
  const routes = on.add('route-table', 'rt-spoke', {
    disableBgpRoutePropagation: true,
    routes: [
      { name: 'default', prefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIp: '10.0.0.4' },
      { name: 'machine-learning', prefix: 'AzureMachineLearning', nextHopType: 'Internet', nextHopIp: '' },
    ],
  });
  return { trainingRules, endpointRules, routes };
}

/** The peering, and what stands outside Azure. */
function joins(on: Builder, hub: ResourceId, spoke: ResourceId) {
  on.link('peering', hub, spoke, { fromAllowGatewayTransit: true });
  const office = on.add('on-premises', 'on-premises', { addressSpace: ['192.168.0.0/16'] });
  on.add('internet', 'internet');
  on.link('hybrid-connection', office, hub);
}

/** Hub and spoke with subnets for everything that stands in them. */
export function networks(on: Builder): Ids {
  const { trainingRules, endpointRules, routes } = rulesAndRoutes(on);
  const firewallAddress = on.add('public-ip', 'pip-firewall', { zoneRedundant: true });
  const natAddress = on.add('public-ip', 'pip-nat', { domainNameLabel: 'ringfence-build' });
  const nat = on.add('nat-gateway', 'ng-build', { publicIps: [natAddress], zone: '1', idleTimeoutInMinutes: 10 });

  const hub = on.add('virtual-network', 'vnet-hub', { addressSpace: ['10.0.0.0/16'] }, { at: [40, 320, 560, 400] });
  const firewallSubnet = on.add(
    'subnet',
    'AzureFirewallSubnet',
    { purpose: 'firewall', prefixes: ['10.0.0.0/26'] },
    { in: hub, at: [16, 48, 240, 160] },
  );
  const spoke = on.add(
    'virtual-network',
    'vnet-spoke',
    { addressSpace: ['10.1.0.0/16'] },
    { at: [680, 320, 560, 720] },
  );
  const training = on.add(
    'subnet',
    'snet-training',
    {
      purpose: 'training',
      prefixes: ['10.1.0.0/24'],
      networkSecurityGroup: trainingRules,
      routeTable: routes,
      serviceEndpoints: ['Microsoft.Storage', 'Microsoft.KeyVault'],
    },
    { in: spoke, at: [16, 48, 240, 240] },
  );
  const scoring = on.add(
    'subnet',
    'snet-scoring',
    { purpose: 'scoring', prefixes: ['10.1.4.0/22'], networkSecurityGroup: trainingRules, routeTable: routes },
    { in: spoke, at: [288, 48, 240, 240] },
  );
  const endpoints = on.add(
    'subnet',
    'snet-pe',
    {
      purpose: 'private-endpoints',
      prefixes: ['10.1.1.0/24'],
      networkSecurityGroup: endpointRules,
      privateEndpointNetworkPolicies: 'NetworkSecurityGroupEnabled',
    },
    { in: spoke, at: [16, 304, 240, 400] },
  );
  on.add(
    'subnet',
    'snet-build',
    { prefixes: ['10.1.2.0/24'], natGateway: nat },
    { in: spoke, at: [288, 304, 240, 160] },
  );

  joins(on, hub, spoke);
  return { hub, spoke, firewallSubnet, firewallAddress, training, scoring, endpoints };
}

/** Rules of all three types. */
const firewallRules: Partial<ResourceOf<'azure-firewall'>['props']> = {
  natCollections: [
    {
      name: 'inbound',
      priority: 100,
      rules: [
        {
          name: 'scoring',
          protocols: ['TCP'],
          sources: ['203.0.113.0/24'],
          destinations: [],
          ports: ['443'],
          translatedAddress: '10.1.4.10',
          translatedPort: '443',
        },
      ],
    },
  ],
  networkCollections: [
    {
      name: 'machine-learning',
      priority: 200,
      action: 'Allow',
      rules: [
        {
          name: 'tags',
          protocols: ['TCP'],
          sources: ['10.1.0.0/16'],
          destinations: ['AzureMachineLearning', 'Storage.WestEurope', 'AzureActiveDirectory'],
          destinationFqdns: [],
          ports: ['443', '445', '18881'],
        },
        {
          name: 'time',
          protocols: ['UDP'],
          sources: ['10.1.0.0/16'],
          destinations: [],
          destinationFqdns: ['ntp.ubuntu.com'],
          ports: ['123'],
        },
      ],
    },
  ],
  applicationCollections: [
    {
      name: 'hosts',
      priority: 300,
      action: 'Allow',
      rules: [
        {
          name: 'packages',
          protocols: ['https:443', 'http:80'],
          sources: ['10.1.0.0/16'],
          fqdns: [
            'pypi.org',
            '*.anaconda.com',
            'mcr.microsoft.com',
            'login.microsoftonline.com',
            '*.blob.core.windows.net',
          ],
          fqdnTags: [],
        },
        {
          name: 'kubernetes',
          protocols: ['https:443'],
          sources: ['10.1.4.0/22'],
          fqdns: [],
          fqdnTags: ['AzureKubernetesService'],
        },
      ],
    },
  ],
};

/** A firewall with rules of all three types. */
export function firewall(on: Builder, { firewallSubnet, firewallAddress }: Ids) {
  if (!firewallSubnet || !firewallAddress) return;
  on.add(
    'azure-firewall',
    'afw-hub',
    {
      tier: 'Premium',
      publicIps: [firewallAddress],
      intrusionDetection: 'Alert',
      dnsProxy: true,
      ...firewallRules,
    },
    { in: firewallSubnet },
  );
}

// A design over several resource groups and two subscriptions, as platform and workload teams share them: with it exports
// are checked for nested deployments that need each other in turn.
import { zonesFor } from '../facts/private-link.ts';
import type { ResourceSlug } from '../kinds/types.ts';
import type { Design } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { type Builder, build } from './builder.ts';

const connectivity = {
  resourceGroup: 'rg-hub',
  subscription: '00000000-0000-0000-0000-000000000002',
} as const;
const secrets = { resourceGroup: 'rg-secrets' } as const;

/** Hub network with firewall, in the other subscription. */
function drawHub(on: Builder): ResourceId {
  const hub = on.add('virtual-network', 'vnet-hub', { ...connectivity, addressSpace: ['10.0.0.0/16'] });
  const subnet = on.add(
    'subnet',
    'AzureFirewallSubnet',
    { purpose: 'firewall', prefixes: ['10.0.0.0/26'] },
    { in: hub },
  );
  const address = on.add('public-ip', 'pip-firewall', connectivity);
  on.add(
    'azure-firewall',
    'afw-hub',
    {
      ...connectivity,
      publicIps: [address],
      networkCollections: [
        {
          name: 'machine-learning',
          priority: 200,
          action: 'Allow',
          rules: [{ name: 'tags', sources: ['10.1.0.0/16'], destinations: ['AzureMachineLearning'], ports: ['443'] }],
        },
      ],
    },
    { in: subnet },
  );
  return hub;
}

/** Spoke network in the group of the design; its routes and rules are there too. */
function drawSpoke(on: Builder) {
  const routeTable = on.add('route-table', 'rt-spoke', {
    routes: [{ name: 'default', prefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIp: '10.0.0.4' }],
  });
  const networkSecurityGroup = on.add('network-security-group', 'nsg-training');
  const spoke = on.add('virtual-network', 'vnet-spoke', { addressSpace: ['10.1.0.0/16'], dnsServers: ['10.0.0.4'] });
  const training = on.add(
    'subnet',
    'snet-training',
    { purpose: 'training', prefixes: ['10.1.0.0/24'], networkSecurityGroup, routeTable },
    { in: spoke },
  );
  const endpoints = on.add(
    'subnet',
    'snet-pe',
    { purpose: 'private-endpoints', prefixes: ['10.1.1.0/24'] },
    { in: spoke },
  );
  return { spoke, training, endpoints };
}

/** A workspace with an identity of its own, whose vault is kept by another team, and its telemetry, which exists. */
function drawWorkspace(on: Builder, training: ResourceId) {
  const identity = on.add('user-assigned-identity', 'id-ml', secrets);
  const storageAccount = on.add('storage-account', 'stml', { publicNetworkAccess: 'Disabled' });
  const keyVault = on.add('key-vault', 'kv-ml', { ...secrets, publicNetworkAccess: 'Disabled' });
  const containerRegistry = on.add('container-registry', 'crml', { sku: 'Premium', publicNetworkAccess: 'Disabled' });
  const logAnalyticsWorkspace = on.add('log-analytics-workspace', 'log-central', {
    existing: true,
    resourceGroup: 'rg-monitor',
    subscription: connectivity.subscription,
  });
  const applicationInsights = on.add('application-insights', 'appi-ml', { ...secrets, logAnalyticsWorkspace });
  const workspace = on.add('aml-workspace', 'mlw-prod', {
    storageAccount,
    keyVault,
    containerRegistry,
    applicationInsights,
    identity: [identity],
    publicNetworkAccess: 'Disabled',
  });
  on.add('compute-cluster', 'cpu-cluster', { workspace, identity: [identity] }, { in: training });
  return { storageAccount, keyVault, containerRegistry, workspace };
}

/** Endpoints in the spoke with zones of the hub, which both networks are linked to; one of the zones exists already. */
function drawEndpoints(on: Builder, subnet: ResourceId, networks: readonly ResourceId[], targets: readonly Target[]) {
  const zones = new Map<string, ResourceId>();
  const zoneOf = (name: string): ResourceId => {
    const existing = name === 'privatelink.azurecr.io';
    const zone = zones.get(name) ?? on.add('private-dns-zone', name, { ...connectivity, existing });
    if (!zones.has(name)) for (const network of networks) on.link('zone-link', zone, network);
    zones.set(name, zone);
    return zone;
  };
  for (const [name, kind, subResource, target] of targets) {
    const privateDnsZones = zonesFor(kind, subResource, 'public').map(zoneOf);
    on.add('private-endpoint', name, { target, subResource, privateDnsZones }, { in: subnet });
  }
}
type Target = readonly [name: string, kind: ResourceSlug, subResource: string, target: ResourceId];

/** Hub in another subscription, vault in a group of its own, spoke and workspace in the group of the design. */
export function severalGroups(): Design {
  const on = build('Several resource groups', {
    settings: { resourceGroup: 'rg-ml', subscription: '00000000-0000-0000-0000-000000000001' },
  });
  const hub = drawHub(on);
  const { spoke, training, endpoints } = drawSpoke(on);
  on.link('peering', hub, spoke);
  const { storageAccount, keyVault, containerRegistry, workspace } = drawWorkspace(on, training);
  drawEndpoints(
    on,
    endpoints,
    [hub, spoke],
    [
      ['pe-workspace', 'aml-workspace', 'amlworkspace', workspace],
      ['pe-blob', 'storage-account', 'blob', storageAccount],
      ['pe-file', 'storage-account', 'file', storageAccount],
      ['pe-vault', 'key-vault', 'vault', keyVault],
      ['pe-registry', 'container-registry', 'registry', containerRegistry],
    ],
  );
  return on.design();
}

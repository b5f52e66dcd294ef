// One design with every kind of resource and link, complete enough to deploy: what exporters are checked with.
import type { Design } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { type Builder, build } from './builder.ts';

type Ids = Readonly<Record<string, ResourceId>>;

/** Hub with a firewall, spoke with the subnets of a workspace, peered; the picture's outside on the left. */
function networks(on: Builder) {
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

  on.link('peering', hub, spoke, { fromAllowGatewayTransit: true });
  const office = on.add('on-premises', 'on-premises', { addressSpace: ['192.168.0.0/16'] });
  on.add('internet', 'internet');
  on.link('hybrid-connection', office, hub);
  return { hub, spoke, firewallSubnet, firewallAddress, training, scoring, endpoints };
}

/** A firewall with rules of all three types. */
function firewall(on: Builder, { firewallSubnet, firewallAddress }: Ids) {
  if (!firewallSubnet || !firewallAddress) return;
  on.add(
    'azure-firewall',
    'afw-hub',
    {
      tier: 'Premium',
      publicIps: [firewallAddress],
      intrusionDetection: 'Alert',
      dnsProxy: true,
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
    },
    { in: firewallSubnet },
  );
}

/** What the two workspaces depend on. */
function dependencies(on: Builder, { training }: Ids) {
  const logs = on.add('log-analytics-workspace', 'log-ml', { publicNetworkAccessForIngestion: 'Enabled' });
  const insights = on.add('application-insights', 'appi-ml', { logAnalyticsWorkspace: logs });
  const storage = on.add('storage-account', 'stml');
  const vault = on.add('key-vault', 'kv-ml');
  const registry = on.add('container-registry', 'crml');
  const managedStorage = on.add('storage-account', 'stmanaged', {
    publicNetworkAccess: 'Enabled',
    ipRules: ['203.0.113.10'],
    virtualNetworkRules: training ? [training] : [],
  });
  const managedVault = on.add('key-vault', 'kv-managed', {
    publicNetworkAccess: 'Enabled',
    virtualNetworkRules: training ? [training] : [],
  });
  return { insights, storage, vault, registry, managedStorage, managedVault };
}

/** A workspace whose computes stand in the spoke, with a cluster, an instance and a Kubernetes cluster. */
function ownNetwork(on: Builder, ids: Ids) {
  const { storage, vault, registry, insights, training, scoring } = ids;
  const workspace = on.add('aml-workspace', 'mlw-own', {
    storageAccount: storage ?? null,
    keyVault: vault ?? null,
    containerRegistry: registry ?? null,
    applicationInsights: insights ?? null,
  });
  if (!training || !scoring) return { workspace };
  const cluster = on.add('compute-cluster', 'cpu-cluster', { workspace }, { in: training });
  on.add('compute-instance', 'ci-notebooks', { workspace }, { in: training });
  on.set('aml-workspace', workspace, { imageBuildCompute: cluster });
  on.add('aks-cluster', 'aks-scoring', { workspace }, { in: scoring });
  return { workspace };
}

/** A workspace with a managed network that takes approved outbound traffic only, with rules of every type. */
function managedNetwork(on: Builder, { storage, managedStorage, managedVault, registry, insights }: Ids) {
  const base = {
    target: null,
    subResource: '',
    sparkEnabled: false,
    serviceTag: '',
    protocol: 'TCP',
    ports: '443',
    fqdn: '',
  } as const;
  const managed = on.add(
    'aml-workspace',
    'mlw-managed',
    {
      isolationMode: 'AllowOnlyApprovedOutbound',
      storageAccount: managedStorage ?? null,
      keyVault: managedVault ?? null,
      containerRegistry: registry ?? null,
      applicationInsights: insights ?? null,
      outboundRules: [
        {
          ...base,
          name: 'shared-data',
          type: 'PrivateEndpoint',
          target: storage ?? null,
          subResource: 'blob',
          sparkEnabled: true,
        },
        { ...base, name: 'data-factory', type: 'ServiceTag', serviceTag: 'DataFactory.WestEurope' },
        { ...base, name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' },
      ],
    },
    { at: [1320, 320, 400, 320] },
  );
  const cluster = on.add('compute-cluster', 'cpu-managed', { maxNodes: 2 }, { in: managed });
  on.set('aml-workspace', managed, { imageBuildCompute: cluster });
  on.add(
    'managed-online-endpoint',
    'moe-scoring',
    {
      deployments: [
        {
          name: 'blue',
          model: 'azureml://registries/azureml/models/bert-base-uncased/versions/12',
          instanceType: 'Standard_DS3_v2',
          instanceCount: 1,
          traffic: 100,
          egressPublicNetworkAccess: 'unset',
        },
      ],
    },
    { in: managed },
  );
  return { managed };
}

/** Private endpoints for everything that is closed, with their zones linked to both networks. */
function privateLink(on: Builder, ids: Ids) {
  const { hub, spoke, endpoints } = ids;
  if (!hub || !spoke || !endpoints) return;
  const zone = (name: string): ResourceId => {
    const id = on.add('private-dns-zone', name);
    on.link('zone-link', id, hub);
    on.link('zone-link', id, spoke);
    return id;
  };
  const workspaceZones = [zone('privatelink.api.azureml.ms'), zone('privatelink.notebooks.azure.net')];
  const [blob, file] = [zone('privatelink.blob.core.windows.net'), zone('privatelink.file.core.windows.net')];
  const [vault, registry] = [zone('privatelink.vaultcore.azure.net'), zone('privatelink.azurecr.io')];
  const add = (
    name: string,
    target: ResourceId | undefined,
    subResource: string,
    privateDnsZones: readonly ResourceId[],
  ) => on.add('private-endpoint', name, { target: target ?? null, subResource, privateDnsZones }, { in: endpoints });
  add('pe-storage-blob', ids.storage, 'blob', [blob]);
  add('pe-storage-file', ids.storage, 'file', [file]);
  add('pe-vault', ids.vault, 'vault', [vault]);
  add('pe-registry', ids.registry, 'registry', [registry]);
  add('pe-workspace', ids.workspace, 'amlworkspace', workspaceZones);
  add('pe-workspace-managed', ids.managed, 'amlworkspace', workspaceZones);
}

/** A design that holds every kind; the same one every time. */
export function everyKind(): Design {
  const on = build('Every kind', { description: 'One of everything that can be drawn.' });
  const network: Ids = networks(on);
  firewall(on, network);
  const services: Ids = { ...network, ...dependencies(on, network) };
  const workspaces: Ids = { ...services, ...ownNetwork(on, services), ...managedNetwork(on, services) };
  privateLink(on, workspaces);
  return on.design();
}

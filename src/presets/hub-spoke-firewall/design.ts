// Hub and spoke, internet outbound through the firewall.
//
//   internet            ┌ spoke ──────────────────────────┐
//      │                │ ┌ training ┐  ┌ pe ──────────┐  │
//   ┌ hub ──────┐ peers │ │ ci  gpu  │  │ workspace    ├──┼── workspace
//   │ firewall ◄┼───────┼─┤          │  │ blob, file   ├──┼── storage account
//   └──────▲────┘       │ └──────────┘  │ vault        ├──┼── key vault
//      │   └────────────┼─┤ scoring  │  │ registry     ├──┼── container registry
//   on-premises         │ │ aks      │  └──────────────┘  │
//                       └─────────────────────────────────┘
import { build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import type { ResourceId } from '../../model/ids.ts';

const spokeRange = '10.1.0.0/22';
const firewallIp = '10.0.0.4';
const trainingRange = '10.1.0.0/24';
const scoringRange = '10.1.1.0/24';

const networkCollections = [
  {
    name: 'azure-machine-learning',
    priority: 200,
    action: 'Allow',
    rules: [
      tag('entra-id', ['TCP'], 'AzureActiveDirectory', ['80', '443']),
      tag('resource-manager', ['TCP'], 'AzureResourceManager', ['443']),
      tag('machine-learning-tcp', ['TCP'], 'AzureMachineLearning', ['443', '8787', '18881']),
      tag('machine-learning-udp', ['UDP'], 'AzureMachineLearning', ['5831']),
      tag('batch', ['Any'], 'BatchNodeManagement.westeurope', ['443']),
      tag('storage', ['TCP'], 'Storage.westeurope', ['443', '445']),
      tag('front-door', ['TCP'], 'AzureFrontDoor.FirstParty', ['443']),
      tag('container-registry', ['TCP'], 'MicrosoftContainerRegistry', ['443']),
      tag('monitor', ['TCP'], 'AzureMonitor', ['443']),
    ],
  },
] as const;

const applicationCollections = [
  {
    name: 'azure-machine-learning',
    priority: 300,
    action: 'Allow',
    rules: [
      hosts('images', ['mcr.microsoft.com', '*.data.mcr.microsoft.com'], spokeRange),
      hosts(
        'studio',
        ['ml.azure.com', 'automlresources-prod.azureedge.net', 'automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net'],
        spokeRange,
      ),
      hosts('packages', ['pypi.org', '*.pythonhosted.org', '*.anaconda.com', '*.anaconda.org'], spokeRange),
    ],
  },
  {
    name: 'kubernetes',
    priority: 310,
    action: 'Allow',
    rules: [
      {
        name: 'aks',
        protocols: ['https:443', 'http:80'],
        sources: [scoringRange],
        fqdns: [],
        fqdnTags: ['AzureKubernetesService'],
      },
      hosts(
        'machine-learning-extension',
        ['*.azureml.ms', '*.experiments.azureml.net', '*.dp.kubernetesconfiguration.azure.com', 'arcmktplaceprod.azurecr.io'],
        scoringRange,
      ),
    ],
  },
] as const;

function tag<const P extends 'TCP' | 'UDP' | 'Any'>(name: string, protocols: readonly P[], serviceTag: string, ports: readonly string[]) {
  return { name, protocols, sources: [spokeRange], destinations: [serviceTag], destinationFqdns: [], ports };
}

function hosts(name: string, fqdns: readonly string[], source: string) {
  return { name, protocols: ['https:443'], sources: [source], fqdns, fqdnTags: [] };
}

/** Private endpoints from top to bottom: name, sub-resource, and the names of the zones of its zone group. */
const endpoints = [
  ['pe-workspace', 'amlworkspace', ['privatelink.api.azureml.ms', 'privatelink.notebooks.azure.net']],
  ['pe-blob', 'blob', ['privatelink.blob.core.windows.net']],
  ['pe-file', 'file', ['privatelink.file.core.windows.net']],
  ['pe-vault', 'vault', ['privatelink.vaultcore.azure.net']],
  ['pe-registry', 'registry', ['privatelink.azurecr.io']],
] as const;

const row = (index: number): number => 248 + 80 * index;

/** The preset as a new design. */
export function design(): Design {
  const b = build('Hub and spoke with Azure Firewall', {
    description: 'Private Azure Machine Learning in your own virtual network; outbound through the firewall of the hub.',
  });
  const internet = b.add('internet', 'internet', {}, { at: [140, 0] });
  void internet;
  const onPremises = b.add('on-premises', 'on-premises', { addressSpace: ['192.168.0.0/16'] }, { at: [32, 432, 152, 72] });
  const hub = b.add('virtual-network', 'vnet-hub', { addressSpace: ['10.0.0.0/24'] }, { at: [32, 136, 352, 200] });
  const spoke = b.add('virtual-network', 'vnet-spoke', { addressSpace: [spokeRange] }, { at: [480, 136, 440, 528] });

  const publicIp = b.add('public-ip', 'pip-firewall', {}, { at: [16, 16] });
  const firewallSubnet = b.add(
    'subnet',
    'AzureFirewallSubnet',
    { purpose: 'firewall', prefixes: ['10.0.0.0/26'] },
    { in: hub, at: [16, 56, 320, 128] },
  );
  b.add(
    'azure-firewall',
    'afw-hub',
    { publicIps: [publicIp], networkCollections, applicationCollections },
    { in: firewallSubnet, at: [76, 48, 168, 64] },
  );

  const routeTable = b.add(
    'route-table',
    'rt-spoke',
    { routes: [{ name: 'to-firewall', prefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIp: firewallIp }] },
    { at: [16, 96] },
  );
  const trainingNsg = b.add('network-security-group', 'nsg-training', {}, { at: [16, 176] });
  const scoringNsg = b.add('network-security-group', 'nsg-scoring', {}, { at: [16, 256] });
  const training = b.add(
    'subnet',
    'snet-training',
    { purpose: 'training', prefixes: [trainingRange], networkSecurityGroup: trainingNsg, routeTable },
    { in: spoke, at: [16, 56, 200, 220] },
  );
  const scoring = b.add(
    'subnet',
    'snet-scoring',
    { purpose: 'scoring', prefixes: [scoringRange], networkSecurityGroup: scoringNsg, routeTable },
    { in: spoke, at: [16, 292, 200, 220] },
  );
  const pe = b.add(
    'subnet',
    'snet-pe',
    { purpose: 'private-endpoints', prefixes: ['10.1.2.0/26'] },
    { in: spoke, at: [232, 56, 192, 456] },
  );

  const storageAccount = b.add('storage-account', 'stml', {}, { at: [1000, row(1), 200, 144] });
  const keyVault = b.add('key-vault', 'kv-ml', {}, { at: [1000, row(3), 200, 64] });
  const containerRegistry = b.add('container-registry', 'crml', {}, { at: [1000, row(4), 200, 64] });
  const logs = b.add('log-analytics-workspace', 'log-ml', {}, { at: [1000, row(6), 200, 64] });
  const applicationInsights = b.add(
    'application-insights',
    'appi-ml',
    { logAnalyticsWorkspace: logs },
    { at: [1000, row(5), 200, 64] },
  );
  const workspace = b.add(
    'aml-workspace',
    'mlw-prod',
    { storageAccount, keyVault, containerRegistry, applicationInsights },
    { at: [1000, row(0), 200, 64] },
  );

  b.add('compute-instance', 'ci-researcher', { workspace }, { in: training, at: [16, 56, 168, 64] });
  const cluster = b.add('compute-cluster', 'cpu-cluster', { workspace, maxNodes: 16 }, { in: training, at: [16, 136, 168, 64] });
  b.set('aml-workspace', workspace, { imageBuildCompute: cluster });
  b.add('aks-cluster', 'aks-scoring', { workspace }, { in: scoring, at: [16, 56, 168, 64] });

  b.link('peering', hub, spoke);
  b.link('hybrid-connection', onPremises, hub);
  const targets: Readonly<Record<string, ResourceId>> = {
    amlworkspace: workspace,
    blob: storageAccount,
    file: storageAccount,
    vault: keyVault,
    registry: containerRegistry,
  };
  let zoneCount = 0;
  endpoints.forEach(([name, subResource, zoneNames], index) => {
    const privateDnsZones = zoneNames.map((zoneName) => {
      const at = [32 + 256 * (zoneCount % 3), 704 + 72 * Math.floor(zoneCount / 3), 240, 56] as const;
      zoneCount += 1;
      const zone = b.add('private-dns-zone', zoneName, {}, { at });
      b.link('zone-link', zone, hub);
      b.link('zone-link', zone, spoke);
      return zone;
    });
    const target = targets[subResource] ?? null;
    b.add('private-endpoint', name, { target, subResource, privateDnsZones }, { in: pe, at: [16, 56 + 80 * index, 160, 64] });
  });
  return b.design();
}

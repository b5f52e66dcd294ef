// Hub and spoke, internet outbound through the firewall.
//
//   internet            ┌ spoke ──────────────────────────┐
//      │                │ ┌ training ┐  ┌ pe ──────────┐  │
//   ┌ hub ──────┐ peers │ │ ci  cpu  │  │ workspace    ├──┼── workspace
//   │ firewall ◄┼───────┼─┤          │  │ blob, file   ├──┼── storage account
//   └──────▲────┘       │ └──────────┘  │ vault        ├──┼── key vault
//      │   └────────────┼─┤ scoring  │  │ registry     ├──┼── container registry
//   on-premises         │ │ aks      │  └──────────────┘  │
//                       └─────────────────────────────────┘
import { type Builder, build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import type { ResourceId } from '../../model/ids.ts';
import { applicationCollections, networkCollections, scoringRange, spokeRange } from './firewall-rules.ts';

/** Top of the card that stands beside the private endpoint of this row. */
const row = (index: number): number => 248 + 80 * index;

function addHub(b: Builder): ResourceId {
  const hub = b.add('virtual-network', 'vnet-hub', { addressSpace: ['10.0.0.0/24'] }, { at: [32, 136, 352, 216] });
  const publicIp = b.add('public-ip', 'pip-firewall', {}, { at: [400, 0] });
  const subnet = b.add(
    'subnet',
    'AzureFirewallSubnet',
    { purpose: 'firewall', prefixes: ['10.0.0.0/26'] },
    { in: hub, at: [16, 56, 320, 144] },
  );
  const rules = { publicIps: [publicIp], networkCollections, applicationCollections };
  b.add('azure-firewall', 'afw-hub', rules, { in: subnet, at: [60, 60, 200, 64] });
  return hub;
}

function addSpoke(b: Builder) {
  const spoke = b.add('virtual-network', 'vnet-spoke', { addressSpace: [spokeRange] }, { at: [480, 136, 504, 528] });
  const toFirewall = {
    name: 'to-firewall',
    prefix: '0.0.0.0/0',
    nextHopType: 'VirtualAppliance',
    nextHopIp: '10.0.0.4',
  } as const;
  const routeTable = b.add('route-table', 'rt-spoke', { routes: [toFirewall] }, { at: [576, 0] });
  const trainingGroup = b.add('network-security-group', 'nsg-training', {}, { at: [752, 0] });
  const scoringGroup = b.add('network-security-group', 'nsg-scoring', {}, { at: [928, 0] });
  const training = b.add(
    'subnet',
    'snet-training',
    { purpose: 'training', prefixes: ['10.1.0.0/24'], networkSecurityGroup: trainingGroup, routeTable },
    { in: spoke, at: [16, 56, 232, 220] },
  );
  const scoring = b.add(
    'subnet',
    'snet-scoring',
    { purpose: 'scoring', prefixes: [scoringRange], networkSecurityGroup: scoringGroup, routeTable },
    { in: spoke, at: [16, 292, 232, 220] },
  );
  const endpoints = b.add(
    'subnet',
    'snet-pe',
    { purpose: 'private-endpoints', prefixes: ['10.1.2.0/26'] },
    { in: spoke, at: [264, 56, 224, 456] },
  );
  return { spoke, training, scoring, endpoints };
}

function addServices(b: Builder) {
  const storageAccount = b.add('storage-account', 'stml', {}, { at: [1056, row(1), 200, 144] });
  const keyVault = b.add('key-vault', 'kv-ml', {}, { at: [1056, row(3), 200, 64] });
  const containerRegistry = b.add('container-registry', 'crml', {}, { at: [1056, row(4), 200, 64] });
  const logs = b.add('log-analytics-workspace', 'log-ml', {}, { at: [1056, row(6), 200, 64] });
  const applicationInsights = b.add(
    'application-insights',
    'appi-ml',
    { logAnalyticsWorkspace: logs },
    { at: [1056, row(5), 200, 64] },
  );
  const dependencies = { storageAccount, keyVault, containerRegistry, applicationInsights };
  const workspace = b.add('aml-workspace', 'mlw-prod', dependencies, { at: [1056, row(0), 200, 64] });
  return { workspace, storageAccount, keyVault, containerRegistry };
}

function addComputes(b: Builder, training: ResourceId, scoring: ResourceId, workspace: ResourceId): void {
  b.add('compute-instance', 'ci-researcher', { workspace }, { in: training, at: [16, 56, 200, 64] });
  const cluster = { workspace, maxNodes: 16 };
  const imageBuildCompute = b.add('compute-cluster', 'cpu-cluster', cluster, { in: training, at: [16, 136, 200, 64] });
  b.set('aml-workspace', workspace, { imageBuildCompute });
  b.add('aks-cluster', 'aks-scoring', { workspace }, { in: scoring, at: [16, 56, 200, 64] });
}

/** The preset as a new design. */
export function design(): Design {
  const b = build('Hub and spoke with Azure Firewall', {
    description:
      'Private Azure Machine Learning in your own virtual network; outbound through the firewall of the hub.',
  });
  b.add('internet', 'internet', {}, { at: [140, 0] });
  const onPremises = b.add(
    'on-premises',
    'on-premises',
    { addressSpace: ['192.168.0.0/16'] },
    { at: [24, 440, 176, 72] },
  );
  const hub = addHub(b);
  const { spoke, training, scoring, endpoints } = addSpoke(b);
  const { workspace, storageAccount, keyVault, containerRegistry } = addServices(b);
  addComputes(b, training, scoring, workspace);
  b.link('peering', hub, spoke);
  b.link('hybrid-connection', onPremises, hub);

  let zones = 0;
  const zone = (name: string): ResourceId => {
    const at = [32 + 324 * (zones % 3), 704 + 72 * Math.floor(zones / 3), 304, 56] as const;
    zones += 1;
    const id = b.add('private-dns-zone', name, {}, { at });
    b.link('zone-link', id, hub);
    b.link('zone-link', id, spoke);
    return id;
  };
  const endpoint = (
    name: string,
    target: ResourceId,
    subResource: string,
    index: number,
    zoneNames: readonly string[],
  ) => {
    const place = { in: endpoints, at: [16, 56 + 80 * index, 192, 64] } as const;
    b.add('private-endpoint', name, { target, subResource, privateDnsZones: zoneNames.map(zone) }, place);
  };
  const workspaceZones = ['privatelink.api.azureml.ms', 'privatelink.notebooks.azure.net'];
  endpoint('pe-workspace', workspace, 'amlworkspace', 0, workspaceZones);
  endpoint('pe-blob', storageAccount, 'blob', 1, ['privatelink.blob.core.windows.net']);
  endpoint('pe-file', storageAccount, 'file', 2, ['privatelink.file.core.windows.net']);
  endpoint('pe-vault', keyVault, 'vault', 3, ['privatelink.vaultcore.azure.net']);
  endpoint('pe-registry', containerRegistry, 'registry', 4, ['privatelink.azurecr.io']);
  return b.design();
}

// Managed virtual network with approved outbound only; people come in through a private endpoint of the workspace.
//
//   on-premises ── ┌ clients ────────┐      ┌ workspace ──────────────┐        internet
//                  │ ┌ pe ─────────┐ │      │ managed virtual network │ ─────── (approved hosts)
//                  │ │ workspace   ├─┼──────┤ ci, cluster, endpoint   │
//                  │ │ blob, file  ├─┼── storage account              │ ─────── data storage account
import { build } from '../../edits/builder.ts';
import { endpointRule, hostRule } from '../../edits/outbound-rows.ts';
import type { Design } from '../../model/design.ts';
import type { ResourceId } from '../../model/ids.ts';

/** Private endpoints from top to bottom: name, sub-resource, zones, and where they stand in the subnet. */
const endpoints = [
  ['pe-workspace', 'amlworkspace', ['privatelink.api.azureml.ms', 'privatelink.notebooks.azure.net'], 56],
  ['pe-blob', 'blob', ['privatelink.blob.core.windows.net'], 216],
  ['pe-file', 'file', ['privatelink.file.core.windows.net'], 296],
] as const;

/** The preset as a new design. */
export function design(): Design {
  const b = build('Managed virtual network, approved outbound only', {
    description: 'Computes and online endpoints in a network that the service manages; outbound only where approved.',
  });
  const onPremises = b.add(
    'on-premises',
    'on-premises',
    { addressSpace: ['192.168.0.0/16'] },
    { at: [0, 176, 168, 72] },
  );
  const clients = b.add(
    'virtual-network',
    'vnet-clients',
    { addressSpace: ['10.0.0.0/24'] },
    { at: [232, 0, 256, 448] },
  );
  const pe = b.add(
    'subnet',
    'snet-pe',
    { purpose: 'private-endpoints', prefixes: ['10.0.0.0/26'] },
    { in: clients, at: [16, 56, 224, 376] },
  );
  const storageAccount = b.add('storage-account', 'stml', {}, { at: [560, 272, 184, 144] });
  const keyVault = b.add('key-vault', 'kv-ml', {}, { at: [764, 272, 184, 64] });
  const containerRegistry = b.add('container-registry', 'crml', {}, { at: [764, 352, 184, 64] });
  const logs = b.add('log-analytics-workspace', 'log-ml', {}, { at: [968, 352, 184, 64] });
  const applicationInsights = b.add(
    'application-insights',
    'appi-ml',
    { logAnalyticsWorkspace: logs },
    { at: [968, 272, 184, 64] },
  );
  const data = b.add('storage-account', 'stdata', { isHnsEnabled: true }, { at: [1232, 168, 168, 64] });
  b.add('internet', 'internet', {}, { at: [1232, 56, 168, 72] });
  const workspace = b.add(
    'aml-workspace',
    'mlw-secure',
    {
      isolationMode: 'AllowOnlyApprovedOutbound',
      storageAccount,
      keyVault,
      containerRegistry,
      applicationInsights,
      outboundRules: [
        endpointRule('data-blob', data, 'blob'),
        endpointRule('data-dfs', data, 'dfs'),
        hostRule('python-packages', 'pypi.org'),
        hostRule('python-package-files', '*.pythonhosted.org'),
      ],
    },
    { at: [560, 56, 592, 176] },
  );
  b.add('compute-instance', 'ci-researcher', {}, { in: workspace, at: [24, 88, 168, 64] });
  const cluster = b.add('compute-cluster', 'cpu-cluster', { maxNodes: 16 }, { in: workspace, at: [212, 88, 168, 64] });
  b.add('managed-online-endpoint', 'moe-scoring', {}, { in: workspace, at: [400, 88, 168, 64] });
  b.set('aml-workspace', workspace, { imageBuildCompute: cluster });
  b.link('hybrid-connection', onPremises, clients);

  const targets: Readonly<Record<string, ResourceId>> = {
    amlworkspace: workspace,
    blob: storageAccount,
    file: storageAccount,
  };
  let zoneCount = 0;
  for (const [name, subResource, zoneNames, y] of endpoints) {
    const privateDnsZones = zoneNames.map((zoneName) => {
      const zone = b.add('private-dns-zone', zoneName, {}, { at: [232 + 296 * zoneCount, 496, 280, 56] });
      zoneCount += 1;
      b.link('zone-link', zone, clients);
      return zone;
    });
    const target = targets[subResource] ?? null;
    b.add('private-endpoint', name, { target, subResource, privateDnsZones }, { in: pe, at: [16, y, 192, 64] });
  }
  return b.design();
}

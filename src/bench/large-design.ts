// A design of a given size that looks like a real estate: spokes with computes, private endpoints and their services.
import { type Builder, build } from '../edits/builder.ts';
import type { Design } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';

function addSpoke(b: Builder, index: number, hub: ResourceId, zones: Readonly<Record<string, ResourceId>>): void {
  const second = 1 + index;
  const name = (stem: string): string => `${stem}-${index}`;
  const vnet = b.add(
    'virtual-network',
    name('vnet'),
    { addressSpace: [`10.${second}.0.0/16`] },
    { at: [index * 900, 400, 800, 900] },
  );
  b.link('peering', hub, vnet);
  for (const zone of Object.values(zones)) b.link('zone-link', zone, vnet);
  const nextHop = { name: 'out', prefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIp: '10.0.0.4' } as const;
  const routeTable = b.add('route-table', name('rt'), { routes: [nextHop] }, { at: [index * 900, 0] });
  const group = b.add('network-security-group', name('nsg'), {}, { at: [index * 900, 100] });
  const subnet = (stem: string, purpose: 'training' | 'private-endpoints', third: number) =>
    b.add(
      'subnet',
      name(stem),
      { purpose, prefixes: [`10.${second}.${third}.0/24`], networkSecurityGroup: group, routeTable },
      { in: vnet, at: [16, 48 + third * 300, 700, 280] },
    );
  const training = subnet('training', 'training', 0);
  const endpoints = subnet('pe', 'private-endpoints', 1);
  const storageAccount = b.add('storage-account', `st${index}`, {}, { at: [index * 900, 1400] });
  const keyVault = b.add('key-vault', name('kv'), {}, { at: [index * 900, 1500] });
  const containerRegistry = b.add('container-registry', `cr${index}`, {}, { at: [index * 900, 1600] });
  const applicationInsights = b.add('application-insights', name('appi'), {}, { at: [index * 900, 1700] });
  const needs = { storageAccount, keyVault, containerRegistry, applicationInsights };
  const workspace = b.add('aml-workspace', name('mlw'), needs, { at: [index * 900, 1800] });
  for (let n = 0; n < 6; n += 1) {
    b.add('compute-cluster', `${name('cpu')}-${n}`, { workspace }, { in: training, at: [16 + n * 10, 48 + n * 20] });
  }
  const targets = [
    ['amlworkspace', workspace],
    ['blob', storageAccount],
    ['file', storageAccount],
    ['vault', keyVault],
    ['registry', containerRegistry],
  ] as const;
  for (const [subResource, target] of targets) {
    const zone = zones[subResource];
    const place = { in: endpoints, at: [16, 48] } as const;
    b.add(
      'private-endpoint',
      `${name('pe')}-${subResource}`,
      { target, subResource, privateDnsZones: zone ? [zone] : [] },
      place,
    );
  }
}

/** A design with at least this many shapes, the same each time. */
export function largeDesign(shapes: number): Design {
  const b = build('Large');
  const hub = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] }, { at: [0, -600, 800, 400] });
  const subnet = b.add(
    'subnet',
    'AzureFirewallSubnet',
    { purpose: 'firewall', prefixes: ['10.0.0.0/26'] },
    { in: hub, at: [16, 48] },
  );
  const publicIp = b.add('public-ip', 'pip', {}, { at: [0, -700] });
  b.add('azure-firewall', 'fw', { publicIps: [publicIp] }, { in: subnet, at: [16, 48] });
  const zone = (name: string) => b.add('private-dns-zone', name, {}, { at: [900, -600] });
  const zones = {
    amlworkspace: zone('privatelink.api.azureml.ms'),
    blob: zone('privatelink.blob.core.windows.net'),
    file: zone('privatelink.file.core.windows.net'),
    vault: zone('privatelink.vaultcore.azure.net'),
    registry: zone('privatelink.azurecr.io'),
  };
  for (let index = 0; b.design().network.resources.size < shapes; index += 1) addSpoke(b, index, hub, zones);
  return b.design();
}

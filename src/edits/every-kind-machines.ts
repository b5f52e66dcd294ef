// Virtual machines, a monitor scope and services that exist already, for the design with every kind.
import type { ResourceId } from '../model/ids.ts';
import type { Builder } from './builder.ts';
import type { Ids } from './every-kind-network.ts';

/** A jump box, a DNS server and an appliance in the hub. */
function machines(on: Builder, hub: ResourceId) {
  const group = on.add('network-security-group', 'nsg-jump');
  const members = on.add('application-security-group', 'asg-jump');
  const address = on.add('public-ip', 'pip-jump');
  const subnet = on.add(
    'subnet',
    'snet-machines',
    { prefixes: ['10.0.20.0/26'] },
    { in: hub, at: [288, 48, 240, 320] },
  );
  on.add(
    'virtual-machine',
    'vm-jump',
    { os: 'Windows', networkSecurityGroup: group, applicationSecurityGroups: [members], publicIp: address },
    { in: subnet },
  );
  on.add(
    'virtual-machine',
    'vm-dns',
    {
      role: 'dns-server',
      privateIpAddress: '10.0.20.5',
      forwarders: [
        { zone: '.', targets: ['168.63.129.16'] },
        { zone: 'corp.example', targets: ['192.168.0.53'] },
      ],
    },
    { in: subnet },
  );
  on.add(
    'virtual-machine',
    'vm-nva',
    { role: 'appliance', privateIpAddress: '10.0.20.6', ipForwarding: true },
    { in: subnet },
  );
}

/** The zone of that name, linked to both networks; one that is drawn already is taken as it is. */
function zone(on: Builder, { hub, spoke }: Ids, name: string): ResourceId {
  const known = [...on.design().network.resources.values()].find(
    (resource) => resource.kind === 'private-dns-zone' && resource.name === name,
  );
  if (known) return known.id;
  const id = on.add('private-dns-zone', name);
  for (const network of [hub, spoke]) if (network) on.link('zone-link', id, network);
  return id;
}

/** A scope for the telemetry, and a search service with a database that exist already; all with private endpoints. */
function services(on: Builder, ids: Ids, endpoints: ResourceId) {
  const scope = on.add('azure-monitor-private-link-scope', 'ampls-ml', {
    resources: [ids.insights, ids.logs].flatMap((id) => id ?? []),
  });
  const search = on.add('azure-service', 'srch-ml', { service: 'Microsoft.Search/searchServices' });
  const database = on.add('azure-service', 'sql-ml', {
    service: 'Microsoft.Sql/servers',
    resourceId:
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data/providers/Microsoft.Sql/servers/sql-ml',
  });
  const endpoint = (name: string, target: ResourceId, subResource: string, ...zones: readonly string[]) => {
    const privateDnsZones = zones.map((each) => zone(on, ids, each));
    on.add('private-endpoint', name, { target, subResource, privateDnsZones }, { in: endpoints });
  };
  endpoint(
    'pe-ampls',
    scope,
    'azuremonitor',
    'privatelink.monitor.azure.com',
    'privatelink.oms.opinsights.azure.com',
    'privatelink.ods.opinsights.azure.com',
    'privatelink.agentsvc.azure-automation.net',
    'privatelink.blob.core.windows.net',
  );
  endpoint('pe-search', search, 'searchService', 'privatelink.search.windows.net');
  endpoint('pe-sql', database, 'sqlServer', 'privatelink.database.windows.net');
}

/** Adds them to hub, spoke and canvas. */
export function machinesAndServices(on: Builder, ids: Ids): void {
  if (ids.hub) machines(on, ids.hub);
  if (ids.endpoints) services(on, ids, ids.endpoints);
}

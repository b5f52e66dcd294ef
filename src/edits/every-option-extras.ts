// What stands in the designs with every option besides one of every kind: shapes whose options can be set without
// harm to what others rely on.
import { policies } from '../facts/policies.ts';
import { linkedService, subResources, zonesFor } from '../facts/private-link.ts';
import type { ResourceOf } from '../kinds/types.ts';
import type { ResourceId } from '../model/ids.ts';
import type { Builder } from './builder.ts';
import type { Ids } from './every-kind-network.ts';

type Service = ResourceOf<'azure-service'>['props']['service'];

/** Services whose endpoints are drawn over all variants, four in each. */
const services: readonly Service[] = [
  'Microsoft.CognitiveServices/accounts',
  'Microsoft.DocumentDB/databaseAccounts',
  'Microsoft.DBforPostgreSQL/flexibleServers',
  'Microsoft.DBforMySQL/flexibleServers',
  'Microsoft.Databricks/workspaces',
  'Microsoft.DataFactory/factories',
  'Microsoft.Synapse/workspaces',
  'Microsoft.Synapse/privateLinkHubs',
  'Microsoft.EventHub/namespaces',
  'Microsoft.ServiceBus/namespaces',
  'Microsoft.Web/sites',
  'Microsoft.ApiManagement/service',
  'Microsoft.Network/applicationGateways',
  'Microsoft.Cache/redisEnterprise',
  'Microsoft.Cache/Redis',
  'Microsoft.Sql/servers',
];
const group = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data/providers';

/** Four more services with their endpoints and zones, every other one given by its resource id. */
function moreServices(on: Builder, endpoints: ResourceId, variant: number): void {
  for (const [index, service] of services.slice(variant * 4, variant * 4 + 4).entries()) {
    const resourceId = index % 2 === 0 ? `${group}/${service}/service-${index}` : '';
    const target = on.add('azure-service', `service-${index}`, { service, resourceId });
    const slug = linkedService(on.design().network.resources.get(target));
    // An application gateway has none of its own: it is the name of a frontend.
    const subResource = subResources(slug)[0]?.groupId ?? 'frontend';
    const known = [...on.design().network.resources.values()].filter(({ kind }) => kind === 'private-dns-zone');
    const privateDnsZones = zonesFor(slug, subResource, 'public')
      .filter((name) => !name.includes('{'))
      .map((name) => known.find((zone) => zone.name === name)?.id ?? on.add('private-dns-zone', name));
    on.add('private-endpoint', `pe-service-${index}`, { target, subResource, privateDnsZones }, { in: endpoints });
  }
}

/** Empty subnets, and the subnet and address that a firewall is managed through. */
function moreSubnets(on: Builder, hub: ResourceId, spoke: ResourceId): void {
  for (const n of [1, 2, 3]) on.add('subnet', `snet-options-${n}`, { prefixes: [`10.1.${7 + n}.0/24`] }, { in: spoke });
  on.add(
    'subnet',
    'AzureFirewallManagementSubnet',
    { purpose: 'firewall-management', prefixes: ['10.0.0.64/26'] },
    { in: hub },
  );
  on.add('public-ip', 'pip-firewall-management');
}

/** An assignment per effect, of the first policy that takes it and asks for nothing else. */
function morePolicies(on: Builder): void {
  const plain = policies.filter((fact) => fact.effectParameter !== null && !fact.subnetParameter && !fact.zones);
  for (const effect of ['Audit', 'AuditIfNotExists', 'Deny', 'Modify', 'Disabled'] as const) {
    const policy = plain.find(({ effects }) => effects.includes(effect))?.id;
    if (policy !== undefined) on.add('policy-assignment', `effect-${effect}`, { policy, effect });
  }
}

/** Adds them; `variant` decides which services there are. */
export function drawMore(on: Builder, { hub, spoke, endpoints, workspace }: Ids, variant: number): void {
  if (!hub || !spoke || !endpoints || !workspace) return;
  moreSubnets(on, hub, spoke);
  on.add('storage-account', 'stdata');
  on.add('container-registry', 'cr-open', { publicNetworkAccess: 'Enabled' });
  const zone = on.add('private-dns-zone', 'ml.contoso.internal');
  on.link('zone-link', zone, spoke);
  on.add('private-dns-zone', 'privatelink.westeurope.azmk8s.io');
  on.add('managed-online-endpoint', 'moe-own', {}, { in: workspace });
  moreServices(on, endpoints, variant);
  morePolicies(on);
}

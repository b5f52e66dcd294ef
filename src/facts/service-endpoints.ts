// What a service endpoint of a subnet routes: the addresses of a service, named by its tag.
import { learn } from './learn.ts';
import { parseRegion } from './regions.ts';
import type { ServiceTag } from './service-tags.ts';

type EndpointFact = { readonly tag: string; readonly regional: 'region-and-pair' | 'region' | 'all' };

/** The page behind the endpoints, and what each routes. */
export const serviceEndpoints: { readonly source: string; readonly routes: Readonly<Record<string, EndpointFact>> } = {
  source: learn.serviceEndpoints,
  routes: {
    'Microsoft.Storage': { tag: 'Storage', regional: 'region-and-pair' },
    'Microsoft.Storage.Global': { tag: 'Storage', regional: 'all' },
    'Microsoft.KeyVault': { tag: 'AzureKeyVault', regional: 'all' },
    'Microsoft.ContainerRegistry': { tag: 'AzureContainerRegistry', regional: 'all' },
    'Microsoft.AzureActiveDirectory': { tag: 'AzureActiveDirectory', regional: 'all' },
    'Microsoft.CognitiveServices': { tag: 'CognitiveServicesFrontend', regional: 'all' },
    'Microsoft.AzureCosmosDB': { tag: 'AzureCosmosDB', regional: 'all' },
    'Microsoft.Sql': { tag: 'Sql', regional: 'region' },
    'Microsoft.EventHub': { tag: 'EventHub', regional: 'all' },
    'Microsoft.ServiceBus': { tag: 'ServiceBus', regional: 'all' },
    'Microsoft.Web': { tag: 'AppService', regional: 'all' },
  },
};

/** The tags whose addresses a service endpoint routes straight to the service; none for an unknown endpoint. */
export function serviceEndpointTags(service: string, region: string): readonly ServiceTag[] {
  const fact = serviceEndpoints.routes[service];
  if (!fact) return [];
  if (fact.regional === 'all') return [{ name: fact.tag }];
  const pair = parseRegion(region)?.pair;
  const own: ServiceTag = { name: fact.tag, region };
  return fact.regional === 'region-and-pair' && pair ? [own, { name: fact.tag, region: pair }] : [own];
}

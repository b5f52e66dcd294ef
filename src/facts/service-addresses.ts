// Behind which service tag the public addresses of a service lie.
import { learn } from './learn.ts';
import type { ServiceTag } from './service-tags.ts';

type TagOfService = { readonly tag: string; readonly regional: boolean };

// Tags that the page names for inbound traffic only, such as the one of AI Search, say nothing about the addresses that
// clients reach, so their services are not listed.
/** The page behind the tags, and the tag of each service. */
export const serviceAddresses: { readonly source: string; readonly tagOf: Readonly<Record<string, TagOfService>> } = {
  source: learn.serviceTags,
  tagOf: {
    'storage-account': { tag: 'Storage', regional: true },
    'key-vault': { tag: 'AzureKeyVault', regional: true },
    'container-registry': { tag: 'AzureContainerRegistry', regional: true },
    'aml-workspace': { tag: 'AzureMachineLearning', regional: false },
    'aml-registry': { tag: 'AzureMachineLearning', regional: false },
    'azure-monitor-private-link-scope': { tag: 'AzureMonitor', regional: false },
    'ai-services-account': { tag: 'CognitiveServicesFrontend', regional: false },
    'sql-server': { tag: 'Sql', regional: true },
    'cosmos-db-account': { tag: 'AzureCosmosDB', regional: true },
    'event-hubs-namespace': { tag: 'EventHub', regional: true },
    'service-bus-namespace': { tag: 'ServiceBus', regional: true },
    'databricks-workspace': { tag: 'AzureDatabricks', regional: false },
    'data-factory': { tag: 'DataFactory', regional: true },
    'app-service': { tag: 'AppService', regional: true },
  },
};

/** The tags of a service in a region, by its slug in `private-link.ts`; none where no page names one. */
export function tagsOfService(kind: string, region: string): readonly ServiceTag[] {
  const fact = serviceAddresses.tagOf[kind];
  if (!fact) return [];
  return [fact.regional ? { name: fact.tag, region } : { name: fact.tag }];
}

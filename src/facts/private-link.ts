// What can be reached through a private endpoint: sub-resources (group ids), private DNS zones, addresses, forwarders.
import type { Resource } from '../model/design.ts';
import type { Cloud } from './clouds.ts';
import { type LearnUrl, learn } from './learn.ts';

/** Names of private DNS zones by cloud; `{region}` stands for a region name; an empty list means none is documented. */
export type Zones = Readonly<Record<Cloud, readonly string[]>>;

/** When a design needs an endpoint of the sub-resource. */
export type EndpointNeed =
  | 'every-private-design'
  | 'batch-or-parallel-run'
  | 'data-lake-storage'
  | 'private-monitoring'
  | 'private-registry'
  | 'private-cluster'
  | 'optional';

/** One group id of a service. */
export type SubResource = {
  readonly groupId: string;
  readonly zones: Zones;
  /** Clouds whose zones follow the pattern of the others but were not found on a page. */
  readonly inferred: readonly Cloud[];
  /** Addresses that one endpoint takes in its subnet. */
  readonly privateIps: number;
  readonly need: EndpointNeed;
};

/** A service that private endpoints can point at. */
export type PrivateLinkTarget = {
  readonly kind: PrivateLinkKind;
  readonly title: string;
  /** Resource Manager type. */
  readonly resourceType: string;
  readonly subResources: readonly SubResource[];
  /** When an endpoint is needed, in words. */
  readonly requiredWhen: string;
  /** Service endpoint that subnets may use instead, or null: only Storage and Key Vault have one that Azure ML takes. */
  readonly serviceEndpoint: 'Microsoft.Storage' | 'Microsoft.KeyVault' | null;
  /** Whether a managed virtual network can hold an endpoint to it; `unclear` where the page contradicts itself. */
  readonly fromManagedNetwork: 'yes' | 'no' | 'unclear';
  /** Whether the built-in approver role is enough to approve endpoints from a managed virtual network. */
  readonly approverRoleCovers: boolean;
  /** Public suffixes that a DNS server outside Azure DNS has to forward. */
  readonly publicForwarders: Readonly<Partial<Record<Cloud, readonly string[]>>>;
  readonly note?: string;
  /** Month in which Azure ended the service, so that no new endpoint can lead to it. */
  readonly ended?: `${number}-${number}`;
  readonly sources: readonly LearnUrl[];
};

/** Slugs of the services; where the designer has a kind for the service the slug is the kind's. */
export type PrivateLinkKind =
  | 'aml-workspace'
  | 'aml-registry'
  | 'storage-account'
  | 'key-vault'
  | 'container-registry'
  | 'azure-monitor-private-link-scope'
  | 'aks-cluster'
  | 'ai-services-account'
  | 'ai-search'
  | 'sql-server'
  | 'data-factory'
  | 'cosmos-db-account'
  | 'event-hubs-namespace'
  | 'service-bus-namespace'
  | 'synapse-workspace'
  | 'synapse-private-link-hub'
  | 'app-service'
  | 'redis-cache'
  | 'managed-redis'
  | 'databricks-workspace'
  | 'mariadb-server'
  | 'postgresql-server'
  | 'postgresql-flexible-server'
  | 'mysql-server'
  | 'mysql-flexible-server'
  | 'api-management'
  | 'application-gateway';

type ZoneNames = string | readonly string[];
const listed = (names: ZoneNames): readonly string[] => (typeof names === 'string' ? [names] : names);

const zones = (publicZones: ZoneNames, government: ZoneNames = [], china: ZoneNames = []): Zones => ({
  public: listed(publicZones),
  government: listed(government),
  china: listed(china),
});

type SubResourceOptions = Partial<Pick<SubResource, 'inferred' | 'privateIps' | 'need'>>;

const subResource = (groupId: string, zoneNames: Zones, options: SubResourceOptions = {}): SubResource => ({
  groupId,
  zones: zoneNames,
  inferred: [],
  privateIps: 1,
  need: 'optional',
  ...options,
});

const storage = (groupId: string, options: SubResourceOptions = {}): SubResource =>
  subResource(
    groupId,
    zones(
      `privatelink.${groupId}.core.windows.net`,
      `privatelink.${groupId}.core.usgovcloudapi.net`,
      `privatelink.${groupId}.core.chinacloudapi.cn`,
    ),
    options,
  );

const database = (groupId: string, name: string): SubResource =>
  subResource(
    groupId,
    zones(
      `privatelink.${name}.database.azure.com`,
      `privatelink.${name}.database.usgovcloudapi.net`,
      `privatelink.${name}.database.chinacloudapi.cn`,
    ),
  );

/** Values that most services share: reachable from a managed network, approved by the built-in role, needed on demand. */
const common = {
  requiredWhen: 'The workspace uses it and it has to stay private.',
  serviceEndpoint: null,
  fromManagedNetwork: 'yes',
  approverRoleCovers: true,
  publicForwarders: {},
  sources: [learn.privateEndpointDns, learn.amlManagedNetwork],
} as const satisfies Partial<PrivateLinkTarget>;

/** The same for services that the page on managed networks does not list. */
const unlisted = {
  fromManagedNetwork: 'no',
  approverRoleCovers: false,
  sources: [learn.privateEndpointDns],
} as const satisfies Partial<PrivateLinkTarget>;

/** Every service that was read about, the parts of an Azure Machine Learning design first. */
export const privateLinkTargets: readonly PrivateLinkTarget[] = [
  {
    ...common,
    kind: 'aml-workspace',
    title: 'Azure Machine Learning workspace',
    resourceType: 'Microsoft.MachineLearningServices/workspaces',
    subResources: [
      // Three addresses: the API, the notebooks, and the inference endpoints of the workspace.
      subResource(
        'amlworkspace',
        zones(
          ['privatelink.api.azureml.ms', 'privatelink.notebooks.azure.net'],
          ['privatelink.api.ml.azure.us', 'privatelink.notebooks.usgovcloudapi.net'],
          ['privatelink.api.ml.azure.cn', 'privatelink.notebooks.chinacloudapi.cn'],
        ),
        { privateIps: 3, need: 'every-private-design' },
      ),
    ],
    requiredWhen: 'Every private design.',
    // Pages differ in the suffix of compute instances, so both spellings are forwarded.
    publicForwarders: {
      public: [
        'api.azureml.ms',
        'notebooks.azure.net',
        'instances.ml.azure.ms',
        'instances.azureml.ms',
        'aznbcontent.net',
        'inference.ml.azure.com',
      ],
      government: [
        'api.ml.azure.us',
        'notebooks.usgovcloudapi.net',
        'instances.ml.azure.us',
        'instances.azureml.us',
        'aznbcontent.net',
        'inference.ml.azure.us',
      ],
      china: [
        'api.ml.azure.cn',
        'notebooks.chinacloudapi.cn',
        'instances.ml.azure.ms',
        'instances.azureml.cn',
        'aznbcontent.net',
        'inference.ml.azure.cn',
      ],
    },
    note: 'Both zones belong to the one zone group of the endpoint.',
    sources: [learn.amlPrivateLink, learn.amlCustomDns, learn.privateEndpointDns],
  },
  {
    ...common,
    kind: 'storage-account',
    title: 'Storage account',
    resourceType: 'Microsoft.Storage/storageAccounts',
    subResources: [
      storage('blob', { need: 'every-private-design' }),
      storage('file', { need: 'every-private-design' }),
      storage('queue', { need: 'batch-or-parallel-run' }),
      storage('table', { need: 'batch-or-parallel-run' }),
      storage('dfs', { need: 'data-lake-storage', inferred: ['government'] }),
      storage('web'),
    ],
    requiredWhen:
      'Blob and file in every private design; queue and table for batch endpoints and ParallelRunStep; dfs for Data Lake Storage datastores.',
    serviceEndpoint: 'Microsoft.Storage',
    publicForwarders: {
      public: ['blob', 'file', 'queue', 'table', 'dfs'].map((name) => `${name}.core.windows.net`),
      government: ['blob', 'file', 'queue', 'table', 'dfs'].map((name) => `${name}.core.usgovcloudapi.net`),
      china: ['blob', 'file', 'queue', 'table', 'dfs'].map((name) => `${name}.core.chinacloudapi.cn`),
    },
    note: 'General-purpose v2 accounts only; each sub-resource needs an endpoint of its own.',
    sources: [learn.privateEndpointDns, learn.amlWorkspaceVnet, learn.amlBatchEndpoint],
  },
  {
    ...common,
    kind: 'key-vault',
    title: 'Key vault',
    resourceType: 'Microsoft.KeyVault/vaults',
    subResources: [
      subResource(
        'vault',
        zones(
          'privatelink.vaultcore.azure.net',
          'privatelink.vaultcore.usgovcloudapi.net',
          'privatelink.vaultcore.azure.cn',
        ),
        { need: 'every-private-design' },
      ),
    ],
    requiredWhen: 'Every private design, unless the subnets use the service endpoint.',
    serviceEndpoint: 'Microsoft.KeyVault',
    publicForwarders: {
      public: ['vault.azure.net', 'vaultcore.azure.net'],
      government: ['vault.usgovcloudapi.net', 'vaultcore.usgovcloudapi.net'],
      china: ['vaultcore.azure.cn'],
    },
    note: 'The zone says vaultcore although the public name says vault.',
    sources: [learn.privateEndpointDns, learn.amlWorkspaceVnet],
  },
  {
    ...common,
    kind: 'container-registry',
    title: 'Container registry',
    resourceType: 'Microsoft.ContainerRegistry/registries',
    subResources: [
      // One address for the registry and one for the data endpoint of each region; the data records share the zone.
      subResource('registry', zones('privatelink.azurecr.io', 'privatelink.azurecr.us', 'privatelink.azurecr.cn'), {
        privateIps: 2,
        need: 'every-private-design',
        inferred: ['government', 'china'],
      }),
    ],
    requiredWhen: 'Every private design; the registry has to be Premium.',
    publicForwarders: { public: ['azurecr.io', '{region}.data.azurecr.io'] },
    note: 'Each further region of a geo-replicated registry takes one more address.',
    sources: [learn.privateEndpointDns, learn.amlWorkspaceVnet, learn.aksNetworkIsolated],
  },
  {
    ...common,
    kind: 'azure-monitor-private-link-scope',
    title: 'Azure Monitor Private Link Scope',
    resourceType: 'Microsoft.Insights/privateLinkScopes',
    subResources: [
      subResource(
        'azuremonitor',
        zones(
          [
            'privatelink.monitor.azure.com',
            'privatelink.oms.opinsights.azure.com',
            'privatelink.ods.opinsights.azure.com',
            'privatelink.agentsvc.azure-automation.net',
            'privatelink.blob.core.windows.net',
          ],
          [
            'privatelink.monitor.azure.us',
            'privatelink.adx.monitor.azure.us',
            'privatelink.oms.opinsights.azure.us',
            'privatelink.ods.opinsights.azure.us',
            'privatelink.agentsvc.azure-automation.us',
            'privatelink.blob.core.usgovcloudapi.net',
          ],
        ),
        { privateIps: 11, need: 'private-monitoring' },
      ),
    ],
    requiredWhen: 'Application Insights or Log Analytics have to stay private.',
    publicForwarders: {
      public: [
        'monitor.azure.com',
        'oms.opinsights.azure.com',
        'ods.opinsights.azure.com',
        'agentsvc.azure-automation.net',
        'blob.core.windows.net',
        'services.visualstudio.com',
        'applicationinsights.azure.com',
      ],
      government: [
        'monitor.azure.us',
        'adx.monitor.azure.us',
        'oms.opinsights.azure.us',
        'ods.opinsights.azure.us',
        'agentsvc.azure-automation.us',
        'blob.core.usgovcloudapi.net',
      ],
    },
    note: 'Its location is global, its access mode has to be Open for Azure Machine Learning, and the blob zone is shared with storage.',
    sources: [learn.monitorPrivateLink, learn.privateEndpointDns, learn.amlWorkspaceVnet],
  },
  {
    ...common,
    kind: 'aml-registry',
    title: 'Azure Machine Learning registry',
    resourceType: 'Microsoft.MachineLearningServices/registries',
    subResources: [subResource('amlregistry', zones('privatelink.api.azureml.ms'), { need: 'private-registry' })],
    requiredWhen:
      'The registry has to stay private; its storage account and container registry then need endpoints too.',
    publicForwarders: { public: ['api.azureml.ms'] },
    note: 'Its names have no public form: whoever asks for them has to reach the zone itself.',
    sources: [learn.privateEndpointDns, learn.amlRegistryIsolation],
  },
  {
    ...common,
    kind: 'aks-cluster',
    title: 'AKS API server',
    resourceType: 'Microsoft.ContainerService/managedClusters',
    subResources: [subResource('management', zones('privatelink.{region}.azmk8s.io'), { need: 'private-cluster' })],
    requiredWhen: 'The cluster is private.',
    fromManagedNetwork: 'no',
    approverRoleCovers: false,
    publicForwarders: { public: ['{region}.azmk8s.io'] },
    note: 'AKS creates the endpoint itself, in the subnet of the first node pool; its zone may also have a sub-zone.',
    sources: [learn.aksPrivateCluster, learn.privateEndpointDns],
  },
  {
    ...common,
    kind: 'ai-services-account',
    title: 'Azure AI services or Azure OpenAI',
    resourceType: 'Microsoft.CognitiveServices/accounts',
    subResources: [
      subResource(
        'account',
        zones(
          [
            'privatelink.cognitiveservices.azure.com',
            'privatelink.openai.azure.com',
            'privatelink.services.ai.azure.com',
          ],
          'privatelink.cognitiveservices.azure.us',
        ),
      ),
    ],
    requiredWhen: 'Prompt flow, Azure OpenAI or content safety is used privately.',
  },
  {
    ...common,
    kind: 'ai-search',
    title: 'Azure AI Search',
    resourceType: 'Microsoft.Search/searchServices',
    subResources: [
      subResource('searchService', zones('privatelink.search.windows.net', 'privatelink.search.azure.us')),
    ],
    requiredWhen: 'Prompt flow searches private data.',
  },
  {
    ...common,
    kind: 'sql-server',
    title: 'Azure SQL server',
    resourceType: 'Microsoft.Sql/servers',
    subResources: [
      subResource(
        'sqlServer',
        zones(
          'privatelink.database.windows.net',
          'privatelink.database.usgovcloudapi.net',
          'privatelink.database.chinacloudapi.cn',
        ),
      ),
    ],
    requiredWhen: 'A datastore reads from it.',
  },
  {
    ...common,
    kind: 'data-factory',
    title: 'Azure Data Factory',
    resourceType: 'Microsoft.DataFactory/factories',
    subResources: [
      subResource(
        'dataFactory',
        zones(
          'privatelink.datafactory.azure.net',
          'privatelink.datafactory.azure.us',
          'privatelink.datafactory.azure.cn',
        ),
      ),
      subResource('portal', zones('privatelink.adf.azure.com', 'privatelink.adf.azure.us', 'privatelink.adf.azure.cn')),
    ],
    approverRoleCovers: false,
    note: 'Approving its endpoints takes a custom role.',
  },
  {
    ...common,
    kind: 'cosmos-db-account',
    title: 'Azure Cosmos DB account',
    resourceType: 'Microsoft.DocumentDB/databaseAccounts',
    // One address for the account and one for each of its regions.
    subResources: [
      subResource(
        'Sql',
        zones('privatelink.documents.azure.com', 'privatelink.documents.azure.us', 'privatelink.documents.azure.cn'),
        { privateIps: 2 },
      ),
      ...[
        ['MongoDB', 'mongo'],
        ['Cassandra', 'cassandra'],
        ['Gremlin', 'gremlin'],
        ['Table', 'table'],
      ].map(([groupId = '', api = '']) =>
        subResource(
          groupId,
          zones(
            `privatelink.${api}.cosmos.azure.com`,
            `privatelink.${api}.cosmos.azure.us`,
            `privatelink.${api}.cosmos.azure.cn`,
          ),
          { privateIps: 2 },
        ),
      ),
      subResource('Analytical', zones('privatelink.analytics.cosmos.azure.com')),
    ],
    note: 'Each further region of the account takes one more address.',
    sources: [learn.privateEndpointDns, learn.amlManagedNetwork, learn.cosmosPrivateEndpoints],
  },
  {
    ...common,
    kind: 'event-hubs-namespace',
    title: 'Event Hubs namespace',
    resourceType: 'Microsoft.EventHub/namespaces',
    subResources: [
      subResource(
        'namespace',
        zones(
          'privatelink.servicebus.windows.net',
          'privatelink.servicebus.usgovcloudapi.net',
          'privatelink.servicebus.chinacloudapi.cn',
        ),
      ),
    ],
  },
  {
    ...common,
    kind: 'service-bus-namespace',
    title: 'Service Bus namespace',
    resourceType: 'Microsoft.ServiceBus/namespaces',
    subResources: [
      subResource(
        'namespace',
        zones(
          'privatelink.servicebus.windows.net',
          'privatelink.servicebus.usgovcloudapi.net',
          'privatelink.servicebus.chinacloudapi.cn',
        ),
      ),
    ],
    ...unlisted,
  },
  {
    ...common,
    kind: 'synapse-workspace',
    title: 'Azure Synapse workspace',
    resourceType: 'Microsoft.Synapse/workspaces',
    subResources: [
      ...['Sql', 'SqlOnDemand'].map((groupId) =>
        subResource(
          groupId,
          zones('privatelink.sql.azuresynapse.net', 'privatelink.sql.azuresynapse.usgovcloudapi.net'),
        ),
      ),
      subResource('Dev', zones('privatelink.dev.azuresynapse.net', 'privatelink.dev.azuresynapse.usgovcloudapi.net')),
    ],
    ...unlisted,
  },
  {
    ...common,
    kind: 'synapse-private-link-hub',
    title: 'Azure Synapse private link hub',
    resourceType: 'Microsoft.Synapse/privateLinkHubs',
    subResources: [
      subResource('Web', zones('privatelink.azuresynapse.net', 'privatelink.azuresynapse.usgovcloudapi.net')),
    ],
    note: 'Serves Synapse Studio to browsers.',
    ...unlisted,
  },
  {
    ...common,
    kind: 'app-service',
    title: 'App Service or Azure Functions app',
    resourceType: 'Microsoft.Web/sites',
    // The records of the deployment site, scm, go into the same zone.
    subResources: [
      subResource(
        'sites',
        zones('privatelink.azurewebsites.net', 'privatelink.azurewebsites.us', 'privatelink.chinacloudsites.cn'),
      ),
    ],
    // The page names function apps among the targets that need a custom role, but not in its list of services.
    fromManagedNetwork: 'unclear',
    approverRoleCovers: false,
    note: 'Approving endpoints of function apps takes a custom role.',
  },
  {
    ...common,
    kind: 'redis-cache',
    title: 'Azure Cache for Redis',
    resourceType: 'Microsoft.Cache/Redis',
    subResources: [
      subResource(
        'redisCache',
        zones(
          'privatelink.redis.cache.windows.net',
          'privatelink.redis.cache.usgovcloudapi.net',
          'privatelink.redis.cache.chinacloudapi.cn',
        ),
      ),
    ],
  },
  {
    ...common,
    kind: 'managed-redis',
    title: 'Azure Managed Redis',
    resourceType: 'Microsoft.Cache/redisEnterprise',
    subResources: [subResource('redisEnterprise', zones('privatelink.redis.azure.net'))],
    note: 'Caches of the older Enterprise tiers use privatelink.redisenterprise.cache.azure.net.',
    ...unlisted,
  },
  {
    ...common,
    kind: 'databricks-workspace',
    title: 'Azure Databricks workspace',
    resourceType: 'Microsoft.Databricks/workspaces',
    subResources: [
      subResource('databricks_ui_api', zones('privatelink.azuredatabricks.net', 'privatelink.databricks.azure.us')),
      subResource(
        'browser_authentication',
        zones('privatelink.azuredatabricks.net', 'privatelink.databricks.azure.us'),
      ),
    ],
    approverRoleCovers: false,
    note: 'Approving its endpoints takes a custom role.',
  },
  {
    ...common,
    kind: 'mariadb-server',
    title: 'Azure Database for MariaDB',
    resourceType: 'Microsoft.DBforMariaDB/servers',
    subResources: [database('mariadbServer', 'mariadb')],
    approverRoleCovers: false,
    ended: '2025-09',
    sources: [learn.privateEndpointDns, learn.mariadbEnd],
  },
  {
    ...common,
    kind: 'postgresql-server',
    title: 'Azure Database for PostgreSQL, single server',
    resourceType: 'Microsoft.DBforPostgreSQL/servers',
    subResources: [database('postgresqlServer', 'postgres')],
    ended: '2025-03',
    sources: [learn.privateEndpointDns, learn.postgresqlSingleServerEnd],
  },
  {
    ...common,
    kind: 'postgresql-flexible-server',
    title: 'Azure Database for PostgreSQL, flexible server',
    resourceType: 'Microsoft.DBforPostgreSQL/flexibleServers',
    subResources: [database('postgresqlServer', 'postgres')],
  },
  {
    ...common,
    kind: 'mysql-server',
    title: 'Azure Database for MySQL, single server',
    resourceType: 'Microsoft.DBforMySQL/servers',
    subResources: [database('mysqlServer', 'mysql')],
    ended: '2024-09',
    sources: [learn.privateEndpointDns, learn.mysqlSingleServerEnd],
  },
  {
    ...common,
    kind: 'mysql-flexible-server',
    title: 'Azure Database for MySQL, flexible server',
    resourceType: 'Microsoft.DBforMySQL/flexibleServers',
    subResources: [database('mysqlServer', 'mysql')],
  },
  {
    ...common,
    kind: 'api-management',
    title: 'Azure API Management',
    resourceType: 'Microsoft.ApiManagement/service',
    subResources: [subResource('Gateway', zones('privatelink.azure-api.net'))],
    note: 'From a managed network: a classic tier without network injection, or Standard v2 with network integration.',
  },
  {
    ...common,
    kind: 'application-gateway',
    title: 'Application Gateway',
    resourceType: 'Microsoft.Network/applicationGateways',
    // The group id is the name of a front-end configuration of that gateway, so there is no fixed list.
    subResources: [],
    requiredWhen: 'A managed network has to reach HTTP services on premises or behind a private address.',
    fromManagedNetwork: 'unclear',
    sources: [learn.amlManagedNetwork, learn.amlConfigurations],
  },
];

const byKind: ReadonlyMap<string, PrivateLinkTarget> = new Map(privateLinkTargets.map((t) => [t.kind, t]));
const byType: ReadonlyMap<string, PrivateLinkTarget> = new Map(
  privateLinkTargets.map((t) => [t.resourceType.toLowerCase(), t]),
);

/** The service behind a kind's slug, or undefined where private endpoints cannot point at that kind. */
export const privateLinkTarget = (kind: string): PrivateLinkTarget | undefined => byKind.get(kind);

/** The service behind a Resource Manager type in any letter case, or undefined. */
export const privateLinkTargetOfType = (resourceType: string): PrivateLinkTarget | undefined =>
  byType.get(resourceType.toLowerCase());

/**
 * The slug under which the service of a shape is listed here: that of its kind, or of the service that it stands for.
 * '' where there is no shape.
 */
export function linkedService(shape: Pick<Resource, 'kind' | 'props'> | undefined): string {
  const { service } = shape?.props ?? {};
  return (
    (typeof service === 'string' && shape?.kind === 'azure-service' && privateLinkTargetOfType(service)?.kind) ||
    (shape?.kind ?? '')
  );
}

/** The sub-resources of a kind; none where private endpoints cannot point at it. */
export const subResources = (kind: string): readonly SubResource[] => privateLinkTarget(kind)?.subResources ?? [];

/** One sub-resource of a kind, or undefined; group ids are compared letter by letter, as Azure writes them. */
export const subResourceOf = (kind: string, groupId: string): SubResource | undefined =>
  subResources(kind).find((candidate) => candidate.groupId === groupId);

/** The zones that an endpoint of that sub-resource needs; empty for an unknown pair or where none is documented. */
export const zonesFor = (kind: string, groupId: string, cloud: Cloud): readonly string[] =>
  subResourceOf(kind, groupId)?.zones[cloud] ?? [];

/**
 * Public names under which clients ask for an endpoint of that sub-resource: what a DNS server outside of Azure DNS
 * has to forward. A forwarder for the private zone itself would never be asked.
 */
export function publicSuffixes(kind: string, groupId: string, cloud: Cloud): readonly string[] {
  const target = privateLinkTarget(kind);
  const listedNames = target?.subResources.length === 1 ? target.publicForwarders[cloud] : undefined;
  return listedNames ?? zonesFor(kind, groupId, cloud).map((zone) => zone.replace(/^privatelink\./, ''));
}

import { choice, text } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

export const spec = defineResource({
  slug: 'azure-service',
  title: 'Azure service',
  category: 'dependencies',
  summary: 'Any other service that private endpoints lead to; it exists already',
  parents: [null],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'service',
  placement: 'elsewhere',
  learn: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview#private-link-resource',
  fields: {
    service: choice({
      label: 'Service',
      help: 'Decides the sub-resources and DNS zones of its private endpoints.',
      options: [
        { value: 'Microsoft.CognitiveServices/accounts', label: 'Azure AI services or Azure OpenAI' },
        { value: 'Microsoft.Search/searchServices', label: 'Azure AI Search' },
        { value: 'Microsoft.Sql/servers', label: 'Azure SQL server' },
        { value: 'Microsoft.DocumentDB/databaseAccounts', label: 'Azure Cosmos DB' },
        { value: 'Microsoft.DBforPostgreSQL/flexibleServers', label: 'PostgreSQL flexible server' },
        { value: 'Microsoft.DBforMySQL/flexibleServers', label: 'MySQL flexible server' },
        { value: 'Microsoft.Databricks/workspaces', label: 'Azure Databricks' },
        { value: 'Microsoft.DataFactory/factories', label: 'Azure Data Factory' },
        { value: 'Microsoft.Synapse/workspaces', label: 'Azure Synapse' },
        { value: 'Microsoft.Synapse/privateLinkHubs', label: 'Azure Synapse private link hub' },
        { value: 'Microsoft.EventHub/namespaces', label: 'Event Hubs' },
        { value: 'Microsoft.ServiceBus/namespaces', label: 'Service Bus' },
        { value: 'Microsoft.Web/sites', label: 'App Service or Azure Functions' },
        { value: 'Microsoft.ApiManagement/service', label: 'API Management' },
        { value: 'Microsoft.Network/applicationGateways', label: 'Application Gateway' },
        { value: 'Microsoft.Cache/redisEnterprise', label: 'Azure Managed Redis' },
        { value: 'Microsoft.Cache/Redis', label: 'Azure Cache for Redis' },
      ],
      default: 'Microsoft.CognitiveServices/accounts',
      source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
    }),
    publicNetworkAccess: choice({
      label: 'Public network access',
      help: 'As it is set today. Disabled leaves private endpoints as the only way in.',
      options: [
        { value: 'Disabled', label: 'Disabled' },
        { value: 'Enabled', label: 'Enabled' },
      ],
      default: 'Disabled',
    }),
    resourceId: text({
      label: 'Resource id',
      help: 'Default of the parameter that the template takes; without it the parameter is required.',
      format: 'resource-id',
    }),
  },
});

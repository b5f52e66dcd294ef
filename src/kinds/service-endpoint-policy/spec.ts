import { choice, choices, refs, rows, text, texts } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

const source = 'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoint-policies-overview';
const ofStorage = { field: 'service', is: ['Microsoft.Storage'] } as const;

export const spec = defineResource({
  slug: 'service-endpoint-policy',
  title: 'Service endpoint policy',
  category: 'network',
  summary: 'Which storage the service endpoint of a subnet may reach; against exfiltration',
  parents: [null],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'sep',
  learn: source,
  fields: {
    definitions: rows({
      label: 'Definitions',
      help: 'What stays allowed. Everything else behind the service endpoint is denied.',
      item: 'definition',
      source,
      columns: {
        name: text({ label: 'Name', help: 'Unique in the policy.', format: 'free' }),
        service: choice({
          label: 'Service',
          help: 'Storage of your own, or services that Azure runs.',
          options: [
            { value: 'Microsoft.Storage', label: 'Storage accounts' },
            { value: 'Global', label: 'Service aliases' },
          ],
          default: 'Microsoft.Storage',
        }),
        storageAccounts: refs({
          label: 'Storage accounts',
          help: 'Accounts of the design.',
          kinds: ['storage-account'],
          when: ofStorage,
          layer: 'association',
        }),
        scopes: texts({
          label: 'Other scopes',
          help: 'Ids of other accounts, or of a resource group or subscription with all its accounts.',
          format: 'azure-scope',
          when: ofStorage,
        }),
        aliases: choices({
          label: 'Aliases',
          help: 'Storage that Microsoft manages for a service. Computes need that of Azure Machine Learning.',
          options: [
            { value: '/services/Azure/MachineLearning', label: 'Azure Machine Learning' },
            { value: '/services/Azure/Batch', label: 'Batch' },
            { value: '/services/Azure/Databricks', label: 'Databricks' },
            { value: '/services/Azure/DataFactory', label: 'Data Factory' },
            { value: '/services/Azure/ManagedInstance', label: 'SQL Managed Instance' },
            { value: '/services/Azure/WebPI', label: 'Web Platform Installer' },
            { value: '/services/Azure', label: 'All of Azure' },
          ],
          when: { field: 'service', is: ['Global'] },
          source: 'https://learn.microsoft.com/azure/machine-learning/how-to-prevent-data-loss-exfiltration',
        }),
      },
    }),
  },
});

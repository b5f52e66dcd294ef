import { boolean, choice, refs, texts } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

const source = 'https://learn.microsoft.com/azure/storage/common/storage-network-security';

export const spec = defineResource({
  slug: 'storage-account',
  title: 'Storage account',
  category: 'dependencies',
  summary: 'Default datastore of a workspace, or data of your own',
  parents: [null],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'stml',
  learn: 'https://learn.microsoft.com/azure/storage/common/storage-account-overview',
  fields: {
    publicNetworkAccess: choice({
      label: 'Public network access',
      help: 'Disabled leaves private endpoints as the only way in.',
      options: [
        { value: 'Disabled', label: 'Disabled' },
        { value: 'Enabled', label: 'Enabled' },
        { value: 'SecuredByPerimeter', label: 'Secured by perimeter' },
      ],
      default: 'Disabled',
      source,
    }),
    defaultAction: choice({
      label: 'Firewall default',
      help: 'What happens to networks that are not listed.',
      options: [
        { value: 'Deny', label: 'Deny' },
        { value: 'Allow', label: 'Allow' },
      ],
      default: 'Deny',
      source,
    }),
    bypass: choice({
      label: 'Trusted services',
      help: 'Lets Azure Machine Learning and other trusted services through the firewall.',
      options: [
        { value: 'AzureServices', label: 'Allow' },
        { value: 'None', label: 'Refuse' },
      ],
      default: 'AzureServices',
      source,
    }),
    ipRules: texts({
      label: 'Allowed addresses',
      help: 'Public addresses or prefixes.',
      format: 'ip-or-cidr',
      when: { field: 'publicNetworkAccess', is: ['Enabled'] },
      source,
    }),
    virtualNetworkRules: refs({
      label: 'Allowed subnets',
      help: 'Subnets with a service endpoint for storage.',
      kinds: ['subnet'],
      when: { field: 'publicNetworkAccess', is: ['Enabled'] },
      layer: 'association',
      source,
    }),
    sku: choice({
      label: 'Redundancy',
      help: 'Copies of the data. The default datastore may not be premium.',
      options: [
        { value: 'Standard_LRS', label: 'Locally redundant' },
        { value: 'Standard_ZRS', label: 'Zone-redundant' },
        { value: 'Standard_GRS', label: 'Geo-redundant' },
        { value: 'Standard_RAGRS', label: 'Geo-redundant, readable' },
        { value: 'Premium_LRS', label: 'Premium' },
      ],
      default: 'Standard_LRS',
    }),
    allowBlobPublicAccess: boolean({
      label: 'Anonymous access to blobs',
      help: 'Lets containers be made public.',
      default: false,
      source: 'https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-prevent',
    }),
    allowSharedKeyAccess: boolean({
      label: 'Access with account keys',
      help: 'The workspace needs it unless its datastores sign in with an identity.',
      default: true,
      source: 'https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent',
    }),
    isHnsEnabled: boolean({
      label: 'Hierarchical namespace',
      help: 'Data Lake Storage. The default account of a workspace may not have it.',
      default: false,
      source: 'https://learn.microsoft.com/azure/storage/blobs/data-lake-storage-namespace',
    }),
    uniqueSuffix: boolean({
      label: 'Unique suffix',
      help: 'Adds letters that are unique to the resource group, because the name must be unique in all of Azure.',
      default: true,
      source: 'https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions-string#uniquestring',
    }),
  },
});

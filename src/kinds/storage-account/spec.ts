import { boolean, choice } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';
import { allowedAddresses, allowedSubnets, defaultAction, trustedServices, uniqueSuffix } from '../service-firewall.ts';

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
    defaultAction: defaultAction(source),
    bypass: trustedServices(source),
    ipRules: allowedAddresses(source),
    virtualNetworkRules: allowedSubnets('storage', source),
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
    uniqueSuffix,
  },
});

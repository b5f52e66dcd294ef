import { boolean, choice, integer, refs, texts } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

const source = 'https://learn.microsoft.com/azure/key-vault/general/network-security';

export const spec = defineResource({
  slug: 'key-vault',
  title: 'Key vault',
  category: 'dependencies',
  summary: 'Secrets of a workspace',
  parents: [null],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'kv-ml',
  learn: 'https://learn.microsoft.com/azure/key-vault/general/overview',
  fields: {
    publicNetworkAccess: choice({
      label: 'Public network access',
      help: 'Disabled leaves private endpoints and trusted services as the only way in.',
      options: [
        { value: 'Disabled', label: 'Disabled' },
        { value: 'Enabled', label: 'Enabled' },
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
      help: 'Subnets with a service endpoint for Key Vault.',
      kinds: ['subnet'],
      when: { field: 'publicNetworkAccess', is: ['Enabled'] },
      layer: 'association',
      source,
    }),
    sku: choice({
      label: 'Tier',
      help: 'Premium adds keys in hardware.',
      options: [
        { value: 'standard', label: 'Standard' },
        { value: 'premium', label: 'Premium' },
      ],
      default: 'standard',
    }),
    enableRbacAuthorization: boolean({
      label: 'Role-based access',
      help: 'Roles instead of access policies.',
      default: true,
      source: 'https://learn.microsoft.com/azure/key-vault/general/rbac-guide',
    }),
    enablePurgeProtection: boolean({
      label: 'Purge protection',
      help: 'Cannot be switched off again.',
      default: true,
      source: 'https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview',
    }),
    softDeleteRetentionInDays: integer({
      label: 'Soft delete retention',
      help: 'Days that a deleted vault and its name are kept.',
      min: 7,
      max: 90,
      unit: 'days',
      default: 90,
      source: 'https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview',
    }),
    uniqueSuffix: boolean({
      label: 'Unique suffix',
      help: 'Adds letters that are unique to the resource group, because the name must be unique in all of Azure.',
      default: true,
      source: 'https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions-string#uniquestring',
    }),
  },
});

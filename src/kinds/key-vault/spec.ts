import { boolean, choice, integer } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';
import { allowedAddresses, allowedSubnets, defaultAction, trustedServices, uniqueSuffix } from '../service-firewall.ts';

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
    defaultAction: defaultAction(source),
    bypass: trustedServices(source),
    ipRules: allowedAddresses(source),
    virtualNetworkRules: allowedSubnets('Key Vault', source),
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
    uniqueSuffix,
  },
});

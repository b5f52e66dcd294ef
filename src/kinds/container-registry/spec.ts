import { boolean, choice, texts } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';
import { uniqueSuffix } from '../service-firewall.ts';

const source = 'https://learn.microsoft.com/azure/container-registry/container-registry-private-link';

export const spec = defineResource({
  slug: 'container-registry',
  title: 'Container registry',
  category: 'dependencies',
  summary: 'Images of environments and models',
  parents: [null],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'crml',
  learn: 'https://learn.microsoft.com/azure/container-registry/container-registry-intro',
  fields: {
    sku: choice({
      label: 'Tier',
      help: 'Private endpoints and network rules need Premium.',
      options: [
        { value: 'Premium', label: 'Premium' },
        { value: 'Standard', label: 'Standard' },
        { value: 'Basic', label: 'Basic' },
      ],
      default: 'Premium',
      source: 'https://learn.microsoft.com/azure/container-registry/container-registry-skus',
    }),
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
      help: 'What happens to addresses that are not listed. Premium only.',
      options: [
        { value: 'Deny', label: 'Deny' },
        { value: 'Allow', label: 'Allow' },
      ],
      default: 'Deny',
      when: { field: 'sku', is: ['Premium'] },
      source: 'https://learn.microsoft.com/azure/container-registry/container-registry-access-selected-networks',
    }),
    ipRules: texts({
      label: 'Allowed addresses',
      help: 'Public addresses or prefixes. Premium only.',
      format: 'ip-or-cidr',
      when: { field: 'publicNetworkAccess', is: ['Enabled'] },
      source: 'https://learn.microsoft.com/azure/container-registry/container-registry-access-selected-networks',
    }),
    networkRuleBypassOptions: choice({
      label: 'Trusted services',
      help: 'Lets Azure Machine Learning and other trusted services through.',
      options: [
        { value: 'AzureServices', label: 'Allow' },
        { value: 'None', label: 'Refuse' },
      ],
      default: 'AzureServices',
      source: 'https://learn.microsoft.com/azure/container-registry/allow-access-trusted-services',
    }),
    adminUserEnabled: boolean({
      label: 'Admin account',
      help: 'Shared user and password.',
      default: false,
      source: 'https://learn.microsoft.com/azure/container-registry/container-registry-authentication',
    }),
    dataEndpointEnabled: boolean({
      label: 'Dedicated data endpoints',
      help: 'One host name per region for layers, so that firewall rules need no storage wildcard.',
      default: false,
      when: { field: 'sku', is: ['Premium'] },
      source: 'https://learn.microsoft.com/azure/container-registry/container-registry-dedicated-data-endpoints',
    }),
    uniqueSuffix,
  },
});

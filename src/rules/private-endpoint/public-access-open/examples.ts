import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Access = { readonly publicNetworkAccess: 'Enabled' | 'Disabled'; readonly defaultAction: 'Allow' | 'Deny' };
const open: Access = { publicNetworkAccess: 'Enabled', defaultAction: 'Allow' };

function vault(access: Access, endpoint: boolean) {
  const b = build('Vault');
  const target = b.add('key-vault', 'kv-ml', access);
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints' }, { in: vnet });
  if (endpoint) b.add('private-endpoint', 'pe-kv', { target, subResource: 'vault' }, { in: subnet });
  return b.design();
}

function registry(sku: 'Premium' | 'Basic', access: Access) {
  const b = build('Registry');
  const target = b.add('container-registry', 'crml', { sku, ...access });
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints' }, { in: vnet });
  b.add('private-endpoint', 'pe-cr', { target, subResource: 'registry' }, { in: subnet });
  b.add('aml-workspace', 'mlw', { containerRegistry: target });
  return b.design();
}

function search(publicNetworkAccess: 'Enabled' | 'Disabled') {
  const b = build('Search');
  const service = 'Microsoft.Search/searchServices';
  const target = b.add('azure-service', 'srch', { service, publicNetworkAccess });
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints' }, { in: vnet });
  b.add('private-endpoint', 'pe-srch', { target, subResource: 'searchService' }, { in: subnet });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'a vault that anyone may call',
      design: () => vault(open, true),
      expect: [{ message: 'open', at: 'kv-ml', field: 'publicNetworkAccess' }],
    },
    {
      name: 'a registry without a compute for image builds',
      design: () => registry('Premium', open),
      expect: [{ message: 'open', at: 'crml', field: 'publicNetworkAccess' }],
    },
    {
      name: 'a registry whose tier has no firewall',
      design: () => registry('Basic', { ...open, defaultAction: 'Deny' }),
      expect: [{ message: 'open', at: 'crml', field: 'publicNetworkAccess' }],
    },
    {
      name: 'another service',
      design: () => search('Enabled'),
      expect: [{ message: 'open', at: 'srch', field: 'publicNetworkAccess' }],
    },
  ],
  good: [
    { name: 'another service that is closed', design: () => search('Disabled') },
    { name: 'closed', design: () => vault({ publicNetworkAccess: 'Disabled', defaultAction: 'Deny' }, true) },
    { name: 'selected networks only', design: () => vault({ ...open, defaultAction: 'Deny' }, true) },
    { name: 'public without an endpoint', design: () => vault(open, false) },
  ],
};

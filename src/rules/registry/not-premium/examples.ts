import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Options = {
  readonly sku: 'Basic' | 'Standard' | 'Premium';
  readonly access?: 'Enabled' | 'Disabled';
  readonly endpoint?: boolean;
  readonly ipRules?: readonly string[];
  readonly managed?: boolean;
};

function registry({ sku, access = 'Enabled', endpoint = false, ipRules = [], managed = false }: Options) {
  const b = build('Registry');
  const target = b.add('container-registry', 'crml', {
    sku,
    publicNetworkAccess: access,
    defaultAction: 'Allow',
    ipRules,
  });
  const isolationMode = managed ? 'AllowOnlyApprovedOutbound' : 'Disabled';
  b.add('aml-workspace', 'mlw', { publicNetworkAccess: 'Enabled', containerRegistry: target, isolationMode });
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints' }, { in: vnet });
  if (endpoint) b.add('private-endpoint', 'pe', { target, subResource: 'registry' }, { in: subnet });
  return b.design();
}

const expect = [{ message: 'tier', at: 'crml', field: 'sku' }];

export const examples: Examples = {
  bad: [
    { name: 'an endpoint to a Basic registry', design: () => registry({ sku: 'Basic', endpoint: true }), expect },
    { name: 'closed in the Standard tier', design: () => registry({ sku: 'Standard', access: 'Disabled' }), expect },
    {
      name: 'an allow list in the Standard tier',
      design: () => registry({ sku: 'Standard', ipRules: ['203.0.113.0/24'] }),
      expect,
    },
    {
      name: 'a managed network with only approved outbound',
      design: () => registry({ sku: 'Basic', managed: true }),
      expect,
    },
  ],
  good: [
    { name: 'Premium', design: () => registry({ sku: 'Premium', access: 'Disabled', endpoint: true }) },
    { name: 'a public Basic registry', design: () => registry({ sku: 'Basic' }) },
  ],
};

import { build } from '../../../edits/builder.ts';
import { endpointRule } from '../../../edits/outbound-rows.ts';
import type { Examples } from '../../examples.ts';

type Way = 'none' | 'endpoint' | 'managed' | 'unmanaged' | 'public' | 'existing';

function registry(way: Way) {
  const b = build('Registry');
  const target = b.add('aml-registry', 'mlr', {
    publicNetworkAccess: way === 'public' ? 'Enabled' : 'Disabled',
    existing: way === 'existing',
  });
  if (way === 'endpoint') {
    const subnet = b.add('subnet', 'snet', {}, { in: b.add('virtual-network', 'vnet') });
    b.add('private-endpoint', 'pe', { target, subResource: 'amlregistry' }, { in: subnet });
  }
  if (way === 'managed' || way === 'unmanaged') {
    const isolationMode = way === 'managed' ? 'AllowInternetOutbound' : 'Disabled';
    b.add('aml-workspace', 'mlw', { isolationMode, outboundRules: [endpointRule('models', target, 'amlregistry')] });
  }
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'closed, and nothing leads to it',
      design: () => registry('none'),
      expect: [{ message: 'closed', at: 'mlr', field: 'publicNetworkAccess' }],
    },
    {
      name: 'a rule of a workspace that has no managed network',
      design: () => registry('unmanaged'),
      expect: [{ message: 'closed', at: 'mlr', field: 'publicNetworkAccess' }],
    },
  ],
  good: [
    { name: 'a private endpoint', design: () => registry('endpoint') },
    { name: 'an outbound rule of a managed network', design: () => registry('managed') },
    { name: 'open to public networks', design: () => registry('public') },
    { name: 'one that exists, whose endpoints stand elsewhere', design: () => registry('existing') },
  ],
};

import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Options = {
  readonly privateCluster?: boolean;
  readonly enablePrivateClusterPublicFqdn?: boolean;
  readonly privateDnsZone?: 'system' | 'none';
};

function cluster(options: Options, attached = true) {
  const b = build('AKS');
  const workspace = b.add('aml-workspace', 'mlw');
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-aks', { purpose: 'scoring' }, { in: vnet });
  b.add('aks-cluster', 'aks', { ...options, workspace: attached ? workspace : null }, { in: subnet });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'a public name for the private address',
      design: () => cluster({ enablePrivateClusterPublicFqdn: true }),
      expect: [{ message: 'name', at: 'aks', field: 'enablePrivateClusterPublicFqdn' }],
    },
    {
      name: 'no private zone',
      design: () => cluster({ privateDnsZone: 'none' }),
      expect: [{ message: 'name', at: 'aks', field: 'privateDnsZone' }],
    },
  ],
  good: [
    { name: 'a private zone', design: () => cluster({}) },
    {
      name: 'a public cluster, where the field means nothing',
      design: () => cluster({ privateCluster: false, enablePrivateClusterPublicFqdn: true }),
    },
    { name: 'not for Azure Machine Learning', design: () => cluster({ enablePrivateClusterPublicFqdn: true }, false) },
  ],
};

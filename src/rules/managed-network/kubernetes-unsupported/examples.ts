import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function cluster(isolationMode: 'Disabled' | 'AllowInternetOutbound' | 'AllowOnlyApprovedOutbound', attached = true) {
  const b = build('AKS');
  const workspace = b.add('aml-workspace', 'mlw', { isolationMode });
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-aks', { purpose: 'scoring' }, { in: vnet });
  b.add('aks-cluster', 'aks', attached ? { workspace } : {}, { in: subnet });
  return b.design();
}

function compute(isolationMode: 'Disabled' | 'AllowInternetOutbound', withCluster = true) {
  const b = build('Attached');
  const workspace = b.add('aml-workspace', 'mlw', { isolationMode });
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-aks', { purpose: 'scoring' }, { in: vnet });
  const cluster = b.add('aks-cluster', 'aks', { workspace }, { in: subnet });
  b.add('kubernetes-compute', 'k8s', { cluster: withCluster ? cluster : null }, { in: workspace });
  return b.design();
}

const expect = [{ message: 'kubernetes', at: 'aks', field: 'workspace' }];

export const examples: Examples = {
  bad: [
    { name: 'approved outbound only', design: () => cluster('AllowOnlyApprovedOutbound'), expect },
    { name: 'internet outbound', design: () => cluster('AllowInternetOutbound'), expect },
    {
      name: 'attached by a compute, and named by the cluster too',
      design: () => compute('AllowInternetOutbound'),
      expect: [{ message: 'attached', at: 'k8s' }],
    },
  ],
  good: [
    { name: 'attached to a workspace with networks of its own', design: () => compute('Disabled') },
    { name: 'own virtual network', design: () => cluster('Disabled') },
    { name: 'a cluster for something else in the same drawing', design: () => cluster('AllowInternetOutbound', false) },
  ],
};

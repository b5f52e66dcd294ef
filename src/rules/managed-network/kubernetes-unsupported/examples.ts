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

const expect = [{ message: 'kubernetes', at: 'aks', field: 'workspace' }];

export const examples: Examples = {
  bad: [
    { name: 'approved outbound only', design: () => cluster('AllowOnlyApprovedOutbound'), expect },
    { name: 'internet outbound', design: () => cluster('AllowInternetOutbound'), expect },
  ],
  good: [
    { name: 'own virtual network', design: () => cluster('Disabled') },
    { name: 'a cluster for something else in the same drawing', design: () => cluster('AllowInternetOutbound', false) },
  ],
};

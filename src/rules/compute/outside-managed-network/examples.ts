import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Mode = 'Disabled' | 'AllowInternetOutbound' | 'AllowOnlyApprovedOutbound';

function computes(isolationMode: Mode, inside: boolean, owned = true) {
  const b = build('Computes');
  const mlw = b.add('aml-workspace', 'mlw', { isolationMode });
  const workspace = owned ? mlw : null;
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-training', { purpose: 'training' }, { in: vnet });
  b.add('compute-instance', 'ci', inside ? {} : { workspace }, { in: inside ? mlw : subnet });
  b.add('compute-cluster', 'cpu', inside ? {} : { workspace }, { in: inside ? mlw : subnet });
  return b.design();
}

const expect = [
  { message: 'outside', at: 'ci' },
  { message: 'outside', at: 'cpu' },
];

export const examples: Examples = {
  bad: [
    { name: 'approved outbound only', design: () => computes('AllowOnlyApprovedOutbound', false), expect },
    { name: 'internet outbound', design: () => computes('AllowInternetOutbound', false), expect },
  ],
  good: [
    { name: 'inside the workspace', design: () => computes('AllowInternetOutbound', true) },
    { name: 'own virtual network', design: () => computes('Disabled', false) },
    { name: 'no workspace chosen yet', design: () => computes('AllowInternetOutbound', false, false) },
  ],
};

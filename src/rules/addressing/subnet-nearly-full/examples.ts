import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function training(prefix: string, maxNodes: number) {
  const b = build('Training');
  const workspace = b.add('aml-workspace', 'mlw');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  const subnet = b.add('subnet', 'snet-training', { prefixes: [prefix], purpose: 'training' }, { in: vnet });
  b.add('subnet', 'snet-next', { prefixes: ['10.1.0.32/27'] }, { in: vnet });
  b.add('compute-cluster', 'gpu', { workspace, maxNodes }, { in: subnet });
  return b.design();
}

function endpoint() {
  const b = build('One endpoint in the smallest subnet');
  const workspace = b.add('aml-workspace', 'mlw');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/29'] });
  const subnet = b.add('subnet', 'snet-pe', { prefixes: ['10.1.0.0/29'], purpose: 'private-endpoints' }, { in: vnet });
  b.add('private-endpoint', 'pe-mlw', { target: workspace, subResource: 'amlworkspace' }, { in: subnet });
  return b.design();
}

const at = (id: string) => [{ message: 'tight', at: id, field: 'prefixes' }];

export const examples: Examples = {
  bad: [
    { name: '27 nodes in a /27', design: () => training('10.1.0.0/27', 27), expect: at('snet-training') },
    { name: '23 nodes leave four', design: () => training('10.1.0.0/27', 23), expect: at('snet-training') },
    { name: 'no room to grow', design: endpoint, expect: at('snet-pe') },
  ],
  good: [
    { name: '22 nodes leave a fifth', design: () => training('10.1.0.0/27', 22) },
    { name: 'a full subnet has an error instead', design: () => training('10.1.0.0/27', 28) },
    { name: 'an empty design', design: () => build('Empty').design() },
  ],
};

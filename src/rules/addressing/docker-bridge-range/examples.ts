import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Isolation = 'Disabled' | 'AllowInternetOutbound';

/** A network with the endpoint of a workspace. */
function withEndpoint(range: string, prefix: string, isolationMode: Isolation) {
  const b = build('Workspace endpoint');
  const workspace = b.add('aml-workspace', 'mlw', { isolationMode });
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: [range] });
  const subnet = b.add('subnet', 'snet-pe', { prefixes: [prefix], purpose: 'private-endpoints' }, { in: vnet });
  b.add('private-endpoint', 'pe-mlw', { target: workspace, subResource: 'amlworkspace' }, { in: subnet });
  return b.design();
}

/** vnet-hub (given range) ── peering ── vnet-spoke 10.1.0.0/16 [snet-training] */
function hubAndSpoke(range: string) {
  const b = build('Hub and spoke');
  const hub = b.add('virtual-network', 'vnet-hub', { addressSpace: [range] });
  const spoke = b.add('virtual-network', 'vnet-spoke', { addressSpace: ['10.1.0.0/16'] });
  b.add('subnet', 'snet-training', { prefixes: ['10.1.0.0/24'], purpose: 'training' }, { in: spoke });
  b.link('peering', hub, spoke);
  return b.design();
}

function alone(range: string) {
  const b = build('No machine learning');
  b.add('virtual-network', 'vnet', { addressSpace: [range] });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'the network of a workspace endpoint',
      design: () => withEndpoint('172.17.0.0/16', '172.17.0.0/24', 'Disabled'),
      expect: [{ message: 'used', at: 'vnet', field: 'addressSpace' }],
    },
    {
      name: 'a larger range around it',
      design: () => withEndpoint('172.16.0.0/12', '172.20.0.0/24', 'Disabled'),
      expect: [{ message: 'used', at: 'vnet', field: 'addressSpace' }],
    },
    {
      name: 'the hub of a training network',
      design: () => hubAndSpoke('172.17.4.0/22'),
      expect: [{ message: 'reached', at: 'vnet-hub', field: 'addressSpace' }],
    },
  ],
  good: [
    { name: 'the range beside it', design: () => withEndpoint('172.18.0.0/16', '172.18.0.0/24', 'Disabled') },
    {
      name: 'computes are in a managed network',
      design: () => withEndpoint('172.17.0.0/16', '172.17.0.0/24', 'AllowInternetOutbound'),
    },
    { name: 'nothing of Azure Machine Learning is drawn', design: () => alone('172.17.0.0/16') },
    { name: 'another hub', design: () => hubAndSpoke('10.0.0.0/16') },
  ],
};

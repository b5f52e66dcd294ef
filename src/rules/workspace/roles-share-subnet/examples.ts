import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Role = 'training' | 'scoring' | 'endpoint';

// +-- vnet ------------------------------------------+
// | snet-a: what `a` names    snet-pe: what `b` names|  mlw
// +--------------------------------------------------+
function subnets(a: readonly Role[], second?: readonly Role[]) {
  const b = build('Subnets');
  const workspace = b.add('aml-workspace', 'mlw');
  const vnet = b.add('virtual-network', 'vnet');
  const first = b.add('subnet', 'snet-a', { prefixes: ['10.0.0.0/24'] }, { in: vnet });
  const places = [[first, a] as const];
  if (second) {
    const pe = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints', prefixes: ['10.0.1.0/24'] }, { in: vnet });
    places.push([pe, second]);
  }
  for (const [subnet, found] of places) {
    if (found.includes('training')) {
      b.add('compute-instance', 'ci', { workspace }, { in: subnet });
      b.add('compute-cluster', 'cpu', { workspace }, { in: subnet });
    }
    if (found.includes('scoring')) b.add('aks-cluster', 'aks', { workspace }, { in: subnet });
    if (found.includes('endpoint')) {
      b.add('private-endpoint', 'pe', { target: workspace, subResource: 'amlworkspace' }, { in: subnet });
    }
  }
  return b.design();
}

/** Serverless compute beside private endpoints. */
function serverless(beside: boolean) {
  const b = build('Serverless');
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-a', { prefixes: ['10.0.0.0/24'] }, { in: vnet });
  const target = b.add('aml-workspace', 'mlw', { serverlessComputeSubnet: subnet });
  if (beside) b.add('private-endpoint', 'pe', { target, subResource: 'amlworkspace' }, { in: subnet });
  return b.design();
}

const expect = [{ message: 'shared', at: 'snet-a' }];

export const examples: Examples = {
  bad: [
    { name: 'training and scoring', design: () => subnets(['training', 'scoring']), expect },
    { name: 'all three', design: () => subnets(['training', 'scoring', 'endpoint'], []), expect },
    {
      name: 'endpoints beside computes, with a subnet ready for them',
      design: () => subnets(['training', 'endpoint'], []),
      expect,
    },
    { name: 'serverless compute and endpoints', design: () => serverless(true), expect },
  ],
  good: [
    { name: 'serverless compute alone', design: () => serverless(false) },
    { name: 'a subnet each', design: () => subnets(['training'], ['endpoint']) },
    { name: 'an instance and a cluster have one role', design: () => subnets(['training']) },
    { name: 'no subnet for scoring, because nothing is scored', design: () => subnets(['training'], []) },
  ],
};

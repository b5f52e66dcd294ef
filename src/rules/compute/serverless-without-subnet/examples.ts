import { build } from '../../../edits/builder.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import type { Examples } from '../../examples.ts';

type Options = {
  readonly workspace?: Partial<ResourceOf<'aml-workspace'>['props']>;
  readonly endpoint?: boolean;
  readonly instances?: number;
  readonly kind?: 'compute-instance' | 'compute-cluster';
  readonly serverless?: boolean;
};

// +-- vnet --------------------------------+
// | snet-training: instances    snet-pe: pe |  mlw
// +----------------------------------------+
function closed({ workspace = {}, endpoint = true, instances = 0, kind = 'compute-instance', ...rest }: Options = {}) {
  const b = build('Closed');
  const mlw = b.add('aml-workspace', 'mlw', workspace);
  const natGateway = b.add('nat-gateway', 'ng', { publicIps: [b.add('public-ip', 'pip')] });
  const vnet = b.add('virtual-network', 'vnet');
  const props = { purpose: 'training', prefixes: ['10.0.0.0/24'], natGateway } as const;
  const training = b.add('subnet', 'snet-training', props, { in: vnet });
  const pe = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints', prefixes: ['10.0.1.0/24'] }, { in: vnet });
  if (endpoint) b.add('private-endpoint', 'pe', { target: mlw, subResource: 'amlworkspace' }, { in: pe });
  for (let n = 0; n < instances; n += 1) b.add(kind, `ci-${n}a`, { workspace: mlw }, { in: training });
  if (rest.serverless) b.set('aml-workspace', mlw, { serverlessComputeSubnet: training });
  return b;
}

/** A cluster that the workspace uses for training as well, or for scoring only. */
function kubernetes(enableTraining: boolean) {
  const b = closed();
  const [mlw] = [...b.design().network.resources.values()].filter(({ kind }) => kind === 'aml-workspace');
  const vnet = b.add('virtual-network', 'vnet-aks', { addressSpace: ['10.1.0.0/16'] });
  const subnet = b.add('subnet', 'snet-aks', { purpose: 'scoring', prefixes: ['10.1.0.0/24'] }, { in: vnet });
  const cluster = b.add('aks-cluster', 'aks', {}, { in: subnet });
  if (mlw) b.add('kubernetes-compute', 'k8s', { cluster, enableTraining }, { in: mlw.id });
  return b.design();
}

const expect = [{ message: 'outside', at: 'mlw', field: 'serverlessComputeSubnet' }];

export const examples: Examples = {
  bad: [
    { name: 'nothing to run jobs on', design: () => closed().design(), expect },
    { name: 'instances only', design: () => closed({ instances: 2 }).design(), expect },
    { name: 'a Kubernetes cluster for scoring only', design: () => kubernetes(false), expect },
  ],
  good: [
    { name: 'a subnet for serverless compute', design: () => closed({ serverless: true }).design() },
    { name: 'a compute cluster', design: () => closed({ instances: 1, kind: 'compute-cluster' }).design() },
    { name: 'a Kubernetes cluster for training', design: () => kubernetes(true) },
    { name: 'an open workspace', design: () => closed({ workspace: { publicNetworkAccess: 'Enabled' } }).design() },
    {
      name: 'a managed network',
      design: () => closed({ workspace: { isolationMode: 'AllowInternetOutbound' } }).design(),
    },
    { name: 'no private endpoint yet', design: () => closed({ endpoint: false }).design() },
  ],
};

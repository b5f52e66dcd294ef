import { build } from '../../../edits/builder.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import type { Examples } from '../../examples.ts';

/** A cluster and an instance in a training subnet. */
function training(prefix: string, maxNodes: number, space = '10.1.0.0/16') {
  const b = build('Training');
  const workspace = b.add('aml-workspace', 'mlw');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: [space] });
  const subnet = b.add('subnet', 'snet-training', { prefixes: [prefix], purpose: 'training' }, { in: vnet });
  b.add('compute-cluster', 'gpu', { workspace, maxNodes }, { in: subnet });
  b.add('compute-instance', 'ci-one', { workspace }, { in: subnet });
  return b.design();
}

/** A workspace endpoint takes three addresses, a registry endpoint two, so two endpoints do not fit a /29. */
function endpoints(prefix: string) {
  const b = build('Endpoints');
  const workspace = b.add('aml-workspace', 'mlw');
  const registry = b.add('container-registry', 'crml');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  const subnet = b.add('subnet', 'snet-pe', { prefixes: [prefix], purpose: 'private-endpoints' }, { in: vnet });
  b.add('private-endpoint', 'pe-mlw', { target: workspace, subResource: 'amlworkspace' }, { in: subnet });
  b.add('private-endpoint', 'pe-crml', { target: registry, subResource: 'registry' }, { in: subnet });
  return b.design();
}

type Plugin = ResourceOf<'aks-cluster'>['props']['networkPlugin'];

function scoring(networkPlugin: Plugin, prefix: string) {
  const b = build('Scoring');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  const subnet = b.add('subnet', 'snet-scoring', { prefixes: [prefix], purpose: 'scoring' }, { in: vnet });
  b.add(
    'aks-cluster',
    'aks',
    { networkPlugin, nodeCount: 5, maxPods: 50, outboundType: 'loadBalancer' },
    { in: subnet },
  );
  return b.design();
}

/** Three addresses, all taken by the instances, or two of them. */
function serverless(instances: number) {
  const b = build('Serverless');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  const subnet = b.add('subnet', 'snet-training', { prefixes: ['10.1.0.0/29'], purpose: 'training' }, { in: vnet });
  const workspace = b.add('aml-workspace', 'mlw', { serverlessComputeSubnet: subnet });
  for (let n = 0; n < instances; n += 1) b.add('compute-instance', `ci-${n}a`, { workspace }, { in: subnet });
  return b.design();
}

/** An overlay cluster that fills a /29, with the router of a Kubernetes compute in or out of the subnet. */
function router(internalLoadBalancer: boolean) {
  const b = build('Router');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  const subnet = b.add('subnet', 'snet-scoring', { prefixes: ['10.1.0.0/29'], purpose: 'scoring' }, { in: vnet });
  const props = { nodeCount: 1, outboundType: 'loadBalancer' } as const;
  const cluster = b.add('aks-cluster', 'aks', props, { in: subnet });
  b.add('kubernetes-compute', 'k8s', { cluster, internalLoadBalancer }, { in: b.add('aml-workspace', 'mlw') });
  return b.design();
}

function mixed() {
  const b = build('Everything in one');
  const workspace = b.add('aml-workspace', 'mlw');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  const subnet = b.add('subnet', 'snet', { prefixes: ['10.1.0.0/29'] }, { in: vnet });
  b.add('compute-instance', 'ci-one', { workspace }, { in: subnet });
  b.add('private-endpoint', 'pe-mlw', { target: workspace, subResource: 'amlworkspace' }, { in: subnet });
  return b.design();
}

/** Computes of a managed network take no address of one's own. */
function managed() {
  const b = build('Managed');
  const workspace = b.add('aml-workspace', 'mlw', { isolationMode: 'AllowInternetOutbound' });
  b.add('compute-cluster', 'gpu', { maxNodes: 500 }, { in: workspace });
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  const subnet = b.add('subnet', 'snet-pe', { prefixes: ['10.1.0.0/29'] }, { in: vnet });
  b.add('private-endpoint', 'pe-mlw', { target: workspace, subResource: 'amlworkspace' }, { in: subnet });
  return b.design();
}

function machines(prefix: string) {
  const b = build('Machines');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  const subnet = b.add('subnet', 'snet-vm', { prefixes: [prefix] }, { in: vnet });
  for (let n = 1; n <= 4; n += 1) b.add('virtual-machine', `vm-${n}`, {}, { in: subnet });
  return b.design();
}

const at = (id: string, message: string) => [{ message, at: id, field: 'prefixes' }];

export const examples: Examples = {
  bad: [
    { name: '41 nodes in a /27', design: () => training('10.1.0.0/27', 40), expect: at('snet-training', 'computes') },
    {
      name: 'one node too many and no room to grow',
      design: () => training('10.1.0.0/28', 11, '10.1.0.0/28'),
      expect: at('snet-training', 'computes'),
    },
    { name: 'two endpoints in a /29', design: () => endpoints('10.1.0.0/29'), expect: at('snet-pe', 'endpoints') },
    {
      name: 'pods in the subnet',
      design: () => scoring('azure', '10.1.0.0/24'),
      expect: at('snet-scoring', 'clusters'),
    },
    { name: 'four machines in a /29', design: () => machines('10.1.0.0/29'), expect: at('snet-vm', 'machines') },
    { name: 'computes beside endpoints', design: mixed, expect: at('snet', 'mixed') },
    {
      name: 'no address left for serverless compute',
      design: () => serverless(3),
      expect: at('snet-training', 'computes'),
    },
    {
      name: 'no address left for the inference router',
      design: () => router(true),
      expect: at('snet-scoring', 'clusters'),
    },
  ],
  good: [
    { name: 'an address left for serverless compute', design: () => serverless(2) },
    { name: 'a router outside of the subnet', design: () => router(false) },
    { name: 'all nodes fit exactly', design: () => training('10.1.0.0/28', 10) },
    { name: 'machines fit', design: () => machines('10.1.0.0/28') },
    { name: 'endpoints fit', design: () => endpoints('10.1.0.0/28') },
    { name: 'pods of an overlay take no address of the subnet', design: () => scoring('azure-overlay', '10.1.0.0/28') },
    { name: 'computes in a managed network', design: managed },
    { name: 'an empty design', design: () => build('Empty').design() },
  ],
};

import { expect, test } from 'vitest';
import { build } from '../edits/builder.ts';
import { takersOf, total } from './address-demand.ts';
import { attachments, workspacesOf } from './kubernetes.ts';
import { clientNetworks } from './private-access.ts';
import { computesIn } from './subnet-computes.ts';
import { indexTopology } from './topology.ts';

/** Two workspaces, the second one with a managed network, that name one subnet for serverless compute. */
function drawing() {
  const b = build('Drawing');
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet', { prefixes: ['10.0.0.0/24'] }, { in: vnet });
  const own = b.add('aml-workspace', 'mlw', { serverlessComputeSubnet: subnet });
  const isolationMode = 'AllowInternetOutbound';
  const managed = b.add('aml-workspace', 'managed', { isolationMode, serverlessComputeSubnet: subnet });
  return { b, vnet, subnet, own, managed };
}

test('serverless compute counts in its subnet, unless the network of its workspace is managed', () => {
  const { b, subnet, own, managed } = drawing();
  b.add('compute-instance', 'ci', { workspace: own }, { in: subnet });
  const topology = indexTopology(b.design().network);
  expect(computesIn(topology, subnet).map(({ id, subject, publicIp }) => [id, subject, publicIp])).toEqual([
    ['ci', 'Compute ci', false],
    ['mlw', 'Serverless compute of mlw', false],
  ]);
  const [drawn] = topology.of('subnet');
  expect(drawn && total(takersOf(topology, drawn))).toBe(2);
  expect(clientNetworks(topology, own).map(({ name }) => name)).toEqual(['vnet']);
  expect(clientNetworks(topology, managed)).toEqual([]);
});

test('a cluster is attached by computes; what it says itself counts where no compute does', () => {
  const { b, subnet, own, managed } = drawing();
  const cluster = b.add('aks-cluster', 'aks', { workspace: own }, { in: subnet });
  const meant = indexTopology(b.design().network);
  expect(attachments(meant).map(({ workspace, compute }) => [workspace.id, compute?.id])).toEqual([[own, undefined]]);
  for (const workspace of [managed, own])
    b.add('kubernetes-compute', `k8s-${workspace}`, { cluster }, { in: workspace });
  const topology = indexTopology(b.design().network);
  expect(attachments(topology).map(({ workspace, compute }) => [workspace.id, compute?.id])).toEqual([
    [managed, 'k8s-managed'],
    [own, 'k8s-mlw'],
  ]);
  expect(workspacesOf(topology, cluster).map(({ id }) => id)).toEqual([managed, own]);
  const [drawn] = topology.of('subnet');
  expect(drawn && takersOf(topology, drawn)[0]?.words).toBe(
    'AKS cluster aks with 3 nodes and an internal load balancer',
  );
});

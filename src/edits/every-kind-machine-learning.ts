// A shared registry, and what a workspace has besides computes of its own, for the design with every kind.
import type { Builder } from './builder.ts';
import type { Ids } from './every-kind-network.ts';

/** A registry in two regions with a private endpoint. */
function registry(on: Builder, { endpoints }: Ids): void {
  const target = on.add('aml-registry', 'mlr-shared', { replicationRegions: ['northeurope'] });
  const zones = [...on.design().network.resources.values()].filter(({ name }) => name === 'privatelink.api.azureml.ms');
  const privateDnsZones = zones.map(({ id }) => id);
  if (!endpoints) return;
  on.add(
    'private-endpoint',
    'pe-ml-registry',
    { target, subResource: 'amlregistry', privateDnsZones },
    { in: endpoints },
  );
}

/** A registry, an attached AKS cluster, batch jobs on both kinds of compute, and serverless compute in a subnet. */
export function sharedAndAttached(on: Builder, ids: Ids): void {
  registry(on, ids);
  const { workspace, training, cluster, aks } = ids;
  if (!workspace || !training || !cluster || !aks) return;
  on.set('aml-workspace', workspace, { serverlessComputeSubnet: training });
  const kubernetes = on.add(
    'kubernetes-compute',
    'k8s-scoring',
    { cluster: aks, namespace: 'scoring', enableTraining: true, sslCname: 'score.contoso.com' },
    { in: workspace, at: [16, 48] },
  );
  const model = 'azureml://registries/azureml/models/bert-base-uncased/versions/12';
  on.add(
    'batch-endpoint',
    'batch-scoring',
    {
      deployments: [
        { name: 'nightly', model, compute: cluster, instanceCount: 2 },
        { name: 'hourly', model, compute: kubernetes, instanceCount: 1 },
      ],
    },
    { in: workspace, at: [200, 48] },
  );
}

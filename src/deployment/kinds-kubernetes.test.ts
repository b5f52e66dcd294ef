// Kubernetes computes and the AKS clusters that they attach.
import { describe, expect, test } from 'vitest';
import { everyKind } from '../edits/every-kind.ts';
import type { ResourceOf } from '../kinds/types.ts';
import { lower } from './lower.ts';
import { bodiesOf, nodesOf, plain, reasonsOf } from './plain.testing.ts';
import { withWorkspace } from './workspace-design.testing.ts';

type Props<K extends 'kubernetes-compute' | 'aks-cluster'> = Partial<ResourceOf<K>['props']>;

/** Computes that attach one cluster, each with its properties. */
const attached = (list: readonly Props<'kubernetes-compute'>[], aks: Props<'aks-cluster'> = {}, mlw = {}) =>
  withWorkspace(({ on, workspace, subnet }) => {
    const cluster = on.add('aks-cluster', 'aks', aks, { in: subnet });
    list.forEach((props, n) => {
      on.add('kubernetes-compute', `k8s-${n + 1}`, { cluster, ...props }, { in: workspace });
    });
  }, mlw);

const open = { allowInsecureConnections: true };

describe('Kubernetes compute', () => {
  test('installs the extension on the cluster, and attaches after it', () => {
    const design = attached([{ enableTraining: true, sslCname: 'a.contoso.com', sslSecret: 'tls', namespace: 'ml' }]);
    const [extension, compute] = nodesOf(design, 'k8s-1');
    expect([extension?.type, extension?.scope]).toEqual(['Microsoft.KubernetesConfiguration/extensions', 'aksCluster']);
    expect(extension?.properties && plain(extension.properties)).toEqual({
      extensionType: 'Microsoft.AzureML.Kubernetes',
      autoUpgradeMinorVersion: true,
      releaseTrain: 'stable',
      scope: { cluster: { releaseNamespace: 'azureml' } },
      configurationSettings: {
        enableTraining: 'True',
        enableInference: 'True',
        inferenceRouterServiceType: 'LoadBalancer',
        internalLoadBalancerProvider: 'azure',
        'scoringFe.serviceType.internalLoadBalancer': 'True',
        allowInsecureConnections: 'False',
        sslCname: 'a.contoso.com',
        sslSecret: 'tls',
        'scoringFe.sslSecret': 'tls',
        cluster_name: '@aksCluster.id',
        clusterId: '@aksCluster.id',
        'prometheus.prometheusSpec.externalLabels.cluster_name': '@aksCluster.id',
        cluster_name_friendly: '$aksClusterName',
        domain: '{$location}.cloudapp.azure.com',
        location: '$location',
        jobSchedulerLocation: '$location',
        'servicebus.enabled': 'false',
        'relayserver.enabled': 'false',
        'nginxIngress.enabled': 'true',
      },
    });
    expect(compute?.parent).toBe('amlWorkspace');
    expect(compute?.after).toContain(extension?.symbol);
    expect(compute?.properties && plain(compute.properties)).toEqual({
      computeType: 'Kubernetes',
      resourceId: '@aksCluster.id',
      properties: { namespace: 'ml' },
    });
    expect(reasonsOf(design, 'k8s-1')).toEqual([
      'The secret “tls” has to be in namespace azureml of the cluster before the extension is installed. Without one the template asks for certificate and key.',
      'The namespace “ml” is not made by the template. Make it in the cluster before jobs run there.',
    ]);
  });

  test.each([
    ['an external load balancer', { internalLoadBalancer: false }, {}, { inferenceRouterServiceType: 'LoadBalancer' }],
    [
      'ports of the nodes',
      { inferenceRouterServiceType: 'NodePort' },
      {},
      { inferenceRouterServiceType: 'NodePort', 'scoringFe.serviceType.nodePort': 'True' },
    ],
    ['a small cluster', {}, { nodeCount: 2 }, { inferenceRouterHA: 'False', clusterPurpose: 'DevTest' }],
    ['a region of its own', {}, { region: 'eastus' }, { location: 'eastus', domain: 'eastus.cloudapp.azure.com' }],
  ] as const)('%s', (_, compute, aks, settings) => {
    const design = attached([{ ...open, ...compute }], aks);
    expect(bodiesOf(design, 'k8s-1')[0]).toMatchObject({ configurationSettings: settings });
  });

  test('asks for certificate and key where no secret has them, and writes neither', () => {
    const design = attached([{ sslCname: 'a.contoso.com' }]);
    const asked = lower(design).parameters.filter(({ secure }) => secure);
    expect(asked.map(({ name }) => name)).toEqual(['kubernetesCompute1SslCertificate', 'kubernetesCompute1SslKey']);
    const [extension] = bodiesOf(design, 'k8s-1');
    expect(extension).toMatchObject({
      configurationProtectedSettings: {
        'scoringFe.sslCert': `$${asked[0]?.name}`,
        'scoringFe.sslKey': `$${asked[1]?.name}`,
      },
    });
    expect(JSON.stringify(extension)).not.toMatch(/sslSecret/);
    expect(lower(attached([open])).parameters.filter(({ secure }) => secure)).toEqual([]);
  });

  test('without an internal load balancer nothing asks for one', () => {
    const [extension] = bodiesOf(attached([{ ...open, internalLoadBalancer: false }]), 'k8s-1');
    expect(JSON.stringify(extension)).not.toMatch(/internalLoadBalancer/);
  });

  test('gives a user-assigned identity of the workspace its rights on the cluster first', () => {
    const design = withWorkspace(({ on, workspace, subnet }) => {
      on.set('aml-workspace', workspace, { identity: [on.add('user-assigned-identity', 'id-mlw')] });
      const cluster = on.add('aks-cluster', 'aks', {}, { in: subnet });
      for (const name of ['one', 'two']) on.add('kubernetes-compute', name, { cluster, ...open }, { in: workspace });
    });
    const nodes = nodesOf(design, 'one');
    const rights = nodes.filter(({ type }) => type.endsWith('roleAssignments'));
    expect(rights.map(({ scope }) => scope)).toEqual(['aksCluster', 'aksCluster', 'aksCluster']);
    expect(nodes.at(-1)?.after).toEqual(expect.arrayContaining(rights.map(({ symbol }) => symbol)));
    expect(nodesOf(design, 'two')).toHaveLength(1);
  });

  test('a second one shares the extension of the first', () => {
    const design = attached([open, { ...open, namespace: 'b', internalLoadBalancer: false }]);
    const extension = nodesOf(design, 'k8s-1')[0]?.symbol;
    const second = nodesOf(design, 'k8s-2');
    expect(second.map(({ type }) => type)).toEqual(['Microsoft.MachineLearningServices/workspaces/computes']);
    expect(second[0]?.after).toContain(extension);
    expect(reasonsOf(design, 'k8s-2')[0]).toBe(
      'A cluster has one extension, and “k8s-1” sets up that of “aks” in another way.',
    );
  });

  test.each([
    ['no cluster', { cluster: null }, {}, 'It has no AKS cluster.'],
    ['nothing to do', { enableInference: false }, {}, 'Its extension needs training or inference.'],
    [
      'HTTPS without a certificate',
      {},
      {},
      'HTTPS of its inference router needs the host name that is in the certificate.',
    ],
    [
      'a managed network',
      open,
      { isolationMode: 'AllowInternetOutbound' },
      'Its workspace has a managed virtual network, to which Kubernetes clusters cannot be attached.',
    ],
    ['no workspace', open, { keyVault: null }, 'Its workspace is not exported.'],
  ] as const)('is left out: %s', (_, compute, mlw, reason) => {
    expect(reasonsOf(attached([compute], {}, mlw), 'k8s-1')).toEqual([reason]);
  });

  test('is left out with its cluster', () => {
    const design = attached([open], { privateDnsZone: 'custom' });
    expect(reasonsOf(design, 'k8s-1')).toEqual(['Its AKS cluster is not exported.']);
  });
});

describe('AKS cluster', () => {
  const own = (zone: string | null, region = '') =>
    withWorkspace(({ on, subnet }) => {
      const customPrivateDnsZone = zone === null ? null : on.add('private-dns-zone', zone);
      on.add('aks-cluster', 'aks', { privateDnsZone: 'custom', customPrivateDnsZone, region }, { in: subnet });
    });

  test.each(['privatelink.westeurope.azmk8s.io', 'team.Privatelink.westeurope.azmk8s.io'])(
    'takes a zone of one’s own, with rights on it and on the network: %s',
    (zone) => {
      const nodes = nodesOf(own(zone), 'aks');
      expect(nodes.map(({ symbol }) => symbol)).toEqual([
        'aksClusterIdentity',
        'aksClusterSubnetRole',
        'aksClusterNetworkRole',
        'aksClusterZoneRole',
        'aksCluster',
      ]);
      expect(nodes[4]?.properties && plain(nodes[4].properties)).toMatchObject({
        apiServerAccessProfile: { privateDNSZone: expect.stringMatching(/^@.*PrivateDnsZone\.id$/) },
      });
    },
  );

  test.each([
    [null, '', 'Its API server has no private DNS zone that is exported.'],
    ['privatelink.azmk8s.io', '', /named privatelink\.westeurope\.azmk8s\.io/],
    ['a.b.privatelink.westeurope.azmk8s.io', '', /or be a sub-zone/],
    ['privatelink.westeurope.azmk8s.io', 'eastus', /named privatelink\.eastus\.azmk8s\.io/],
  ])('is left out with zone %s in %s', (zone, region, reason) => {
    expect(reasonsOf(own(zone, region), 'aks')).toEqual([
      typeof reason === 'string' ? reason : expect.stringMatching(reason),
    ]);
  });

  test('says when nothing attaches it to the workspace that it is meant for', () => {
    const design = withWorkspace(({ on, workspace, subnet }) => {
      on.add('aks-cluster', 'aks', { workspace }, { in: subnet });
    });
    expect(reasonsOf(design, 'aks')).toEqual([
      'Nothing attaches it to the workspace “mlw”. Draw a Kubernetes compute there.',
    ]);
    expect(reasonsOf(everyKind(), 'aks-scoring')).toEqual([]);
  });
});

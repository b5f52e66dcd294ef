// Scenarios of scoring: managed online endpoints in both directions, and AKS.
import { learn } from '../../facts/learn.ts';
import type { ResourceId } from '../../model/ids.ts';
import { type AksCluster, attachments, type KubernetesCompute } from '../../topology/kubernetes.ts';
import { isManaged, type Workspace } from '../../topology/machine-learning.ts';
import { networkOf, type VirtualNetwork } from '../../topology/networks.ts';
import type { Topology } from '../../topology/topology.ts';
import { flow } from '../flow.ts';
import { callers } from './actors.ts';
import { anyone, anyServer, hostFlows, mustFail, mustPass, serviceFlows, shape, tagFlows } from './expected.ts';
import { approvedOnlyFlows } from './guarded.ts';
import type { Concern, Expected, Scenario } from './scenario.ts';

const endpointsOf = (topology: Topology, workspace: Workspace) =>
  topology.childrenOf(workspace.id, 'managed-online-endpoint');

/** Where clients on the internet may call an endpoint. Pages differ on an open endpoint of a closed workspace. */
function fromInternet(workspace: Workspace, id: ResourceId, access: string): readonly Expected[] {
  const source = learn.amlOnlineEndpoint;
  const asked = flow(anyone, shape(id), 443);
  if (access === 'Disabled') return [mustFail(asked, { purpose: 'Nobody calls it from the internet', source })];
  if (workspace.props.publicNetworkAccess === 'Disabled') return [];
  return [mustPass(asked, { purpose: 'Clients call it from the internet', source })];
}

export const onlineInbound: Scenario = {
  id: 'online-inbound',
  title: 'Managed online endpoint: scoring requests',
  summary: 'Clients call a managed online endpoint through the private endpoint of the workspace.',
  sources: [learn.amlTrafficFlow, learn.amlOnlineEndpoint],
  flows: (topology, workspace): Concern => {
    const endpoints = endpointsOf(topology, workspace);
    if (endpoints.length === 0) return `${workspace.name} has no managed online endpoint.`;
    return endpoints.flatMap(({ id, props }) => [
      ...callers(topology, workspace).map((client) =>
        mustPass(flow(shape(client.id), shape(id), 443), {
          purpose: 'Send scoring requests',
          source: learn.amlOnlineEndpoint,
        }),
      ),
      ...fromInternet(workspace, id, props.publicNetworkAccess),
    ]);
  },
};

export const onlineOutbound: Scenario = {
  id: 'online-outbound',
  title: 'Managed online endpoint: what deployments reach',
  summary: 'Deployments fetch models, images and secrets through the managed network of the workspace.',
  sources: [learn.amlTrafficFlow, learn.amlOnlineEndpoint, learn.amlManagedNetwork],
  flows: (topology, workspace): Concern => {
    const endpoints = endpointsOf(topology, workspace);
    const [first] = endpoints;
    if (!first) return `${workspace.name} has no managed online endpoint.`;
    const who = { first: first.id, all: endpoints.map(({ id }) => id) };
    const { region } = topology.network.settings;
    const source = learn.amlOnlineEndpoint;
    const [inner] = topology.of('subnet');
    return [
      ...serviceFlows(topology, who, workspace, ['amlworkspace', 'blob', 'registry', 'vault'], { source }),
      ...tagFlows(who, { region, scenarios: ['images'] }),
      ...(workspace.props.isolationMode === 'AllowInternetOutbound'
        ? [mustPass(flow(shape(first.id), anyServer, 443), { purpose: 'Reach the internet', source, alike: who.all })]
        : []),
      ...approvedOnlyFlows(who, workspace),
      ...(isManaged(workspace) && inner
        ? [
            mustFail(flow(shape(first.id), shape(inner.id), 443), {
              purpose: 'No private address without a private endpoint',
              source: learn.amlManagedNetwork,
              alike: who.all,
            }),
          ]
        : []),
    ];
  },
};

/** System logs go to services that strangers can write to as well, so designs may do without. */
const isLog = ({ flow: { to } }: Expected): boolean =>
  to.is === 'host' && /\.(kusto|table\.core|queue\.core)\.windows\.net$/.test(to.name);

/** What nodes need from the way out; a network-isolated cluster takes its images from a registry of one's own. */
function nodes(topology: Topology, { id, props }: AksCluster): readonly Expected[] {
  if (props.outboundType === 'none') return [];
  const { region } = topology.network.settings;
  const who = { first: id, all: [id] };
  const scenarios = ['aks', 'aks-extension', 'kubernetes'] as const;
  const hosts = hostFlows(who, { region, scenarios }, { source: learn.aksOutbound });
  const tags = props.privateCluster ? [] : tagFlows(who, { region, scenarios: ['aks-public'], counts: false });
  const shown = hosts.filter(({ flow: { to } }) => !props.privateCluster || to.is !== 'host' || !isApiServer(to.name));
  return [
    ...shown.map(
      (one): Expected =>
        isLog(one) ? { ...one, counts: false, when: 'system logs of the extension are wanted' } : one,
    ),
    ...tags,
  ];
}

const isApiServer = (host: string): boolean => host.endsWith('.azmk8s.io');

/** Calls to the inference router from applications and people. */
function calls(topology: Topology, workspace: Workspace, compute: KubernetesCompute, home: VirtualNetwork | undefined) {
  const { enableInference, inferenceRouterServiceType: type, internalLoadBalancer } = compute.props;
  if (!enableInference || type !== 'LoadBalancer' || !home) return [];
  const source = learn.amlKubernetesInferencing;
  const port = compute.props.allowInsecureConnections ? 80 : 443;
  const near = callers(topology, workspace).filter(
    ({ id, network }) => topology.get(id)?.kind === 'virtual-machine' && network.id !== home.id,
  );
  return [
    ...near.map((client) =>
      mustPass(flow(shape(client.id), shape(compute.id), port), {
        purpose: 'Call models through the internal load balancer',
        source,
        counts: false,
        when: 'the machine calls models on the cluster',
      }),
    ),
    ...(internalLoadBalancer
      ? [mustFail(flow(anyone, shape(compute.id), port), { purpose: 'Nobody calls models from the internet', source })]
      : []),
  ];
}

export const aks: Scenario = {
  id: 'aks',
  title: 'Azure Kubernetes Service',
  summary: 'An AKS cluster with the extension runs models or jobs of the workspace.',
  sources: [learn.amlTrafficFlow, learn.aksOutbound, learn.amlKubernetesExtension],
  flows: (topology, workspace): Concern => {
    const attached = attachments(topology).filter((one) => one.workspace.id === workspace.id);
    if (attached.length === 0) return `${workspace.name} uses no AKS cluster.`;
    return attached.flatMap(({ cluster, compute }) => [
      ...serviceFlows(
        topology,
        { first: cluster.id, all: [cluster.id] },
        workspace,
        ['amlworkspace', 'blob', 'registry'],
        {
          source: learn.amlTrafficFlow,
        },
      ),
      ...nodes(topology, cluster),
      ...(compute ? calls(topology, workspace, compute, networkOf(topology, cluster.id)) : []),
    ]);
  },
};

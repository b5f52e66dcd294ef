// Which scenarios of outbound traffic a design needs, and by what in the drawing.
import { outboundTags, requiredFqdns } from '../facts/required-outbound.ts';
import { addedByAzure, type OutboundGroup } from '../facts/scenario-needs.ts';
import type { ResourceOf } from '../kinds/types.ts';
import { listed } from '../lib/sentence.ts';
import type { ResourceId } from '../model/ids.ts';
import type { AksCluster } from '../topology/kubernetes.ts';
import { endpointsTo, type Workspace, workspaceOf } from '../topology/machine-learning.ts';
import type { WorkSubnet } from '../topology/outbound-subnets.ts';
import type { Topology } from '../topology/topology.ts';
import { managedEndpoint } from './managed.ts';
import { endpointsOfService, serviceOf } from './service.ts';

/** Who asks: what stands in a subnet, or what runs in the managed network of a workspace. */
export type OutboundAsker =
  | { readonly is: 'subnet'; readonly work: WorkSubnet }
  | { readonly is: 'managed'; readonly workspace: Workspace };

const alwaysNeeded = new Set(
  [...outboundTags, ...requiredFqdns].flatMap(({ category, scenario }) => (category === 'required' ? [scenario] : [])),
);

/** The workspaces whose jobs run there. */
function workspacesOf(topology: Topology, asker: OutboundAsker): readonly Workspace[] {
  if (asker.is === 'managed') return [asker.workspace];
  const ids = asker.work.clusters.flatMap((cluster) => attachedTo(topology, cluster));
  const ofClusters = ids.flatMap((id) => topology.as(id, 'aml-workspace') ?? []);
  return [...new Set([...asker.work.computes.flatMap(({ workspace }) => workspace ?? []), ...ofClusters])];
}

const kubernetesOn = (topology: Topology, { id }: AksCluster): readonly ResourceOf<'kubernetes-compute'>[] =>
  topology.of('kubernetes-compute').filter(({ props }) => props.cluster === id);

/** Workspaces that a cluster is attached to. */
const attachedTo = (topology: Topology, cluster: AksCluster): readonly (ResourceId | null)[] => [
  cluster.props.workspace,
  ...kubernetesOn(topology, cluster).map(({ parent }) => parent),
];

/** Services of the workspaces that have no private endpoint for a part, by name. */
function withoutEndpoint(
  topology: Topology,
  asker: OutboundAsker,
  field: 'storageAccount' | 'containerRegistry',
  subResource: string,
): readonly string[] {
  const ids = [...new Set(workspacesOf(topology, asker).map(({ props }) => props[field]))];
  return ids.flatMap((id) => {
    const shape = topology.get(id);
    const service = shape && serviceOf(topology, shape, subResource);
    if (!shape || !service) return [];
    const isPrivate =
      asker.is === 'managed'
        ? managedEndpoint(topology, asker.workspace, service) !== undefined
        : endpointsOfService(topology, service).length > 0;
    return isPrivate ? [] : [shape.name];
  });
}

/** Application Insights of the workspaces that no private link scope with an endpoint holds, by name. */
const openMonitors = (topology: Topology, workspaces: readonly Workspace[]): readonly string[] =>
  [...new Set(workspaces.map(({ props }) => props.applicationInsights))].flatMap((id) => {
    const shape = topology.get(id);
    const scopes = topology
      .of('azure-monitor-private-link-scope')
      .filter(({ props }) => id !== null && props.resources.includes(id));
    return shape && !scopes.some((scope) => endpointsTo(topology, scope.id).length > 0) ? [shape.name] : [];
  });

const some = (names: readonly string[], words: (names: string) => string): string | null =>
  names.length > 0 ? words(listed(names)) : null;

/** Why the drawing needs a scenario that not every design needs. */
function drawnReason(topology: Topology, { scenario }: OutboundGroup, asker: OutboundAsker): string | null {
  const workspaces = workspacesOf(topology, asker);
  const clusters = asker.is === 'subnet' ? asker.work.clusters : [];
  switch (scenario) {
    case 'notebooks': {
      const ids = asker.is === 'subnet' ? asker.work.computes.map(({ id }) => id) : [];
      const here = topology
        .of('compute-instance')
        .filter((instance) =>
          asker.is === 'subnet'
            ? ids.includes(instance.id)
            : workspaceOf(topology, instance)?.id === asker.workspace.id,
        );
      return some(
        here.map(({ name }) => name),
        (names) => `Notebooks run on ${names}.`,
      );
    }
    case 'monitoring':
      return some(openMonitors(topology, workspaces), (names) => `${names} has no private endpoint.`);
    case 'public-registry':
      return some(
        withoutEndpoint(topology, asker, 'containerRegistry', 'registry'),
        (names) => `${names} has no private endpoint.`,
      );
    case 'file-share':
      return some(
        withoutEndpoint(topology, asker, 'storageAccount', 'file'),
        (names) => `${names} has no private endpoint for file.`,
      );
    case 'high-business-impact':
      return some(
        workspaces.filter(({ props }) => props.hbiWorkspace).map(({ name }) => name),
        (names) => `${names} has the high-business-impact flag.`,
      );
    case 'aks-gpu':
      return some(
        clusters.filter(({ props }) => /^Standard_N/i.test(props.vmSize)).map(({ name }) => name),
        (names) => `${names} has GPU nodes.`,
      );
    case 'kubernetes-training':
      return some(
        clusters.flatMap((each) =>
          kubernetesOn(topology, each).flatMap(({ props, name }) => (props.enableTraining ? [name] : [])),
        ),
        (names) => `${names} trains.`,
      );
    default:
      return null;
  }
}

const forAttached: ReadonlySet<string> = new Set(['kubernetes', 'aks-extension']);

/** Why those who ask need a scenario, as a sentence; null where only people can say that they do. */
export function whyNeeded(topology: Topology, group: OutboundGroup, asker: OutboundAsker): string | null {
  const { scenario } = group;
  if (asker.is === 'managed') {
    const { region } = topology.network.settings;
    if (addedByAzure(group, region).length > 0) return 'Every managed network has it.';
    return drawnReason(topology, group, asker);
  }
  if (scenario === 'private-endpoints' && topology.of('private-endpoint').length === 0) return null;
  if (forAttached.has(scenario)) {
    const attached = asker.work.clusters.filter((cluster) =>
      attachedTo(topology, cluster).some((id) => topology.as(id, 'aml-workspace') !== undefined),
    );
    return some(
      attached.map(({ name }) => name),
      (names) => `${names} is attached to a workspace.`,
    );
  }
  if (!alwaysNeeded.has(scenario)) return drawnReason(topology, group, asker);
  const isOfClusters = group.of === 'clusters' || asker.work.computes.length === 0;
  return isOfClusters ? 'Every AKS cluster needs it.' : 'Every compute needs it.';
}

// The number of nodes of the clusters that take addresses of a subnet, and the same network with other numbers.
import { computeNodeDemand } from '../facts/ip-demand.ts';
import { resourceSpecs } from '../kinds/types.ts';
import type { Network, Resource } from '../model/design.ts';
import type { Props } from '../model/field.ts';
import type { ResourceId } from '../model/ids.ts';
import { demandOfAks } from './address-demand.ts';
import type { Subnet } from './networks.ts';
import type { Topology } from './topology.ts';

/** The field that says how many nodes a cluster has at most. */
const nodesFields: Readonly<Record<string, string>> = { 'compute-cluster': 'maxNodes', 'aks-cluster': 'nodeCount' };

/** A cluster whose number of nodes decides how many addresses it takes. */
export type NodeCluster = {
  readonly id: ResourceId;
  readonly name: string;
  readonly kind: string;
  readonly nodes: number;
  /** The numbers that the field takes. */
  readonly least: number;
  readonly most: number;
};

/** A shape as a cluster with nodes, or undefined where it is none. */
export function nodeCluster({ id, name, kind, props }: Resource): NodeCluster | undefined {
  const field = nodesFields[kind];
  const spec = field === undefined ? undefined : resourceSpecs.get(kind)?.fields[field];
  const nodes = field === undefined ? undefined : props[field];
  if (spec?.type !== 'integer' || typeof nodes !== 'number') return undefined;
  return { id, name, kind, nodes, least: spec.min, most: spec.max };
}

/** Clusters that stand in a subnet. */
export const nodeClustersIn = (topology: Topology, subnet: Subnet): readonly NodeCluster[] =>
  topology.children(subnet.id).flatMap((child) => nodeCluster(child) ?? []);

/** What one more node of a cluster takes of its subnet, and of its pod range if it has one. */
export function perNode(topology: Topology, { id }: NodeCluster): { readonly subnet: number; readonly pods: number } {
  const aks = topology.as(id, 'aks-cluster');
  if (!aks) return { subnet: computeNodeDemand.addresses, pods: 0 };
  const now = demandOfAks(aks);
  const next = demandOfAks({ ...aks, props: { ...aks.props, nodeCount: aks.props.nodeCount + 1 } });
  return { subnet: next.nodeSubnet - now.nodeSubnet, pods: next.podRange - now.podRange };
}

/** Properties of a cluster with another number of nodes, which stays within what the field takes. */
export function nodesProps(cluster: Resource, wanted: number): Props {
  const field = nodesFields[cluster.kind];
  const known = nodeCluster(cluster);
  if (field === undefined || !known || !Number.isFinite(wanted)) return {};
  const nodes = Math.min(known.most, Math.max(known.least, Math.round(wanted)));
  const { minNodes } = cluster.props;
  // A cluster cannot keep more nodes on than it may have.
  const fewer = typeof minNodes === 'number' && minNodes > nodes ? { minNodes: nodes } : {};
  return { [field]: nodes, ...fewer };
}

/** The network in which clusters have other numbers of nodes; the same one where none differs. */
export function withNodes(network: Network, nodes: ReadonlyMap<ResourceId, number>): Network {
  const changed = [...nodes].flatMap(([id, wanted]): [ResourceId, Resource][] => {
    const cluster = network.resources.get(id);
    const props = cluster ? nodesProps(cluster, wanted) : {};
    const differs = Object.entries(props).some(([key, value]) => cluster?.props[key] !== value);
    return cluster && differs ? [[id, { ...cluster, props: { ...cluster.props, ...props } }]] : [];
  });
  return changed.length === 0 ? network : { ...network, resources: new Map([...network.resources, ...changed]) };
}

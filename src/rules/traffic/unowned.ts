// Which blocked flows of scenarios no other rule names. Most faults have a rule of their own, by the element where they
// are: rules of security groups, of the firewall, of zones and endpoints. What stops a flow elsewhere is told here.
import type { ResourceId } from '../../model/ids.ts';
import type { Expected } from '../../reach/scenarios/scenario.ts';
import type { Layer, Step } from '../../reach/step.ts';
import { adminRulesOf } from '../../topology/admin-rules.ts';
import { routesOf } from '../../topology/egress.ts';
import { missingNeeds } from '../../topology/firewall-coverage.ts';
import { attachments } from '../../topology/kubernetes.ts';
import { computesOf, type Workspace } from '../../topology/machine-learning.ts';
import { networkOf, type Subnet } from '../../topology/networks.ts';
import { workBehind } from '../../topology/outbound-subnets.ts';
import type { Topology } from '../../topology/topology.ts';

const isCompute = (topology: Topology, id: ResourceId): boolean => {
  const kind = topology.get(id)?.kind;
  return kind === 'compute-instance' || kind === 'compute-cluster' || kind === 'aml-workspace';
};

const isMachine = (topology: Topology, id: ResourceId): boolean => topology.get(id)?.kind === 'virtual-machine';

const isBatchPart = ({ flow: { to } }: Expected): boolean =>
  to.is === 'shape' && (to.subResource === 'queue' || to.subResource === 'table');

/** Layers of which other rules tell every fault. */
const owned: ReadonlySet<Layer> = new Set([
  'source',
  'dns',
  'peering',
  'gateway',
  'appliance',
  'endpoint-policy',
  'private-endpoint',
  'destination',
]);

function isOwnRoute(topology: Topology, { element }: Step): boolean {
  const table = topology.as(element?.id ?? null, 'route-table');
  const route = table?.props.routes.find(({ name }) => name === element?.row);
  // A default route that drops everything is the business of outbound/none-for-private-computes.
  return route !== undefined && route.prefix !== '0.0.0.0/0';
}

/** Whether a blocked flow is one that no other rule reports. */
export function isUnowned(topology: Topology, one: Expected, step: Step): boolean {
  const { from, to } = one.flow;
  if (owned.has(step.layer)) return false;
  if (from.is !== 'shape') return step.layer === 'admin-rules';
  const compute = isCompute(topology, from.id);
  switch (step.layer) {
    case 'admin-rules':
    case 'reply':
      return true;
    case 'nsg-outbound':
      // nsg/required-outbound-blocked asks for the same tags and endpoints, for computes.
      return !compute || (to.is === 'tag' && to.tag.name === 'AzureKeyVault');
    case 'nsg-inbound':
      return isMachine(topology, from.id) || to.is === 'address';
    case 'route':
      return isOwnRoute(topology, step);
    case 'firewall': {
      // The firewall rules ask for the tables of the planning article, in which Storage is not.
      const holder = topology.as(step.element?.id ?? null, 'azure-firewall');
      if (!holder || missingNeeds(topology, holder, 'tag').length > 0) return false;
      return !compute || (to.is === 'tag' && (to.tag.name === 'Storage' || to.tag.name === 'AzureKeyVault'));
    }
    case 'service-firewall':
    case 'managed-network':
      return isBatchPart(one);
    case 'outbound-method':
      return isMachine(topology, from.id);
    default:
      return false;
  }
}

/** Whether anything around a subnet could stop a flow in a way that no other rule names. */
function isSuspect(topology: Topology, subnet: Subnet): boolean {
  const network = networkOf(topology, subnet.id);
  if (network && adminRulesOf(topology, network.id).length > 0) return true;
  return routesOf(topology, subnet).some(({ prefix }) => prefix !== '0.0.0.0/0');
}

/** Firewalls that let out what is required and may still lack what only scenarios ask for. */
const complete = (topology: Topology): readonly ResourceId[] =>
  [...workBehind(topology)].flatMap(([id]) => {
    const firewall = topology.as(id, 'azure-firewall');
    return firewall && missingNeeds(topology, firewall, 'tag').length === 0 ? [id] : [];
  });

/**
 * Workspaces whose scenarios are worth tracing for findings: something is drawn that only these rules judge. A design of
 * a thousand shapes without any of it costs no trace.
 */
export function suspects(topology: Topology): readonly Workspace[] {
  const all = topology.of('aml-workspace');
  if (all.length === 0) return [];
  const clusters = new Set(attachments(topology).map(({ workspace }) => workspace.id));
  const machines = topology
    .of('virtual-machine')
    .some(({ props }) => props.role === 'jump-box' || props.role === 'other');
  const odd = new Set(
    topology
      .of('subnet')
      .filter((subnet) => isSuspect(topology, subnet))
      .map(({ id }) => id),
  );
  const firewalls = complete(topology);
  const behind = new Set(
    firewalls.flatMap((id) => (workBehind(topology).get(id) ?? []).map(({ subnet }) => subnet.id)),
  );
  const steered = topology
    .of('subnet')
    .some(({ props: { privateEndpointNetworkPolicies: acts } }) => acts === 'Enabled' || acts === 'RouteTableEnabled');
  return all.filter((workspace) => {
    if (machines || steered || clusters.has(workspace.id) || workspace.props.hbiWorkspace) return true;
    if (topology.childrenOf(workspace.id, 'batch-endpoint').length > 0) return true;
    const places = [
      ...computesOf(topology, workspace.id).map(({ parent }) => parent),
      workspace.props.serverlessComputeSubnet,
    ];
    return places.some((id) => id !== null && (odd.has(id) || behind.has(id)));
  });
}

// What the computes of a network need through private endpoints that stand too far away.
import { contains } from '../../../lib/cidr.ts';
import { memoByIdentity } from '../../../lib/memo.ts';
import type { Resource } from '../../../model/design.ts';
import type { ResourceId } from '../../../model/ids.ts';
import { routesOf } from '../../../topology/egress.ts';
import { grouped } from '../../../topology/grouped.ts';
import { attachments } from '../../../topology/kubernetes.ts';
import { endpointsTo, isManaged, type PrivateEndpoint, type Workspace } from '../../../topology/machine-learning.ts';
import { networkOf, type Subnet, subnetPrefixes, type VirtualNetwork } from '../../../topology/networks.ts';
import { subnetComputes } from '../../../topology/subnet-computes.ts';
import { prefixesOf, type Topology } from '../../../topology/topology.ts';
import { type Far, twoHopsAway } from '../../../topology/two-hops.ts';

/** A compute, serverless compute or an AKS cluster, with a workspace that it works for. */
type Consumer = {
  readonly id: ResourceId;
  readonly name: string;
  readonly subnet: Subnet;
  readonly workspace: Workspace;
};

/** A compute, the service it needs, and the endpoint two peerings away that is the nearest there is. */
export type Need = {
  readonly consumer: Consumer;
  readonly network: VirtualNetwork;
  readonly target: Resource;
  readonly endpoint: PrivateEndpoint;
  readonly far: Far;
};

/** The workspace and its services that only private endpoints lead to. */
function privateTargets(topology: Topology, workspace: Workspace): readonly Resource[] {
  const { storageAccount, keyVault, containerRegistry } = workspace.props;
  return [workspace.id, storageAccount, keyVault, containerRegistry].flatMap((id) => {
    const target = topology.get(id);
    return target?.props.publicNetworkAccess === 'Disabled' ? [target] : [];
  });
}

/** Whether a route of the subnet carries traffic for the endpoint to an appliance or gateway, which may pass it on. */
function isRouted(topology: Topology, subnet: Subnet, endpoint: PrivateEndpoint): boolean {
  const home = topology.as(endpoint.parent, 'subnet');
  const destinations = home ? subnetPrefixes(home) : [];
  return routesOf(topology, subnet).some(
    (route) =>
      (route.nextHopType === 'VirtualAppliance' || route.nextHopType === 'VirtualNetworkGateway') &&
      prefixesOf([route.prefix]).some((prefix) => destinations.some((destination) => contains(prefix, destination))),
  );
}

/** Endpoints of a target by the network they stand in; null holds those without one. */
type Placed = ReadonlyMap<ResourceId | null, readonly [PrivateEndpoint, ...PrivateEndpoint[]]>;

const placed = memoByIdentity((topology: Topology): ((target: ResourceId) => Placed) => {
  const known = new Map<ResourceId, Placed>();
  return (target) => {
    const hit = known.get(target);
    if (hit) return hit;
    const groups = grouped(endpointsTo(topology, target), (endpoint) => networkOf(topology, endpoint.id)?.id ?? null);
    known.set(target, groups);
    return groups;
  };
});

/** Endpoints of a target with their networks, the lowest id first, if all of them are two peerings away; else none. */
function farEndpoints(
  topology: Topology,
  network: VirtualNetwork,
  target: Resource,
): readonly Pick<Need, 'endpoint' | 'far'>[] {
  const away = twoHopsAway(topology, network.id);
  const found: Pick<Need, 'endpoint' | 'far'>[] = [];
  for (const [home, endpoints] of placed(topology)(target.id)) {
    const far = home === null ? undefined : away.get(home);
    // An endpoint in the network or in a peer does; one in a network that nothing joins is the business of other rules.
    if (!far) return [];
    found.push(...endpoints.map((endpoint) => ({ endpoint, far })));
  }
  return found.sort((a, b) => (a.endpoint.id < b.endpoint.id ? -1 : 1));
}

function consumersOf(topology: Topology): readonly Consumer[] {
  const computes = subnetComputes(topology).flatMap(({ id, name, subject, serverless, subnet, workspace }) =>
    workspace ? [{ id, name: serverless ? subject : name, subnet, workspace }] : [],
  );
  const clusters = attachments(topology).flatMap(({ cluster: { id, name, parent }, workspace }) => {
    const subnet = topology.as(parent, 'subnet');
    return subnet ? [{ id, name, subnet, workspace }] : [];
  });
  return [...computes, ...clusters].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Needs that peering does not serve, by the network of the computes; each service once. */
export function unservedNeeds(topology: Topology): ReadonlyMap<VirtualNetwork, readonly [Need, ...Need[]]> {
  const needs = new Map<string, Need | null>();
  const judged = new Set<string>();
  for (const consumer of consumersOf(topology)) {
    const { subnet, workspace } = consumer;
    const network = networkOf(topology, subnet.id);
    // Computes of one subnet and workspace need the same in the same way.
    const key = `${subnet.id} ${workspace.id}`;
    if (!network || isManaged(workspace) || judged.has(key)) continue;
    judged.add(key);
    for (const target of privateTargets(topology, workspace)) {
      const need = `${network.id} ${target.id}`;
      if (needs.has(need)) continue;
      const far = farEndpoints(topology, network, target);
      const [nearest] = far;
      // Without an endpoint that is too far away no other subnet of the network has a need either.
      if (!nearest) needs.set(need, null);
      else if (!far.some(({ endpoint }) => isRouted(topology, subnet, endpoint))) {
        needs.set(need, { consumer, network, target, ...nearest });
      }
    }
  }
  return grouped(
    [...needs.values()].flatMap((need) => need ?? []),
    (need) => need.network,
  );
}

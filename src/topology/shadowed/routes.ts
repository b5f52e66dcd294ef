// Routes of a route table that no traffic takes, or that do what Azure does without them.
// https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview
import { formatServiceTag, parseServiceTag } from '../../facts/service-tags.ts';
import type { ResourceOf } from '../../kinds/types.ts';
import { contains, formatPrefix, overlaps, type Prefix, parsePrefix, subtract } from '../../lib/cidr.ts';
import { hasGateway } from '../connected-ranges.ts';
import type { Route } from '../egress.ts';
import {
  addressSpace,
  networkOf,
  peeringsOf,
  reachableNetworks,
  type Subnet,
  subnetPrefixes,
  type VirtualNetwork,
} from '../networks.ts';
import { usersOf } from '../outbound-subnets.ts';
import type { Topology } from '../topology.ts';

export type RouteTable = ResourceOf<'route-table'>;

/**
 * A route without effect. `duplicate`: a second one for its destination; `contrary`: longer ones hold all of it and lead
 * elsewhere; `redundant`: longer ones hold all of it and lead to the same; `system`: Azure does the same by itself;
 * `endpoints`: only private endpoints are there, whose own routes win.
 */
export type RouteShadow = {
  readonly route: Route;
  readonly is: 'duplicate' | 'contrary' | 'redundant' | 'system' | 'endpoints';
  /** Routes by name, and networks as such; the network of a route of the system, the subnets of endpoints. */
  readonly by: readonly string[];
  /** Whether what covers it sends packets to the same place. */
  readonly sameHop: boolean;
};

type Read = { readonly route: Route; readonly prefix: Prefix };

export const nameOfRoute = ({ name, prefix }: Route): string => name || prefix;

/** Whether two routes send packets to the same place. */
const isSameHop = (a: Route, b: Route): boolean =>
  a.nextHopType === b.nextHopType && (a.nextHopType !== 'VirtualAppliance' || a.nextHopIp === b.nextHopIp);

/** The destination in one spelling. */
function destinationOf({ prefix }: Route): string {
  const parsed = parsePrefix(prefix);
  if (parsed.ok) return formatPrefix(parsed.value);
  const tag = parseServiceTag(prefix);
  return tag ? formatServiceTag(tag) : prefix.toLowerCase();
}

/** The first route for each destination, and the others with the first. */
function duplicates(routes: readonly Route[]): readonly RouteShadow[] {
  const first = new Map<string, Route>();
  return routes.flatMap((route): RouteShadow[] => {
    if (route.prefix === '') return [];
    const destination = destinationOf(route);
    const known = first.get(destination);
    if (!known) first.set(destination, route);
    if (!known) return [];
    return [{ route, is: 'duplicate', by: [nameOfRoute(known)], sameHop: isSameHop(known, route) }];
  });
}

/** The longest prefix decides, so longer routes that hold all of a route leave it nothing. */
function byLonger({ route, prefix }: Read, all: readonly Read[]): RouteShadow | undefined {
  const longer = all.filter((other) => other.prefix.length > prefix.length && contains(prefix, other.prefix));
  if (!isHeld(prefix, longer)) return undefined;
  // Those that still longer ones hold take nothing themselves.
  const takers = longer.filter(
    (one) =>
      !isHeld(
        one.prefix,
        longer.filter((other) => other.prefix.length > one.prefix.length),
      ),
  );
  const same = takers.filter((other) => isSameHop(other.route, route));
  const redundant = isHeld(prefix, same);
  const by = (redundant ? same : takers).map((one) => nameOfRoute(one.route));
  return { route, is: redundant ? 'redundant' : 'contrary', by, sameHop: redundant };
}

const isHeld = (prefix: Prefix, by: readonly Read[]): boolean =>
  subtract(
    prefix,
    by.map((one) => one.prefix),
  ).length === 0;

/** A subnet that uses the table, with its network and those that Azure adds routes for. */
type Place = { readonly subnet: Subnet; readonly network: VirtualNetwork; readonly near: readonly VirtualNetwork[] };

/** Every place where the table is used; empty also when one of them is unknown. */
function placesOf(topology: Topology, table: RouteTable): readonly Place[] {
  const users = usersOf(topology, table.id, 'routeTable');
  const places = users.flatMap((subnet): Place[] => {
    const network = networkOf(topology, subnet.id);
    if (!network) return [];
    const near = [...reachableNetworks(topology, network.id)].flatMap((id) => topology.as(id, 'virtual-network') ?? []);
    return [{ subnet, network, near }];
  });
  return places.length === users.length ? places : [];
}

/** Azure adds a route for each range of a network and of its peers; those that are longer win. */
function byNetworks(read: Read, all: readonly Read[], places: readonly Place[]): RouteShadow | undefined {
  const { route, prefix } = read;
  // Nothing else leads to the peers as this next hop does, so it is left out.
  if (places.length === 0 || route.nextHopType === 'VnetLocal') return undefined;
  const isInside = (inner: Prefix): boolean => inner.length > prefix.length && contains(prefix, inner);
  const longer = all.filter((other) => isInside(other.prefix));
  const names = new Set<string>(longer.map((other) => nameOfRoute(other.route)));
  for (const { near } of places) {
    const ranges = near.flatMap((network) => addressSpace(network).filter(isInside));
    const left = subtract(prefix, [...longer.map((other) => other.prefix), ...ranges]);
    if (left.length > 0) return undefined;
    for (const network of near) if (addressSpace(network).some(isInside)) names.add(`network ${network.name}`);
  }
  return { route, is: 'contrary', by: [...names], sameHop: false };
}

const routesActOnEndpoints = ({ props }: Subnet): boolean =>
  props.privateEndpointNetworkPolicies === 'Enabled' || props.privateEndpointNetworkPolicies === 'RouteTableEnabled';

/** Whether gateways may bring routes into the subnets of the table. */
const mayLearn = (topology: Topology, table: RouteTable, { network }: Place): boolean =>
  !table.props.disableBgpRoutePropagation &&
  (hasGateway(topology, network.id) || peeringsOf(topology, network.id).some((side) => side.useRemoteGateways));

/** A route into the network for a part of it, where no other route leads elsewhere, repeats the route of the network. */
function bySystem(
  topology: Topology,
  table: RouteTable,
  { route, prefix }: Read,
  all: readonly Read[],
  places: readonly Place[],
): RouteShadow | undefined {
  if (route.nextHopType !== 'VnetLocal' || places.length === 0) return undefined;
  const repeats = places.every((place) => {
    const range = addressSpace(place.network).find((own) => contains(own, prefix));
    if (!range || mayLearn(topology, table, place)) return false;
    // A wider route inside the range would take the traffic, so this one is the way around it.
    const isAround = all.some(
      (other) => other.route !== route && other.prefix.length >= range.length && contains(other.prefix, prefix),
    );
    const acts = topology
      .childrenOf(place.network.id, 'subnet')
      .some((subnet) => routesActOnEndpoints(subnet) && subnetPrefixes(subnet).some((own) => overlaps(own, prefix)));
    return !isAround && !acts;
  });
  if (!repeats) return undefined;
  return { route, is: 'system', by: [...new Set(places.map(({ network }) => network.name))], sameHop: true };
}

/** Whether a subnet has private endpoints, nothing else, and leaves them their own routes. */
function isForEndpoints(topology: Topology, subnet: Subnet): boolean {
  const children = topology.children(subnet.id);
  return (
    !subnet.props.existing &&
    !routesActOnEndpoints(subnet) &&
    children.length > 0 &&
    children.every(({ kind }) => kind === 'private-endpoint') &&
    topology.referrers(subnet.id).length === 0
  );
}

/**
 * Each private endpoint has a route of 32 bits in its network and its peers, which wins over every wider one unless the
 * subnet lets routes act on endpoints. https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy
 */
function byEndpoints(topology: Topology, { route, prefix }: Read, places: readonly Place[]): RouteShadow | undefined {
  if (prefix.length === 32 || places.length === 0) return undefined;
  const found = new Set<string>();
  for (const { near } of places) {
    const network = near.find((one) => addressSpace(one).some((range) => contains(range, prefix)));
    if (!network || network.props.existing) return undefined;
    const hit = topology
      .childrenOf(network.id, 'subnet')
      .filter((subnet) => subnetPrefixes(subnet).some((own) => overlaps(own, prefix)));
    if (hit.length === 0 || !hit.every((subnet) => isForEndpoints(topology, subnet))) return undefined;
    for (const { name } of hit) found.add(name);
  }
  return { route, is: 'endpoints', by: [...found], sameHop: false };
}

/** Routes of a table without effect, each once. */
export function shadowedRoutes(topology: Topology, table: RouteTable): readonly RouteShadow[] {
  const { routes } = table.props;
  if (routes.length === 0) return [];
  const double = duplicates(routes);
  const others = routes.filter((route) => double.every((shadow) => shadow.route !== route));
  const all = others.flatMap((route): Read[] => {
    const prefix = parsePrefix(route.prefix);
    return prefix.ok ? [{ route, prefix: prefix.value }] : [];
  });
  // No network holds everything, so only longer routes can leave the default route nothing.
  const places = all.some(({ prefix }) => prefix.length > 0) ? placesOf(topology, table) : [];
  const without = all.flatMap((read) => {
    const longer = byLonger(read, all);
    if (longer || read.prefix.length === 0) return longer ?? [];
    return (
      byNetworks(read, all, places) ??
      bySystem(topology, table, read, all, places) ??
      byEndpoints(topology, read, places) ??
      []
    );
  });
  return [...double, ...without];
}

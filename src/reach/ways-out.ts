// Steps that give a subnet a way out: a route to a firewall, a NAT gateway. Fixes of rules take them too.
import { bypassRoute } from '../edits/public-compute-rows.ts';
import { freshRowName } from '../edits/row-names.ts';
import type { Steps } from '../edits/sequence.ts';
import type { ResourceOf } from '../kinds/types.ts';
import type { ResourceId } from '../model/ids.ts';
import { defaultRoute, type Route } from '../topology/egress.ts';
import type { Subnet } from '../topology/networks.ts';
import { isDefaultRoute, leadsPast } from '../topology/next-hops.ts';
import { isReservedFor, usersOf, workSubnets } from '../topology/outbound-subnets.ts';
import { indexTopology, type Topology } from '../topology/topology.ts';

type PublicIpSku = ResourceOf<'public-ip'>['props']['sku'];

/** The routes with one more, under a name of its own. */
export const withRoute = (routes: readonly Route[], route: Route): readonly Route[] => [
  ...routes,
  {
    ...route,
    name: freshRowName(
      routes.map(({ name }) => name),
      route.name,
    ),
  },
];

/** The routes with 0.0.0.0/0 through the address, in place of the default route where there is one. */
function withDefaultRoute(routes: readonly Route[], address: string): readonly Route[] {
  const hop = { nextHopType: 'VirtualAppliance', nextHopIp: address } as const;
  return routes.some(isDefaultRoute)
    ? routes.map((route) => (isDefaultRoute(route) ? { ...route, ...hop } : route))
    : withRoute(routes, { name: 'default-to-firewall', prefix: '0.0.0.0/0', ...hop });
}

const isReserved = (subnet: Subnet): boolean =>
  (['firewall', 'firewall-management', 'gateway', 'bastion'] as const).some((purpose) =>
    isReservedFor(subnet, purpose),
  );

const hasPublicComputes = (topology: Topology, subnet: Subnet): boolean =>
  workSubnets(topology).some((work) => work.subnet.id === subnet.id && work.computes.some(({ publicIp }) => publicIp));

/** A table that a sibling subnet uses for the same default route. */
function siblingTable(topology: Topology, subnet: Subnet, address: string): ResourceId | undefined {
  if (subnet.parent === null) return undefined;
  const sibling = topology.childrenOf(subnet.parent, 'subnet').find((other) => {
    const route = other.id !== subnet.id && !isReserved(other) ? defaultRoute(topology, other) : undefined;
    return route?.nextHopType === 'VirtualAppliance' && route.nextHopIp === address;
  });
  return sibling?.props.routeTable ?? undefined;
}

/** Gives a subnet a default route to a firewall: in its own table, in that of a sibling, or in a new one. */
export function routeToFirewall(on: Steps, id: ResourceId, address: string): void {
  const topology = indexTopology(on.design().network);
  const subnet = topology.as(id, 'subnet');
  if (!subnet) return;
  const own = topology.as(subnet.props.routeTable, 'route-table');
  const sibling = own ? undefined : topology.as(siblingTable(topology, subnet, address) ?? null, 'route-table');
  const table = own ?? sibling;
  const byDefault = withDefaultRoute(table?.props.routes ?? [], address);
  const past = hasPublicComputes(topology, subnet) && leadsPast(byDefault) === 'no';
  const routes = past ? withRoute(byDefault, bypassRoute) : byDefault;
  const shared = own !== undefined && usersOf(topology, own.id, 'routeTable').some(isReserved);
  if (table && !shared) on.set(table.id, { routes });
  // A table that a platform subnet uses too must not get the route, so the subnet gets a copy of it.
  const target = table && !shared ? table.id : on.add({ kind: 'route-table', parent: null, props: { routes } });
  if (subnet.props.routeTable !== target) on.set(subnet.id, { routeTable: target });
}

/** Adds a public IP address and returns its id. */
export const addPublicIp = (on: Steps, sku: PublicIpSku = 'Standard'): ResourceId =>
  on.add({ kind: 'public-ip', parent: null, props: { sku } });

/** A NAT gateway that already serves the network of a subnet. */
function natOf(topology: Topology, subnet: Subnet): ResourceOf<'nat-gateway'> | undefined {
  const siblings = subnet.parent === null ? [] : topology.childrenOf(subnet.parent, 'subnet');
  for (const { props } of siblings) {
    const gateway = topology.as(props.natGateway, 'nat-gateway');
    if (gateway) return gateway;
  }
  return undefined;
}

/** Gives a subnet a NAT gateway with an address, the one of its network where there is one, and makes it private. */
export function giveNat(on: Steps, id: ResourceId): void {
  const topology = indexTopology(on.design().network);
  const subnet = topology.as(id, 'subnet');
  if (!subnet) return;
  const known = natOf(topology, subnet);
  const hasAddress = known?.props.publicIps.some((ip) => topology.as(ip, 'public-ip')) === true;
  const publicIps = hasAddress ? known.props.publicIps : [addPublicIp(on, known?.props.sku)];
  if (known && !hasAddress) on.set(known.id, { publicIps });
  const natGateway = known?.id ?? on.add({ kind: 'nat-gateway', parent: null, props: { publicIps } });
  on.set(subnet.id, { natGateway, defaultOutboundAccess: false });
}

// The effective routes of a subnet, and which of them a destination takes.
// https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview
import { serviceEndpointTags } from '../facts/service-endpoints.ts';
import { formatServiceTag, parseServiceTag, type ServiceTag } from '../facts/service-tags.ts';
import { privateRanges, sharedRange } from '../facts/subnets.ts';
import { contains, intersect, type Prefix, subtractAll } from '../lib/cidr.ts';
import { memoByKey } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import { entryPrefix } from '../topology/address-match.ts';
import type { Route } from '../topology/egress.ts';
import type { PrivateEndpoint } from '../topology/machine-learning.ts';
import { addressSpace, type PeeringSide, type Subnet, type VirtualNetwork } from '../topology/networks.ts';
import type { Topology } from '../topology/topology.ts';
import { type End, holdsTag, isPublicPrefix, mayBeIn, mayHoldTag } from './end.ts';
import type { Element } from './step.ts';
import { connectedPeerings, learnedPrefixes, type SiteWay, siteWays } from './surroundings.ts';

/** Where a route leads. */
export type Hop =
  | { readonly to: 'network' }
  | { readonly to: 'peer'; readonly side: PeeringSide }
  | { readonly to: 'site'; readonly way: SiteWay }
  /** A user-defined route to the gateway, whatever is behind it. */
  | { readonly to: 'gateway' }
  | { readonly to: 'internet' }
  | { readonly to: 'nowhere' }
  | { readonly to: 'appliance'; readonly address: string }
  | { readonly to: 'service'; readonly service: string };

/** One effective route. */
export type EffectiveRoute = {
  readonly prefix: Prefix | ServiceTag;
  readonly from: 'user' | 'bgp' | 'system';
  readonly hop: Hop;
  /** The drawn route, table, link or field behind it. */
  readonly element: Element;
  /** As a table of routes shows it: 0.0.0.0/0. */
  readonly shown: string;
};

const isTag = (prefix: EffectiveRoute['prefix']): prefix is ServiceTag => 'name' in prefix;
const everywhere: Prefix = { first: 0, length: 0 };
const closedRanges = [...privateRanges, sharedRange].map(({ range }) => range);
const publicSpace: readonly Prefix[] = subtractAll([everywhere], closedRanges);

function userHop({ nextHopType, nextHopIp }: Route): Hop {
  switch (nextHopType) {
    case 'VirtualAppliance':
      return { to: 'appliance', address: nextHopIp };
    case 'VirtualNetworkGateway':
      return { to: 'gateway' };
    case 'VnetLocal':
      return { to: 'network' };
    case 'Internet':
      return { to: 'internet' };
    case 'None':
      return { to: 'nowhere' };
    default:
      return nextHopType satisfies never;
  }
}

function userRoutes(topology: Topology, subnet: Subnet): readonly EffectiveRoute[] {
  const table = topology.as(subnet.props.routeTable, 'route-table');
  return (table?.props.routes ?? []).flatMap((route): EffectiveRoute[] => {
    const prefix = entryPrefix(route.prefix) ?? parseServiceTag(route.prefix);
    if (!prefix || !table) return [];
    const element = { id: table.id, field: 'routes', row: route.name };
    return [{ prefix, from: 'user', hop: userHop(route), element, shown: route.prefix }];
  });
}

const shownPrefix = ({ first, length }: Prefix): string =>
  `${[first >>> 24, (first >>> 16) & 255, (first >>> 8) & 255, first & 255].join('.')}/${length}`;

const system = (prefix: Prefix, hop: Hop, element: Element): EffectiveRoute => ({
  prefix,
  from: 'system',
  hop,
  element,
  shown: shownPrefix(prefix),
});

function learnedRoutes(topology: Topology, network: VirtualNetwork): readonly EffectiveRoute[] {
  return siteWays(topology, network.id).flatMap((way) =>
    learnedPrefixes(way.connection).map((prefix): EffectiveRoute => {
      const { link } = way.connection;
      return {
        prefix,
        from: 'bgp',
        hop: { to: 'site', way },
        element: { id: null, link: link.id },
        shown: shownPrefix(prefix),
      };
    }),
  );
}

function serviceRoutes(topology: Topology, subnet: Subnet): readonly EffectiveRoute[] {
  const { region } = topology.network.settings;
  return subnet.props.serviceEndpoints.flatMap((service) =>
    serviceEndpointTags(service, region).map(
      (prefix): EffectiveRoute => ({
        prefix,
        from: 'system',
        hop: { to: 'service', service },
        element: { id: subnet.id, field: 'serviceEndpoints' },
        shown: formatServiceTag(prefix),
      }),
    ),
  );
}

/**
 * All routes of a subnet but those of private endpoints, which depend on the endpoint. The id of a network gives the
 * routes that Azure makes for each of its subnets.
 */
const effectiveRoutes = memoByKey((topology: Topology, place: ResourceId): readonly EffectiveRoute[] => {
  const subnet = topology.as(place, 'subnet');
  const network = topology.as(subnet?.parent ?? place, 'virtual-network');
  if (!network) return [];
  const user = subnet ? userRoutes(topology, subnet) : [];
  const table = topology.as(subnet?.props.routeTable ?? null, 'route-table');
  const space = addressSpace(network);
  const peers = connectedPeerings(topology, network.id);
  const local = space.map((prefix) => system(prefix, { to: 'network' }, { id: network.id, field: 'addressSpace' }));
  const peering = peers.flatMap((side) =>
    addressSpace(side.remote).map((prefix) => system(prefix, { to: 'peer', side }, { id: null, link: side.link.id })),
  );
  const services = subnet ? serviceRoutes(topology, subnet) : [];
  const learned = table?.props.disableBgpRoutePropagation ? [] : learnedRoutes(topology, network);
  const owned = [...local, ...peering].flatMap(({ prefix }) => (isTag(prefix) ? [] : [prefix]));
  // Routes of the network and its peers win over learned ones, even over longer ones.
  const bgp = learned.flatMap((route) =>
    isTag(route.prefix) ? [route] : subtractAll([route.prefix], owned).map((prefix) => ({ ...route, prefix })),
  );
  const ownsDefault = user.some(({ prefix }) => !isTag(prefix) && prefix.length === 0);
  const dropped = ownsDefault
    ? []
    : closedRanges
        .filter((range) => !space.some((prefix) => contains(prefix, range)))
        .map((range) => system(range, { to: 'nowhere' }, { id: place }));
  const out = system(everywhere, { to: 'internet' }, { id: place });
  return [...user, ...bgp, ...local, ...peering, ...services, ...dropped, out];
});

/** A route that takes some of a destination; `sure` unless it only may. */
export type Choice = {
  readonly route: EffectiveRoute;
  readonly part: readonly Prefix[] | null;
  readonly sure: boolean;
};

const origins = { user: 0, bgp: 1, system: 2 } as const;
const lengthOf = ({ prefix }: EffectiveRoute): number => (isTag(prefix) ? 0.5 : prefix.length);
const tagRank = ({ prefix }: EffectiveRoute): number => {
  if (!isTag(prefix)) return 0;
  return (prefix.name === 'AzureCloud' ? 2 : 0) + (prefix.region === undefined ? 1 : 0);
};

/** Longest prefix first; of equal ones the user's, then the learned, then the system's. Tags come before the default. */
const sorted = memoByKey((topology: Topology, subnet: ResourceId): readonly EffectiveRoute[] =>
  [...effectiveRoutes(topology, subnet)].sort(
    (a, b) => lengthOf(b) - lengthOf(a) || tagRank(a) - tagRank(b) || origins[a.from] - origins[b.from],
  ),
);

/** Whether the route of a tag takes a public destination: yes, no, or nobody knows. */
function tagTakes(tag: ServiceTag, end: End): 'yes' | 'no' | 'maybe' {
  if (end.tags.some((own) => holdsTag(tag, own))) return 'yes';
  if (mayBeIn(tag, end)) return 'maybe';
  return end.tags.some((own) => mayHoldTag(tag, own)) ? 'maybe' : 'no';
}

function choosePublic(routes: readonly EffectiveRoute[], end: End): readonly Choice[] {
  const choices: Choice[] = [];
  // Service endpoints win over learned routes, however long these are.
  const served = routes.some(
    ({ hop, prefix }) => hop.to === 'service' && isTag(prefix) && tagTakes(prefix, end) === 'yes',
  );
  let left = publicSpace;
  for (const route of routes) {
    const { prefix } = route;
    if (isTag(prefix)) {
      const takes = tagTakes(prefix, end);
      if (takes !== 'no') choices.push({ route, part: null, sure: takes === 'yes' });
      if (takes === 'yes') return choices;
      continue;
    }
    const hasNone = route.hop.to === 'network' || route.hop.to === 'peer' || (served && route.from === 'bgp');
    if (hasNone || intersect(left, [prefix]).length === 0) continue;
    left = subtractAll(left, [prefix]);
    choices.push({ route, part: null, sure: prefix.length === 0 });
    // Two routes may hold one half each.
    if (left.length === 0) return choices;
  }
  return choices;
}

/** The routes that a destination takes from a subnet, the first ones first; one where all of it goes the same way. */
export function chooseRoutes(topology: Topology, subnet: ResourceId, end: End): readonly Choice[] {
  const routes = sorted(topology, subnet);
  if (end.prefixes === null) return choosePublic(routes, end);
  const choices: Choice[] = [];
  let open: readonly Prefix[] = end.prefixes;
  for (const route of routes) {
    const { prefix } = route;
    if (isTag(prefix)) {
      const takes = open.some(isPublicPrefix) ? tagTakes(prefix, end) : 'no';
      if (takes === 'no') continue;
      choices.push({ route, part: open, sure: takes === 'yes' });
      if (takes === 'yes') return choices;
      continue;
    }
    const part = intersect(open, [prefix]);
    if (part.length === 0) continue;
    choices.push({ route, part, sure: true });
    open = subtractAll(open, part);
    if (open.length === 0) return choices;
  }
  return choices;
}

/** The routes of one's own that win over the /32 route of an endpoint for some addresses, and whether it wins for others. */
export type EndpointRoutes = { readonly own: readonly EffectiveRoute[]; readonly direct: boolean };

/**
 * Whether traffic to a private endpoint goes straight to it, although a route of one's own holds its address. A route of
 * 32 bits ties and wins, if it is the address that Azure picks; others win only where the endpoint's subnet lets routes
 * act on endpoints and they are no wider than the network. https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy
 */
export function endpointRoutes(
  topology: Topology,
  from: ResourceId,
  endpoint: PrivateEndpoint,
  addresses: readonly Prefix[],
): EndpointRoutes {
  const home = topology.as(endpoint.parent, 'subnet');
  const network = home && topology.as(home.parent, 'virtual-network');
  if (!home || !network) return { own: [], direct: true };
  const policies = home.props.privateEndpointNetworkPolicies;
  const acts = policies === 'Enabled' || policies === 'RouteTableEnabled';
  const space = addressSpace(network);
  const own: EffectiveRoute[] = [];
  let open = addresses;
  for (const route of sorted(topology, from)) {
    const { prefix } = route;
    if (route.from !== 'user' || isTag(prefix)) continue;
    const wins = prefix.length === 32 || (acts && space.some((outer) => contains(outer, prefix)));
    if (!wins || intersect(open, [prefix]).length === 0) continue;
    own.push(route);
    open = subtractAll(open, [prefix]);
  }
  return { own, direct: open.length > 0 };
}

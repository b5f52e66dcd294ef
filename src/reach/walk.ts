// The way of a packet from place to place: routes, peerings, gateways and devices, until it arrives or is dropped.
import { learn } from '../facts/learn.ts';
import { subtractAll } from '../lib/cidr.ts';
import { listed } from '../lib/sentence.ts';
import { subnetPrefixes } from '../topology/networks.ts';
import type { Topology } from '../topology/topology.ts';
import { arrive, arriveOutside } from './arrive.ts';
import { crossing } from './crossing.ts';
import { addresses } from './end.ts';
import { filterSteps } from './filters.ts';
import { firewallSays } from './firewall.ts';
import { leave, takeServiceEndpoint } from './leave.ts';
import { type Device, deviceAnywhere, deviceNear, nameOf, type Packet, type Place, routesAt, seenOf } from './place.ts';
import { leadsTo, nameOfPlace, origin, routeTold } from './route-words.ts';
import { chooseRoutes, type EffectiveRoute, endpointRoutes } from './routes.ts';
import { guardedBy, interfaceIn } from './start.ts';
import { connectedPeerings, joining, learnedPrefixes, type SiteWay, siteWays } from './surroundings.ts';
import {
  at,
  bestOf,
  type Ended,
  ended,
  isStopped,
  pass,
  stop,
  type Trail,
  undecided,
  unknown,
  withStep,
} from './trail.ts';

/** Sends a packet on from a place, by the routes there. */
export function send(topology: Topology, packet: Packet, place: Place, trail: Trail): Ended {
  const key = `${routesAt(place)} ${packet.sender?.id ?? packet.forwarder?.id ?? ''}`;
  if (trail.passed.has(key)) {
    return ended(
      trail,
      stop(`The routes lead back to ${nameOfPlace(place)}: it goes round in a circle.`, {
        layer: 'route',
        source: learn.routing,
      }),
    );
  }
  const here: Trail = { ...trail, passed: new Set([...trail.passed, key]) };
  const straight = toEndpoint(topology, packet, place, here);
  if (straight) return straight;
  const choices = chooseRoutes(topology, routesAt(place), packet.target.end);
  const ways = choices.map(({ route }) => follow(topology, packet, place, route, here));
  const [only] = ways;
  if (only && ways.length === 1) return only;
  if (ways.length === 0) {
    return ended(
      here,
      stop(`${nameOfPlace(place)} has no route to ${nameOf(packet)}.`, { layer: 'route', source: learn.routing }),
    );
  }
  const shown = listed(choices.map(({ route }) => route.shown));
  const unsure = choices.filter(({ sure }) => !sure).map(({ route }) => route.shown);
  return undecided(
    here,
    ways,
    unknown(
      `${nameOfPlace(place)} has several routes that may take it: ${shown}.`,
      unsure.length > 0 ? `whether ${nameOf(packet)} is in ${listed(unsure)}` : 'which address of the range is meant',
      { layer: 'route', source: learn.routing },
    ),
  );
}

/** The way by the /32 route that a private endpoint brings into its network and the peers of that. */
function toEndpoint(topology: Topology, packet: Packet, place: Place, trail: Trail): Ended | undefined {
  const { target } = packet;
  if (target.is !== 'endpoint') return undefined;
  const side = connectedPeerings(topology, place.network.id).find(({ remote }) => remote.id === target.network.id);
  if (target.network.id !== place.network.id && !side) return undefined;
  const chosen = endpointRoutes(topology, routesAt(place), target.endpoint, target.end.prefixes ?? []);
  const direct = (): Ended => {
    const step = pass(`The /32 route of ${target.endpoint.name} leads straight to it.`, {
      layer: 'route',
      source: learn.privateEndpointPolicies,
      element: { id: target.endpoint.id },
    });
    const on = withStep(trail, step, ...(side ? crossing(topology, packet, side) : []));
    return isStopped(on) ? ended(on) : arrive(topology, packet, target.network, on);
  };
  const [first] = chosen.own;
  if (!first) return direct();
  const ways = chosen.own.map((route) => follow(topology, packet, place, route, trail));
  const shown = listed(chosen.own.map((route) => route.shown));
  return undecided(
    trail,
    chosen.direct ? [...ways, direct()] : ways,
    unknown(
      `Which of ${shown} and the /32 route of ${target.endpoint.name} wins depends on its address.`,
      `the address of ${target.endpoint.name}`,
      routeTold(first),
    ),
  );
}

/** What would join the network of a place to the one of the target. */
const joined = (topology: Topology, { target }: Packet, place: Place) =>
  target.is === 'interface' || target.is === 'endpoint' ? joining(topology, place.network, target.network) : {};

function follow(topology: Topology, packet: Packet, place: Place, route: EffectiveRoute, before: Trail): Ended {
  const { hop } = route;
  const step = pass(
    `In ${nameOfPlace(place)} ${origin[route.from]} ${route.shown} ${leadsTo(route)}.`,
    routeTold(route),
  );
  const trail = withStep(before, step);
  switch (hop.to) {
    case 'network':
      return arrive(topology, packet, place.network, trail);
    case 'peer': {
      const on = withStep(trail, ...crossing(topology, packet, hop.side));
      return isStopped(on) ? ended(on) : arrive(topology, packet, hop.side.remote, on);
    }
    case 'site':
      return arriveOutside(topology, packet, hop.way, trail);
    case 'gateway':
      return toGateway(topology, packet, place, trail);
    case 'internet':
      return leave(topology, packet, place, trail);
    case 'service':
      return takeServiceEndpoint(topology, packet, place, hop.service, trail);
    case 'appliance':
      return toDevice(topology, packet, place, route, hop.address, trail);
    case 'nowhere': {
      const { id, field, row } = route.element;
      const table = route.from === 'user' ? topology.as(id, 'route-table') : undefined;
      const index = table?.props.routes.findIndex(({ name }) => name === row) ?? -1;
      return ended(
        before,
        stop(`In ${nameOfPlace(place)} ${origin[route.from]} ${route.shown} drops it.`, {
          ...routeTold(route),
          element: { id, ...(field !== undefined && { field }), ...(row !== undefined && { row }) },
          ...(table && index >= 0
            ? { obstacle: { is: 'route', table: table.id, row: index } }
            : joined(topology, packet, place)),
        }),
      );
    }
    default:
      return hop satisfies never;
  }
}

/** A user-defined route to the gateway: it carries what the gateway knows a way for. */
function toGateway(topology: Topology, packet: Packet, place: Place, trail: Trail): Ended {
  const ways = siteWays(topology, place.network.id);
  const { target } = packet;
  const told = { layer: 'gateway', source: learn.routing } as const;
  if (ways.length === 0) {
    return ended(
      trail,
      stop(`${place.network.name} has no gateway, of its own or lent by a peer.`, {
        ...told,
        element: { id: place.network.id },
      }),
    );
  }
  const known = ({ connection }: SiteWay): boolean =>
    target.is === 'site'
      ? connection.site.id === target.site.id
      : target.end.prefixes !== null && subtractAll(target.end.prefixes, learnedPrefixes(connection)).length === 0;
  const way = ways.find(known) ?? ways[0];
  if (!way) return ended(trail);
  // https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#user-defined
  const doubt =
    way.connection.link.props.type === 'ExpressRoute'
      ? [
          unknown(
            'Routes of one’s own lead to VPN gateways only, and this one is for ExpressRoute.',
            'what Azure does with a route to an ExpressRoute gateway',
            told,
          ),
        ]
      : [];
  return arriveOutside(topology, packet, way, withStep(trail, ...doubt));
}

/** A next hop that is a device: it must be near, and pass on what is not meant for it. */
function toDevice(
  topology: Topology,
  packet: Packet,
  place: Place,
  route: EffectiveRoute,
  address: string,
  trail: Trail,
): Ended {
  const device = deviceNear(topology, address, place.network);
  const told = routeTold(route);
  if (!device) {
    const far = deviceAnywhere(topology, address);
    if (far) {
      const name = far.is === 'firewall' ? far.firewall.name : far.machine.name;
      return ended(
        trail,
        stop(
          `The next hop ${address} is ${name} in ${far.network.name}, which ${place.network.name} does not reach directly.`,
          told,
        ),
      );
    }
    return ended(
      trail,
      unknown(
        `Nothing is drawn at the next hop ${address}.`,
        `what stands at ${address} and what it lets through`,
        told,
      ),
    );
  }
  const side = connectedPeerings(topology, place.network.id).find(({ remote }) => remote.id === device.network.id);
  const crossed = device.network.id === place.network.id || !side ? [] : crossing(topology, packet, side);
  const on = withStep(trail, ...crossed);
  if (isStopped(on)) return ended(on);
  return device.is === 'firewall'
    ? throughFirewall(topology, packet, device, on)
    : throughMachine(topology, packet, device, on);
}

function throughFirewall(
  topology: Topology,
  packet: Packet,
  device: Extract<Device, { is: 'firewall' }>,
  trail: Trail,
): Ended {
  const { firewall, network, subnet } = device;
  const said = firewallSays(firewall, { ...seenOf(packet), application: packet.application, hosts: packet.hosts });
  const on = at(withStep(trail, said.step), firewall.id);
  if (isStopped(on)) return ended(on);
  const own = subnetPrefixes(subnet);
  const source =
    said.translates === 'never'
      ? packet.source
      : addresses(said.translates === 'always' ? own : [...own, ...(packet.source.prefixes ?? [])]);
  const known: Trail = { ...on, stateful: [...on.stateful, { firewall, translates: said.translates }] };
  const { forwarder: _, ...rest } = packet;
  return send(topology, { ...rest, source, sender: firewall }, { network, subnet }, known);
}

function throughMachine(
  topology: Topology,
  packet: Packet,
  device: Extract<Device, { is: 'machine' }>,
  trail: Trail,
): Ended {
  const { machine, network, subnet } = device;
  const told = {
    layer: 'appliance',
    source: learn.networkInterfaces,
    element: { id: machine.id, field: 'ipForwarding' },
  } as const;
  const here = at(trail, machine.id);
  const face = interfaceIn(topology, machine, subnet);
  if (!face) return ended(here);
  if (!machine.props.ipForwarding) {
    const obstacle = { is: 'field', id: machine.id, field: 'ipForwarding', to: true } as const;
    return ended(
      here,
      stop(`${machine.name} does not pass on what is meant for others: IP forwarding is off.`, { ...told, obstacle }),
    );
  }
  const guarded = guardedBy(face);
  const seen = seenOf(packet);
  const arrived = withStep(here, ...filterSteps(topology, guarded, 'Inbound', seen));
  if (isStopped(arrived)) return ended(arrived);
  const open = unknown(
    `${machine.name} passes it on if its own rules say so, which are not drawn.`,
    `what ${machine.name} lets through`,
    told,
  );
  const { sender: _, ...rest } = packet;
  // It may keep the source or put its own address in, which nobody has drawn: the better of the two counts.
  const ways = [packet.source, face.end].map((source): Ended => {
    const on = withStep(arrived, open, ...filterSteps(topology, guarded, 'Outbound', { ...seen, source }));
    return isStopped(on) ? ended(on) : send(topology, { ...rest, source, forwarder: machine }, { network, subnet }, on);
  });
  return bestOf(ways) ?? ended(arrived, open);
}

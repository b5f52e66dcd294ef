// The end of the way: filters of the target's subnet, the private endpoint itself, replies; and what is outside Azure.
import { learn } from '../facts/learn.ts';
import { containsAddress, formatAddress, formatPrefix, subtractAll } from '../lib/cidr.ts';
import { onPremisesSpace } from '../topology/connected-ranges.ts';
import { type Subnet, subnetPrefixes, type VirtualNetwork } from '../topology/networks.ts';
import type { Topology } from '../topology/topology.ts';
import { isPublicEnd } from './end.ts';
import { filterSteps } from './filters.ts';
import { deviceIn, nameOf, type Packet, seenOf } from './place.ts';
import { replyStep } from './reply.ts';
import { guardedBy, type Interface, interfaceIn } from './start.ts';
import { gatewaySubnet, learnedPrefixes, type SiteWay } from './surroundings.ts';
import type { Target } from './target.ts';
import { at, type Ended, ended, isStopped, pass, stop, type Trail, unknown, withStep } from './trail.ts';

/** Into an interface, past its filters, and the replies out of it. */
export function atInterface(topology: Topology, packet: Packet, face: Interface, trail: Trail): Ended {
  const { shape, subnet, network } = face;
  const filtered = withStep(trail, ...filterSteps(topology, guardedBy(face), 'Inbound', seenOf(packet)));
  const here = at(filtered, shape.id);
  if (isStopped(here)) return ended(here);
  const reply = replyStep(topology, packet, { network, subnet }, here);
  return ended(here, ...(reply ? [reply] : []));
}

/** Whether security groups act on the endpoints of a subnet. */
const filtersEndpoints = ({ props }: Subnet): boolean =>
  props.privateEndpointNetworkPolicies === 'Enabled' ||
  props.privateEndpointNetworkPolicies === 'NetworkSecurityGroupEnabled';

function atEndpoint(
  topology: Topology,
  packet: Packet,
  target: Extract<Target, { is: 'endpoint' }>,
  trail: Trail,
): Ended {
  const { endpoint, subnet, network, service } = target;
  const seen = seenOf(packet);
  const steps = filtersEndpoints(subnet)
    ? filterSteps(topology, { shape: endpoint.id, subnet, network }, 'Inbound', seen)
    : [];
  const filtered = at(withStep(trail, ...steps), endpoint.id);
  if (isStopped(filtered)) return ended(filtered);
  const told = {
    layer: 'private-endpoint',
    source: learn.privateEndpoints,
    element: { id: endpoint.id, field: 'approval' },
  } as const;
  if (!service)
    return ended(
      filtered,
      stop(`${endpoint.name} leads to nothing yet.`, { ...told, element: { id: endpoint.id, field: 'target' } }),
    );
  if (packet.protocol === 'ICMP') {
    return ended(
      filtered,
      stop(`${endpoint.name} answers TCP and UDP only.`, { ...told, element: { id: endpoint.id } }),
    );
  }
  if (endpoint.props.approval === 'Manual') {
    return ended(
      filtered,
      stop(`${endpoint.name} waits for approval and carries nothing yet.`, {
        ...told,
        obstacle: { is: 'field', id: endpoint.id, field: 'approval', to: 'Auto' },
      }),
    );
  }
  const reply = replyStep(topology, packet, { network, subnet }, filtered);
  const on = withStep(filtered, ...(reply ? [reply] : []));
  if (isStopped(on)) return ended(on);
  const name = service.shape.name;
  const part = endpoint.props.subResource === '' ? '' : ` for ${endpoint.props.subResource}`;
  return ended(
    at(on, service.shape.id),
    pass(`${endpoint.name} carries it to ${name}${part}; the firewall of the service is not asked.`, told),
  );
}

/** The interface that has an address in a network: that of a machine, else any in the subnet. */
export function faceAt(topology: Topology, { end }: Pick<Target, 'end'>, network: VirtualNetwork) {
  const address = end.prefixes?.[0]?.first ?? 0;
  const device = deviceIn(topology, formatAddress(address), network.id);
  const machine = device?.is === 'machine' ? device.machine : undefined;
  const subnet =
    device?.subnet ??
    topology
      .childrenOf(network.id, 'subnet')
      .find((one) => subnetPrefixes(one).some((prefix) => containsAddress(prefix, address)));
  return subnet && interfaceIn(topology, machine ?? subnet, subnet);
}

/** A private address in a network: a device, something in a subnet, or nothing. */
function atAddress(topology: Topology, packet: Packet, network: VirtualNetwork, trail: Trail): Ended {
  const address = packet.target.end.prefixes?.[0]?.first ?? 0;
  const shown = formatAddress(address);
  const device = deviceIn(topology, shown, network.id);
  const told = { layer: 'destination', source: learn.virtualNetworkFaq } as const;
  if (device?.is === 'firewall') {
    const asksNames = packet.port === 53 && device.firewall.props.dnsProxy;
    const here = at(trail, device.firewall.id);
    const element = { id: device.firewall.id, field: 'dnsProxy' };
    if (asksNames)
      return ended(here, pass(`${device.firewall.name} answers questions for names.`, { ...told, element }));
    return ended(
      here,
      stop(`${device.firewall.name} answers nothing on port ${packet.port} itself.`, { ...told, element }),
    );
  }
  const face = faceAt(topology, packet.target, network);
  const [unplaced] = topology.childrenOf(network.id, 'subnet').filter((one) => subnetPrefixes(one).length === 0);
  if (!face && unplaced) {
    const missing = `the address range of ${unplaced.name}`;
    return ended(trail, unknown(`No subnet of ${network.name} is known to hold ${shown}.`, missing, told));
  }
  if (!face) {
    return ended(trail, stop(`No subnet of ${network.name} holds ${shown}.`, { ...told, element: { id: network.id } }));
  }
  return atInterface(topology, packet, face, trail);
}

/** A packet has come to the network where its target should be. */
export function arrive(topology: Topology, packet: Packet, network: VirtualNetwork, trail: Trail): Ended {
  const { target } = packet;
  const elsewhere = (home: VirtualNetwork): Ended => {
    const ranges = (target.end.prefixes ?? []).map(formatPrefix).join(', ');
    return ended(
      trail,
      stop(`${nameOf(packet)} stands in ${home.name}; in ${network.name} its range ${ranges} is something else.`, {
        layer: 'destination',
        source: learn.routing,
        element: { id: home.id, field: 'addressSpace' },
      }),
    );
  };
  switch (target.is) {
    case 'interface':
      return target.network.id === network.id
        ? atInterface(topology, packet, target, trail)
        : elsewhere(target.network);
    case 'endpoint':
      return target.network.id === network.id ? atEndpoint(topology, packet, target, trail) : elsewhere(target.network);
    case 'address':
      return atAddress(topology, packet, network, trail);
    case 'public':
      if (target.end.prefixes !== null) return atAddress(topology, packet, network, trail);
      break;
    case 'site':
    case 'service':
      break;
    default:
      target satisfies never;
  }
  const text = `${nameOf(packet)} is not in ${network.name}.`;
  return ended(trail, stop(text, { layer: 'destination', source: learn.routing, element: { id: network.id } }));
}

/** Replies from a corporate network start at the subnet of the gateway, whose routes decide. */
function replyFrom(topology: Topology, packet: Packet, { connection, gatewayNetwork }: SiteWay, trail: Trail) {
  const subnet = gatewaySubnet(topology, connection);
  const passed = trail.stateful.at(-1);
  if (subnet || !passed || passed.translates === 'always')
    return replyStep(topology, packet, { network: gatewayNetwork, subnet }, trail);
  return unknown(
    `Replies of ${connection.site.name} have to come back through ${passed.firewall.name}, and no subnet of a gateway is drawn in ${gatewayNetwork.name}.`,
    `the routes of the gateway subnet of ${gatewayNetwork.name}`,
    { layer: 'reply', source: learn.routing, element: { id: gatewayNetwork.id } },
  );
}

/** A packet has left for a corporate network. */
export function arriveOutside(topology: Topology, packet: Packet, way: SiteWay, trail: Trail): Ended {
  const { target } = packet;
  const { site } = way.connection;
  const here = at(trail, site.id);
  const told = { layer: 'gateway', source: learn.routing, element: { id: site.id } } as const;
  const reached = (text: string): Ended => {
    const reply = replyFrom(topology, packet, way, here);
    return ended(here, ...(reply ? [reply] : []), pass(text, told));
  };
  if (target.is === 'site' && target.site.id === site.id)
    return reached(`It reaches ${site.name}; what filters there is not part of the design.`);
  const known = [...learnedPrefixes(way.connection).filter(({ length }) => length > 0), ...onPremisesSpace(site)];
  const isThere = target.end.prefixes !== null && subtractAll(target.end.prefixes, known).length === 0;
  if (isThere && (target.is === 'address' || target.is === 'public'))
    return reached(`It reaches ${site.name}, where ${target.name} is.`);
  if (target.is === 'address') {
    const text = `The design does not say that ${target.name} is in ${site.name}.`;
    return ended(here, unknown(text, `whether ${site.name} knows a way to ${target.name}`, told));
  }
  if (isPublicEnd(target.end)) {
    return ended(
      here,
      unknown(
        `It goes to ${site.name}, which decides whether it gets on to the internet.`,
        `what ${site.name} lets out to the internet`,
        told,
      ),
    );
  }
  return ended(here, stop(`${nameOf(packet)} is not in ${site.name}.`, told));
}

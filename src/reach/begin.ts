// The first leg of a flow, by where it begins: a subnet, on-premises, a managed network, a network of Microsoft.
import { learn } from '../facts/learn.ts';
import { subtractAll } from '../lib/cidr.ts';
import { connections, type OnPremises } from '../topology/connected-ranges.ts';
import { addressSpace, type VirtualNetwork } from '../topology/networks.ts';
import type { Topology } from '../topology/topology.ts';
import { filterSteps } from './filters.ts';
import type { Flow } from './flow.ts';
import { reachPublic } from './leave.ts';
import { managedEndpoint, managedOutbound } from './managed.ts';
import { type Packet, type Place, seenOf } from './place.ts';
import { guardedBy, type Start } from './start.ts';
import { connectedPeerings, gatewaySubnet, lendsGateway } from './surroundings.ts';
import { serviceTarget, type Target, type Wanted } from './target.ts';
import { at, bestOf, type Ended, ended, isStopped, pass, stop, type Trail, unknown, withStep } from './trail.ts';
import { send } from './walk.ts';

export function fromInterface(
  topology: Topology,
  start: Extract<Start, { is: 'interface' }>,
  packet: Packet,
  trail: Trail,
): Ended {
  const { network, subnet, shape } = start;
  const { target } = packet;
  const inSame = target.is === 'interface' && target.shape.id === shape.id;
  if (inSame) return ended(trail, pass(`${shape.name} reaches itself.`, { layer: 'destination' }));
  const on = withStep(trail, ...filterSteps(topology, guardedBy(start), 'Outbound', seenOf(packet)));
  if (isStopped(on)) return ended(on);
  return send(topology, packet, { network, subnet }, on);
}

/** The network in which a corporate network looks for a target: where it stands, or that of the gateway or its peers. */
function homeOf(topology: Topology, site: OnPremises, target: Target): VirtualNetwork | undefined {
  if (target.is === 'interface' || target.is === 'endpoint') return target.network;
  const { prefixes } = target.end;
  if (prefixes === null) return undefined;
  const gateways = connections(topology).flatMap((connection) =>
    connection.site.id === site.id ? [connection.network] : [],
  );
  const peers = gateways.flatMap(({ id }) => connectedPeerings(topology, id).map(({ remote }) => remote));
  return [...gateways, ...peers].find((network) => subtractAll(prefixes, addressSpace(network)).length === 0);
}

/** From on-premises: by each of its connections, of which the best may be taken. */
export function fromSite(
  topology: Topology,
  start: Extract<Start, { is: 'site' }>,
  packet: Packet,
  trail: Trail,
): Ended {
  const { site } = start;
  const { target } = packet;
  const told = { layer: 'gateway', source: learn.peering, element: { id: site.id } } as const;
  if (target.is === 'service' || (target.is === 'public' && !homeOf(topology, site, target))) {
    const out = unknown(
      `${site.name} reaches public addresses if its own way to the internet lets it.`,
      `what ${site.name} lets out to the internet`,
      told,
    );
    const there = reachPublic(topology, packet, { isPublic: true, by: site.name }, trail);
    // What the service refuses anyway needs no answer from on-premises.
    return there.verdict === 'denied'
      ? there
      : ended({ ...trail, steps: [...trail.steps, out, ...there.steps.slice(trail.steps.length)], path: there.path });
  }
  if (site.props.addressSpace.length === 0)
    return ended(trail, unknown(`${site.name} has no address range yet.`, `the address range of ${site.name}`, told));
  const home = homeOf(topology, site, target);
  const ways = connections(topology)
    .filter((connection) => connection.site.id === site.id)
    .map((connection): Ended => {
      const { network, gateway } = connection;
      const lent = home && home.id !== network.id ? lendsGateway(topology, network.id, home.id) : undefined;
      const here = gateway ? at(trail, gateway.id) : trail;
      if (lent && !lent.works) {
        const fields = { [lent.lender.fields.allowGatewayTransit]: true, [lent.user.fields.useRemoteGateways]: true };
        return ended(
          here,
          stop(`${home?.name ?? ''} does not use the gateway of ${network.name}, so ${site.name} knows no way to it.`, {
            ...told,
            element: { id: null, link: lent.lender.link.id },
            obstacle: { is: 'link-field', link: lent.lender.link.id, fields },
          }),
        );
      }
      const subnet = gatewaySubnet(topology, connection);
      const step = pass(`${site.name} reaches ${network.name} by its connection.`, {
        ...told,
        element: { id: null, link: connection.link.id },
      });
      const place: Place = { network, subnet };
      return send(topology, packet, place, withStep(here, step));
    });
  return bestOf(ways) ?? ended(trail, stop(`${site.name} has no connection to a virtual network.`, told));
}

export function fromManaged(
  topology: Topology,
  flow: Flow,
  start: Extract<Start, { is: 'managed' }>,
  wanted: Exclude<Wanted, { is: 'nothing' }>,
  trail: Trail,
): Ended {
  const { workspace } = start;
  const here = at(trail, workspace.id);
  const told = { layer: 'managed-network', source: learn.amlManagedNetwork, element: { id: workspace.id } } as const;
  if (wanted.is === 'service') {
    const endpoint = managedEndpoint(topology, workspace, wanted.service);
    if (endpoint) return ended(at(here, wanted.service.shape.id), endpoint);
  }
  const target = wanted.is === 'service' ? serviceTarget(topology, wanted.service) : wanted.target;
  if (wanted.is === 'target' && (target.is !== 'public' || (target.end.prefixes !== null && !target.end.tags))) {
    return ended(
      here,
      stop(
        `The managed network of ${workspace.name} is joined to no virtual network: it reaches ${target.name} by private endpoint only.`,
        told,
      ),
    );
  }
  const way = { end: target.end, hosts: wanted.hosts, protocol: flow.protocol, port: flow.port };
  const on = withStep(here, managedOutbound(topology, workspace, way, target.name));
  return isStopped(on)
    ? ended(on)
    : reachPublic(topology, packetOf(flow, start, target, wanted.hosts), { isPublic: true, by: workspace.name }, on);
}

/** From a network that Microsoft runs: everything public is reached, nothing private. */
export function fromMicrosoft(
  topology: Topology,
  flow: Flow,
  start: Extract<Start, { is: 'microsoft' }>,
  wanted: Exclude<Wanted, { is: 'nothing' }>,
  trail: Trail,
): Ended {
  const target = wanted.is === 'service' ? serviceTarget(topology, wanted.service) : wanted.target;
  const step = pass(`${start.shape.name} runs in a network of Microsoft that nothing of the design isolates.`, {
    layer: 'source',
    source: learn.amlManagedNetwork,
    element: { id: start.shape.id },
  });
  const on = withStep(trail, step);
  if (target.is !== 'service' && target.is !== 'public') {
    return ended(
      on,
      stop(`It reaches no private address, so not ${target.name}.`, {
        layer: 'destination',
        element: { id: start.shape.id },
      }),
    );
  }
  return reachPublic(
    topology,
    packetOf(flow, start, target, wanted.hosts),
    { isPublic: true, by: start.shape.name },
    on,
  );
}

const nobody = { prefixes: null, tags: [], tagsKnown: true, groups: [] } as const;

/** What is sent: the flow from its start to its target. */
export const packetOf = (flow: Flow, start: Start, target: Target, hosts: readonly string[]): Packet => ({
  start,
  source: start.is === 'interface' || start.is === 'site' || start.is === 'public' ? start.end : nobody,
  target,
  hosts,
  protocol: flow.protocol,
  port: flow.port,
  application: flow.application,
});

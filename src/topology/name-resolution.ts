// Private DNS: which zones an endpoint needs, which networks ask for its name, and who answers them.

import { cloudNames } from '../facts/clouds.ts';
import { linkedService, publicSuffixes, zonesFor } from '../facts/private-link.ts';
import { platformAddress } from '../facts/subnets.ts';
import type { ResourceOf } from '../kinds/types.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { Resource } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { answersAt, forwardingRuleFor, holdsName, hostOf, inboundAt, type Resolver } from './dns-resolvers.ts';
import { type Firewall, firewallAt } from './egress.ts';
import { endpointsTo, type PrivateEndpoint } from './machine-learning.ts';
import { forwardersFor, type Machine, machineAt } from './machines.ts';
import { networkOf, reachableNetworks, type Subnet, type VirtualNetwork } from './networks.ts';
import { clientNetworks, endpointSubnet, targetOf, workspacesUsing } from './private-access.ts';
import type { Topology } from './topology.ts';

export type Zone = ResourceOf<'private-dns-zone'>;

/** Zones that the endpoint's sub-resource needs in the public cloud; none while target or sub-resource is unknown. */
export function neededZones(topology: Topology, endpoint: PrivateEndpoint): readonly string[] {
  const target = targetOf(topology, endpoint);
  return target ? zonesFor(linkedService(target), endpoint.props.subResource, 'public') : [];
}

/**
 * Public names under which clients ask for a sub-resource of a shape, without those below another one; none while shape
 * or sub-resource is unknown.
 */
function namesOf(topology: Topology, target: Resource | undefined, subResource: string): readonly string[] {
  const { region } = topology.network.settings;
  const names = publicSuffixes(linkedService(target), subResource, 'public').map((name) =>
    name.replace('{region}', region),
  );
  return names.filter((name) => !names.some((other) => name.endsWith(`.${other}`)));
}

/** Public names under which clients ask for an endpoint. */
export const askedNames = (topology: Topology, endpoint: PrivateEndpoint): readonly string[] =>
  namesOf(topology, targetOf(topology, endpoint), endpoint.props.subResource);

/** Whether a zone of this name can hold records of the endpoint, in any cloud. */
export function zoneFits(topology: Topology, endpoint: PrivateEndpoint, zone: string): boolean {
  const target = targetOf(topology, endpoint);
  const name = zone.toLowerCase();
  return (
    target !== undefined &&
    cloudNames.some((cloud) => zonesFor(linkedService(target), endpoint.props.subResource, cloud).includes(name))
  );
}

/** Zones of the endpoint's zone group that exist. */
export const zonesOf = (topology: Topology, endpoint: PrivateEndpoint): readonly Zone[] =>
  endpoint.props.privateDnsZones.flatMap((id) => topology.as(id, 'private-dns-zone') ?? []);

/** Needed zones that the zone group lacks; none when it follows the names of another cloud. */
export function missingZones(topology: Topology, endpoint: PrivateEndpoint): readonly string[] {
  const needed = neededZones(topology, endpoint);
  const present = new Set(zonesOf(topology, endpoint).map((zone) => zone.name.toLowerCase()));
  const target = targetOf(topology, endpoint);
  const foreign = cloudNames.some((cloud) => {
    const zones = target ? zonesFor(linkedService(target), endpoint.props.subResource, cloud) : [];
    return zones.length > 0 && zones.every((zone) => present.has(zone));
  });
  return foreign ? [] : needed.filter((zone) => !present.has(zone));
}

/** Zones of the group that cannot hold records of the endpoint; none while its sub-resource is unknown. */
export const misfitZones = (topology: Topology, endpoint: PrivateEndpoint): readonly Zone[] =>
  neededZones(topology, endpoint).length === 0
    ? []
    : zonesOf(topology, endpoint).filter((zone) => !zoneFits(topology, endpoint, zone.name));

const linkedNames = memoByIdentity((topology: Topology): ReadonlyMap<ResourceId, ReadonlySet<string>> => {
  const found = new Map<ResourceId, Set<string>>();
  for (const link of topology.links('zone-link')) {
    const zone = topology.as(link.from, 'private-dns-zone');
    if (!zone) continue;
    const names = found.get(link.to);
    if (names) names.add(zone.name.toLowerCase());
    else found.set(link.to, new Set([zone.name.toLowerCase()]));
  }
  return found;
});

/** Whether some zone of this name is linked to the network. */
export const isLinked = (topology: Topology, network: ResourceId, zone: string): boolean =>
  linkedNames(topology).get(network)?.has(zone.toLowerCase()) ?? false;

/** Whether a zone that is linked to the network holds all names of a domain. */
export const holdsLinkedZone = (topology: Topology, network: ResourceId, domain: string): boolean =>
  [...(linkedNames(topology).get(network) ?? [])].some((zone) => holdsName(zone, domain));

/** What a DNS server that a network names turns out to be. */
export type DnsServer =
  /** A firewall that answers for its network, and asks Azure DNS there. */
  | { readonly is: 'firewall'; readonly firewall: Firewall; readonly network: VirtualNetwork }
  /** A firewall whose DNS proxy is off, so that it answers nothing. */
  | { readonly is: 'silent-firewall'; readonly firewall: Firewall }
  /** The inbound endpoint of a DNS resolver. */
  | { readonly is: 'resolver'; readonly subnet: Subnet; readonly network: VirtualNetwork }
  /** An address in the subnet of an inbound endpoint that has another address. */
  | { readonly is: 'beside-resolver'; readonly resolver: Resolver }
  /** A drawn machine that is set up as a DNS server. */
  | { readonly is: 'machine'; readonly machine: Machine; readonly network: VirtualNetwork }
  /** A machine of whose forwarders the design says nothing. */
  | { readonly is: 'unknown' };

function serverAt(topology: Topology, address: string, from: ResourceId, seen = new Set<ResourceId>()): DnsServer {
  const firewall = firewallAt(topology, address, from);
  const home = firewall && networkOf(topology, firewall.id);
  if (firewall && !firewall.props.dnsProxy) return { is: 'silent-firewall', firewall };
  if (firewall && home) {
    const next = forwarders(firewall.props.dnsServers);
    if (next.length === 0) return { is: 'firewall', firewall, network: home };
    if (seen.has(firewall.id)) return { is: 'unknown' };
    seen.add(firewall.id);
    // It asks its servers in turn; the first one of which the design knows something tells what they are.
    for (const server of next) {
      const known = serverAt(topology, server, home.id, seen);
      if (known.is !== 'unknown' && known.is !== 'beside-resolver') return known;
    }
    return { is: 'unknown' };
  }
  const inbound = inboundAt(topology, address, from);
  if (inbound) {
    const { subnet, network, resolver } = inbound;
    const beside = resolver && !answersAt(inbound, address);
    return beside ? { is: 'beside-resolver', resolver } : { is: 'resolver', subnet, network };
  }
  const machine = machineAt(topology, address, from);
  const place = machine && networkOf(topology, machine.id);
  return machine?.props.role === 'dns-server' && place ? { is: 'machine', machine, network: place } : { is: 'unknown' };
}

/** Servers other than Azure's own address. */
const forwarders = (servers: readonly string[]): readonly string[] =>
  servers.filter((server) => server !== platformAddress.text);

/** The custom DNS servers of a network with what the design knows of each; empty for Azure-provided DNS. */
export const dnsServersOf = (
  topology: Topology,
  network: VirtualNetwork,
): readonly { readonly address: string; readonly server: DnsServer }[] =>
  forwarders(network.props.dnsServers).map((address) => ({ address, server: serverAt(topology, address, network.id) }));

/** Where Azure DNS has a name answered that it is asked for from a network: there, or where a forwarding rule leads. */
function azureAnswering(
  topology: Topology,
  network: VirtualNetwork,
  name: string,
  seen: Set<ResourceId>,
): readonly VirtualNetwork[] {
  const forwarding = forwardingRuleFor(topology, network.id, name);
  const home = forwarding && networkOf(topology, forwarding.resolver.id);
  if (!forwarding || !home) return [network];
  if (seen.has(network.id)) return [];
  seen.add(network.id);
  return forwarding.rule.targetServers.flatMap((server) =>
    answering(topology, serverAt(topology, hostOf(server), home.id), name, seen),
  );
}

/** Where a server has a name answered: the networks from which Azure DNS is asked. Each shape is `seen` once. */
function answering(
  topology: Topology,
  server: DnsServer,
  name: string,
  seen: Set<ResourceId> = new Set(),
): readonly VirtualNetwork[] {
  if (server.is === 'firewall' || server.is === 'resolver') {
    return azureAnswering(topology, server.network, name, seen);
  }
  if (server.is !== 'machine' || seen.has(server.machine.id)) return [];
  const { machine, network } = server;
  seen.add(machine.id);
  return forwardersFor(machine, name).flatMap((address) =>
    address === platformAddress.text
      ? azureAnswering(topology, network, name, seen)
      : answering(topology, serverAt(topology, address, network.id), name, seen),
  );
}

/** The networks from which Azure DNS is asked when a client that reaches `from` asks the server at an address. */
export const answeredFrom = (topology: Topology, address: string, from: ResourceId, name: string) =>
  answering(topology, serverAt(topology, address, from), name);

/** The networks whose zone links decide how a network resolves any of the names; empty when the design cannot tell. */
export function resolvingNetworks(
  topology: Topology,
  network: VirtualNetwork,
  names: readonly string[],
): readonly VirtualNetwork[] {
  const servers = dnsServersOf(topology, network);
  const asked = names.length > 0 ? names : ['.'];
  return [
    ...new Set(
      asked.flatMap((name) =>
        servers.length === 0
          ? azureAnswering(topology, network, name, new Set())
          : servers.flatMap(({ server }) => answering(topology, server, name)),
      ),
    ),
  ];
}

/** The names of a list that a server does not have answered by Azure DNS. */
export const unanswered = (topology: Topology, server: DnsServer, names: readonly string[]): readonly string[] =>
  names.filter((name) => answering(topology, server, name).length === 0);

/** Networks whose clients ask for the name of an endpoint: its own, and those of computes that reach it by peering. */
function askingNetworks(topology: Topology, endpoint: PrivateEndpoint): readonly VirtualNetwork[] {
  const own = networkOf(topology, endpoint.id);
  if (!own) return [];
  const asking = new Set([own]);
  for (const client of clientsOf(topology, endpoint.props.target)) {
    if (client.id !== own.id && reachableNetworks(topology, client.id).has(own.id)) asking.add(client);
  }
  return [...asking];
}

/** Networks of the computes that use a workspace, one of its services, or what a monitor scope holds. */
function clientsOf(topology: Topology, target: ResourceId | null): readonly VirtualNetwork[] {
  const workspace = topology.as(target, 'aml-workspace');
  const used = topology.as(target, 'azure-monitor-private-link-scope')?.props.resources ?? [target];
  const users = workspace
    ? [workspace]
    : used.flatMap((service) => (service === null ? [] : workspacesUsing(topology, service)));
  return [...new Set(users.flatMap((user) => clientNetworks(topology, user.id)))];
}

/** Networks that must be linked to the zones of an endpoint, so that everyone who asks is answered. */
export const networksToLink = (topology: Topology, endpoint: PrivateEndpoint): readonly VirtualNetwork[] => [
  ...new Set(
    askingNetworks(topology, endpoint).flatMap((network) =>
      resolvingNetworks(topology, network, askedNames(topology, endpoint)),
    ),
  ),
];

/** The same for an endpoint that would be made to a target in a network. */
function networksToLinkFor(
  topology: Topology,
  target: ResourceId,
  subResource: string,
  home: VirtualNetwork,
): readonly VirtualNetwork[] {
  const reaching = clientsOf(topology, target).filter((client) => reachableNetworks(topology, client.id).has(home.id));
  const names = namesOf(topology, topology.get(target), subResource);
  return [...new Set([home, ...reaching].flatMap((network) => resolvingNetworks(topology, network, names)))];
}

/** Endpoints to the same sub-resource of the same target, this one among them. */
export const siblingsOf = (topology: Topology, endpoint: PrivateEndpoint): readonly PrivateEndpoint[] =>
  endpoint.props.target === null
    ? []
    : endpointsTo(topology, endpoint.props.target).filter((e) => e.props.subResource === endpoint.props.subResource);

/** Where an endpoint to a target would stand so that a network reaches it, and which networks must then be linked. */
export type EndpointPlan = {
  readonly target: ResourceId;
  readonly subResource: string;
  readonly subnet: ResourceId;
  readonly networks: readonly ResourceId[];
};

/** The plan of an endpoint for the clients of a network; undefined when no subnet is there to take it. */
export function planEndpoint(
  topology: Topology,
  target: ResourceId,
  subResource: string,
  from: ResourceId,
): EndpointPlan | undefined {
  const subnet = endpointSubnet(topology, from);
  const home = subnet && networkOf(topology, subnet.id);
  return home
    ? {
        target,
        subResource,
        subnet: subnet.id,
        networks: networksToLinkFor(topology, target, subResource, home).map(({ id }) => id),
      }
    : undefined;
}

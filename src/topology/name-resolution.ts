// Private DNS: which zones an endpoint needs, which networks ask for its name, and who answers them.

import { cloudNames } from '../facts/clouds.ts';
import { zonesFor } from '../facts/private-link.ts';
import { platformAddress } from '../facts/subnets.ts';
import type { ResourceOf } from '../kinds/types.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import { type Firewall, firewallAt, inSubnet } from './egress.ts';
import { endpointsTo, type PrivateEndpoint } from './machine-learning.ts';
import { networkOf, reachableNetworks, type Subnet, type VirtualNetwork } from './networks.ts';
import { clientNetworks, endpointSubnet, targetOf, workspacesUsing } from './private-access.ts';
import type { Topology } from './topology.ts';

export type Zone = ResourceOf<'private-dns-zone'>;

/** Zones that the endpoint's sub-resource needs in the public cloud; none while target or sub-resource is unknown. */
export function neededZones(topology: Topology, endpoint: PrivateEndpoint): readonly string[] {
  const target = targetOf(topology, endpoint);
  return target ? zonesFor(target.kind, endpoint.props.subResource, 'public') : [];
}

/** Whether a zone of this name can hold records of the endpoint, in any cloud. */
export function zoneFits(topology: Topology, endpoint: PrivateEndpoint, zone: string): boolean {
  const target = targetOf(topology, endpoint);
  const name = zone.toLowerCase();
  return (
    target !== undefined &&
    cloudNames.some((cloud) => zonesFor(target.kind, endpoint.props.subResource, cloud).includes(name))
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
    const zones = target ? zonesFor(target.kind, endpoint.props.subResource, cloud) : [];
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

/** What a DNS server that a network names turns out to be. */
export type DnsServer =
  /** A firewall that answers for its network, and asks Azure DNS there. */
  | { readonly is: 'firewall'; readonly firewall: Firewall; readonly network: VirtualNetwork }
  /** A firewall whose DNS proxy is off, so that it answers nothing. */
  | { readonly is: 'silent-firewall'; readonly firewall: Firewall }
  /** The inbound endpoint of a DNS resolver. */
  | { readonly is: 'resolver'; readonly subnet: Subnet; readonly network: VirtualNetwork }
  /** A machine of whose forwarders the design says nothing. */
  | { readonly is: 'unknown' };

function serverAt(topology: Topology, address: string, from: ResourceId): DnsServer {
  const firewall = firewallAt(topology, address, from);
  const home = firewall && networkOf(topology, firewall.id);
  if (firewall && !firewall.props.dnsProxy) return { is: 'silent-firewall', firewall };
  if (firewall && home && forwarders(firewall.props.dnsServers).length === 0) {
    return { is: 'firewall', firewall, network: home };
  }
  for (const id of firewall ? [] : reachableNetworks(topology, from)) {
    const network = topology.as(id, 'virtual-network');
    const inbound = topology
      .childrenOf(id, 'subnet')
      .find((subnet) => subnet.props.purpose === 'dns-inbound' && inSubnet(subnet, address));
    if (network && inbound) return { is: 'resolver', subnet: inbound, network };
  }
  return { is: 'unknown' };
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

/** The networks whose zone links decide what a network resolves; empty when the design cannot tell. */
export function resolvingNetworks(topology: Topology, network: VirtualNetwork): readonly VirtualNetwork[] {
  const servers = dnsServersOf(topology, network);
  if (servers.length === 0) return [network];
  return [
    ...new Set(
      servers.flatMap(({ server }) => (server.is === 'firewall' || server.is === 'resolver' ? [server.network] : [])),
    ),
  ];
}

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

/** Networks of the computes that use a workspace or one of its services. */
function clientsOf(topology: Topology, target: ResourceId | null): readonly VirtualNetwork[] {
  const workspace = topology.as(target, 'aml-workspace');
  const users = workspace ? [workspace] : target === null ? [] : workspacesUsing(topology, target);
  return [...new Set(users.flatMap((user) => clientNetworks(topology, user.id)))];
}

/** Networks that must be linked to the zones of an endpoint, so that everyone who asks is answered. */
export const networksToLink = (topology: Topology, endpoint: PrivateEndpoint): readonly VirtualNetwork[] => [
  ...new Set(askingNetworks(topology, endpoint).flatMap((network) => resolvingNetworks(topology, network))),
];

/** The same for an endpoint that would be made to a target in a network. */
function networksToLinkFor(topology: Topology, target: ResourceId, home: VirtualNetwork): readonly VirtualNetwork[] {
  const reaching = clientsOf(topology, target).filter((client) => reachableNetworks(topology, client.id).has(home.id));
  return [...new Set([home, ...reaching].flatMap((network) => resolvingNetworks(topology, network)))];
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
        networks: networksToLinkFor(topology, target, home).map(({ id }) => id),
      }
    : undefined;
}

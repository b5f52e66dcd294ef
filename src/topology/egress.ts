// How a subnet leaves: its default route, its NAT gateway, its firewall.
import type { ResourceOf } from '../kinds/types.ts';
import { containsAddress, formatAddress, parseAddress } from '../lib/cidr.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import { type Machine, machineAt } from './machines.ts';
import { networkOf, reachableNetworks, type Subnet, subnetPrefixes } from './networks.ts';
import type { Topology } from './topology.ts';

export type Firewall = ResourceOf<'azure-firewall'>;
export type Route = ResourceOf<'route-table'>['props']['routes'][number];

/**
 * Private address that Azure gives a firewall: the first usable one of its subnet, after the four reserved ones.
 * Undefined when the subnet has no prefix. https://learn.microsoft.com/azure/firewall/firewall-faq
 */
export function firewallAddress(topology: Topology, firewall: Firewall): string | undefined {
  const subnet = topology.as(firewall.parent, 'subnet');
  const prefix = subnet && subnetPrefixes(subnet)[0];
  return prefix && formatAddress(prefix.first + 4);
}

const firewallsByAddress = memoByIdentity((topology: Topology): ReadonlyMap<string, readonly Firewall[]> => {
  const found = new Map<string, Firewall[]>();
  for (const firewall of topology.of('azure-firewall')) {
    const address = firewallAddress(topology, firewall);
    if (address !== undefined) found.set(address, [...(found.get(address) ?? []), firewall]);
  }
  return found;
});

/** The firewall with this private address in a network that `from` reaches directly. */
export function firewallAt(topology: Topology, address: string, from: ResourceId): Firewall | undefined {
  const reachable = reachableNetworks(topology, from);
  return firewallsByAddress(topology)
    .get(address)
    ?.find((firewall) => {
      const network = networkOf(topology, firewall.id);
      return network !== undefined && reachable.has(network.id);
    });
}

/** Firewalls in the network of a shape and in its peers. */
export function firewallsNear(topology: Topology, networkId: ResourceId): readonly Firewall[] {
  const reachable = reachableNetworks(topology, networkId);
  return topology.of('azure-firewall').filter((firewall) => {
    const network = networkOf(topology, firewall.id);
    return network !== undefined && reachable.has(network.id);
  });
}

/** User-defined routes of a subnet. */
export const routesOf = (topology: Topology, subnet: Subnet): readonly Route[] =>
  topology.as(subnet.props.routeTable, 'route-table')?.props.routes ?? [];

/** The user-defined 0.0.0.0/0 route of a subnet. */
export const defaultRoute = (topology: Topology, subnet: Subnet): Route | undefined =>
  routesOf(topology, subnet).find((route) => route.prefix === '0.0.0.0/0');

/** What carries traffic from a subnet to the internet, as drawn. */
export type Egress =
  | { readonly by: 'firewall'; readonly firewall: Firewall; readonly route: Route }
  | { readonly by: 'appliance'; readonly route: Route; readonly machine?: Machine }
  | { readonly by: 'gateway'; readonly route: Route }
  | { readonly by: 'dropped'; readonly route: Route }
  | { readonly by: 'nat'; readonly gateway: ResourceOf<'nat-gateway'> }
  | { readonly by: 'default' }
  | { readonly by: 'none' };

/**
 * Outbound method of a subnet in Azure's order: a default route to an appliance or gateway wins over NAT, NAT over
 * default outbound access. https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access
 */
export function egressOf(topology: Topology, subnet: Subnet): Egress {
  const route = defaultRoute(topology, subnet);
  const network = topology.as(subnet.parent, 'virtual-network');
  if (route?.nextHopType === 'VirtualAppliance') {
    const firewall = network && firewallAt(topology, route.nextHopIp, network.id);
    if (firewall) return { by: 'firewall', firewall, route };
    const machine = network && machineAt(topology, route.nextHopIp, network.id);
    return { by: 'appliance', route, ...(machine && { machine }) };
  }
  if (route?.nextHopType === 'VirtualNetworkGateway') return { by: 'gateway', route };
  if (route?.nextHopType === 'None' || route?.nextHopType === 'VnetLocal') return { by: 'dropped', route };
  const gateway = topology.as(subnet.props.natGateway, 'nat-gateway');
  if (gateway && gateway.props.publicIps.length > 0) return { by: 'nat', gateway };
  return subnet.props.defaultOutboundAccess ? { by: 'default' } : { by: 'none' };
}

/** Whether an address lies in one of a subnet's prefixes. */
export function inSubnet(subnet: Subnet, address: string): boolean {
  const parsed = parseAddress(address);
  return parsed.ok && subnetPrefixes(subnet).some((prefix) => containsAddress(prefix, parsed.value));
}

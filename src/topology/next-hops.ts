// Where routes lead: which firewall has an address, and which routes lead past an appliance.
import { parseServiceTag } from '../facts/service-tags.ts';
import { privateRanges } from '../facts/subnets.ts';
import { contains, containsAddress, parseAddress } from '../lib/cidr.ts';
import { entryPrefix } from './address-match.ts';
import { type Firewall, firewallAddress, type Route } from './egress.ts';
import {
  addressSpace,
  networkOf,
  reachableNetworks,
  type Subnet,
  subnetPrefixes,
  type VirtualNetwork,
} from './networks.ts';
import type { Topology } from './topology.ts';

/** A route for everything that no other route matches. */
export const isDefaultRoute = (route: Route): boolean => route.prefix === '0.0.0.0/0';

/**
 * Whether the service reaches computes with public IPs past the default route. `unknown` where public prefixes go
 * straight to the internet: they may be the ones of the service.
 * https://learn.microsoft.com/azure/machine-learning/how-to-access-azureml-behind-firewall
 */
export function leadsPast(routes: readonly Route[]): 'yes' | 'no' | 'unknown' {
  const straight = routes.filter((route) => route.nextHopType === 'Internet' && !isDefaultRoute(route));
  const tags = straight.flatMap((route) => parseServiceTag(route.prefix)?.name ?? []);
  if (tags.includes('AzureMachineLearning') || tags.includes('AzureCloud')) return 'yes';
  return straight.some((route) => entryPrefix(route.prefix)) ? 'unknown' : 'no';
}

/** Whether the table sends anything at all straight to the internet, which a NAT gateway would then carry. */
export const sendsToInternet = (routes: readonly Route[]): boolean =>
  routes.some((route) => {
    const prefix = entryPrefix(route.prefix);
    const inside = prefix && privateRanges.some(({ range }) => contains(range, prefix));
    return route.nextHopType === 'Internet' && !inside;
  });

/** What the drawing knows of an address, seen from a network. */
export type AddressFacts = {
  /** Networks reached directly whose address space holds it. */
  readonly network: VirtualNetwork | undefined;
  /** The subnet of that network that holds it. */
  readonly subnet: Subnet | undefined;
  /** Some drawn network that is not reached directly and holds it. */
  readonly elsewhere: VirtualNetwork | undefined;
  /** A firewall of that other network which has it. */
  readonly distant: Firewall | undefined;
};

/** Looks an address up in the network, in its peers and then in the rest of the drawing. */
export function locate(topology: Topology, text: string, from: VirtualNetwork): AddressFacts {
  const parsed = parseAddress(text);
  const none = { network: undefined, subnet: undefined, elsewhere: undefined, distant: undefined };
  if (!parsed.ok) return none;
  const reached = reachableNetworks(topology, from.id);
  const holding = topology
    .of('virtual-network')
    .filter((network) => addressSpace(network).some((prefix) => containsAddress(prefix, parsed.value)));
  const network = holding.find(({ id }) => reached.has(id));
  if (network) {
    const subnet = topology
      .childrenOf(network.id, 'subnet')
      .find((child) => subnetPrefixes(child).some((prefix) => containsAddress(prefix, parsed.value)));
    return { ...none, network, subnet };
  }
  const distant = topology.of('azure-firewall').find((firewall) => firewallAddress(topology, firewall) === text);
  return { ...none, elsewhere: (distant && networkOf(topology, distant.id)) ?? holding[0], distant };
}

// DNS servers in Azure that a corporate network can forward names to.
import { reservedPerSubnet } from '../facts/subnets.ts';
import { addressAt, formatAddress } from '../lib/cidr.ts';
import type { ResourceId } from '../model/ids.ts';
import { connections, type OnPremises } from '../topology/connected-ranges.ts';
import { firewallAddress } from '../topology/egress.ts';
import { answeredFrom } from '../topology/name-resolution.ts';
import { networkOf, reachableNetworks, subnetPrefixes, type VirtualNetwork } from '../topology/networks.ts';
import type { Topology } from '../topology/topology.ts';

/** The addresses in a network at which something answers names: resolvers first, then firewalls and machines. */
function serversIn(topology: Topology, network: ResourceId): readonly string[] {
  const isHere = ({ id }: { readonly id: ResourceId }): boolean => networkOf(topology, id)?.id === network;
  const resolvers = topology.of('dns-resolver').filter(isHere);
  const inbound = resolvers.flatMap(({ props }) => {
    if (props.inboundAddress !== '') return [props.inboundAddress];
    const subnet = topology.as(props.inboundSubnet, 'subnet');
    const prefix = subnet && subnetPrefixes(subnet)[0];
    const first = prefix && addressAt(prefix, reservedPerSubnet.firstUsable);
    return first === undefined ? [] : [formatAddress(first)];
  });
  const firewalls = topology
    .of('azure-firewall')
    .filter((firewall) => isHere(firewall) && firewall.props.dnsProxy)
    .flatMap((firewall) => firewallAddress(topology, firewall) ?? []);
  const machines = topology
    .of('virtual-machine')
    .filter((machine) => isHere(machine) && machine.props.role === 'dns-server')
    .flatMap(({ props }) => (props.privateIpAddress === '' ? [] : [props.privateIpAddress]));
  return [...inbound, ...firewalls, ...machines];
}

/** A server with the networks from which Azure DNS is asked when the server is. */
export type Near = {
  readonly address: string;
  readonly asked: readonly VirtualNetwork[];
  /** A firewall that would answer if its DNS proxy were on. */
  readonly proxy?: ResourceId;
};

/** A firewall that could answer: its proxy is off, its tier has one, and it would ask Azure DNS. */
function silentProxy(topology: Topology, network: VirtualNetwork): Near | undefined {
  for (const firewall of topology.of('azure-firewall')) {
    const { tier, dnsProxy, dnsServers } = firewall.props;
    const address = firewallAddress(topology, firewall);
    const isHere = networkOf(topology, firewall.id)?.id === network.id;
    if (!isHere || dnsProxy || tier === 'Basic' || dnsServers.length > 0 || address === undefined) continue;
    return { address, asked: [network], proxy: firewall.id };
  }
  return undefined;
}

/**
 * The first server near the connections of a corporate network that has a name answered by Azure DNS; a firewall that
 * could, where there is none.
 */
export function forwarderNear(topology: Topology, site: OnPremises, host: string): Near | undefined {
  const joined = connections(topology).filter((each) => each.site.id === site.id);
  for (const { network } of joined) {
    for (const id of reachableNetworks(topology, network.id)) {
      for (const address of serversIn(topology, id)) {
        const asked = answeredFrom(topology, address, network.id, host);
        if (asked.length > 0) return { address, asked: [...new Set(asked)] };
      }
    }
  }
  for (const { network } of joined) {
    for (const id of reachableNetworks(topology, network.id)) {
      const there = topology.as(id, 'virtual-network');
      const proxy = there && silentProxy(topology, there);
      if (proxy) return proxy;
    }
  }
  return undefined;
}

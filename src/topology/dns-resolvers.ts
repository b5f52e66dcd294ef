// DNS Private Resolvers: at which addresses they answer, and where the networks that use their rules are sent.
import type { ResourceOf } from '../kinds/types.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import { inSubnet } from './egress.ts';
import { grouped } from './grouped.ts';
import { reachableNetworks, type Subnet, type VirtualNetwork } from './networks.ts';
import type { Topology } from './topology.ts';

export type Resolver = ResourceOf<'dns-resolver'>;
export type ForwardingRule = Resolver['props']['forwardingRules'][number];

/** One endpoint of a resolver and the subnet that it is to stand in. */
export type EndpointUse = {
  readonly resolver: Resolver;
  readonly end: 'inbound' | 'outbound';
  readonly subnet: Subnet;
};

/** Subnets that resolvers name for their endpoints, each with the endpoints that are to stand in it. */
export const endpointUses = memoByIdentity((topology: Topology) =>
  grouped(
    topology.of('dns-resolver').flatMap((resolver) =>
      (['inbound', 'outbound'] as const).flatMap((end): EndpointUse[] => {
        const subnet = topology.as(resolver.props[`${end}Subnet`], 'subnet');
        return subnet ? [{ resolver, end, subnet }] : [];
      }),
    ),
    ({ subnet }) => subnet,
  ),
);

const byInboundSubnet = memoByIdentity((topology: Topology) =>
  grouped(topology.of('dns-resolver'), ({ props }) => props.inboundSubnet),
);

/** An inbound endpoint, drawn or told by the purpose of its subnet. */
export type Inbound = {
  readonly subnet: Subnet;
  readonly network: VirtualNetwork;
  readonly resolver: Resolver | undefined;
};

/** The inbound endpoint in whose subnet an address lies, in a network that `from` reaches directly. */
export function inboundAt(topology: Topology, address: string, from: ResourceId): Inbound | undefined {
  const drawn = byInboundSubnet(topology);
  for (const id of reachableNetworks(topology, from)) {
    const network = topology.as(id, 'virtual-network');
    const subnet = topology
      .childrenOf(id, 'subnet')
      .find((one) => (one.props.purpose === 'dns-inbound' || drawn.has(one.id)) && inSubnet(one, address));
    if (network && subnet) return { subnet, network, resolver: drawn.get(subnet.id)?.[0] };
  }
  return undefined;
}

/** Whether the endpoint is there to answer at an address of its subnet; a dynamic address is not known before. */
export const answersAt = ({ resolver }: Inbound, address: string): boolean =>
  resolver === undefined || resolver.props.inboundAddress === '' || resolver.props.inboundAddress === address;

/** The address of a server without its port. */
export const hostOf = (server: string): string => server.split(':')[0] ?? server;

const normal = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/** Whether a domain is the name or lies above it. The dot holds every name. */
export const holdsName = (domain: string, name: string): boolean =>
  normal(domain) === '' || `.${normal(name)}`.endsWith(`.${normal(domain)}`);

const byLinkedNetwork = memoByIdentity((topology: Topology): ReadonlyMap<ResourceId, readonly Resolver[]> => {
  const found = new Map<ResourceId, Resolver[]>();
  for (const resolver of topology.of('dns-resolver')) {
    // Without an outbound endpoint there is no ruleset.
    if (resolver.props.outboundSubnet === null) continue;
    for (const network of resolver.props.linkedNetworks) {
      found.set(network, [...(found.get(network) ?? []), resolver]);
    }
  }
  return found;
});

/**
 * The rule that sends a network's questions for the public name of an Azure service elsewhere, with its resolver: the
 * longest domain decides, and a rule for all names leaves such names alone.
 * https://learn.microsoft.com/azure/dns/private-resolver-endpoints-rulesets
 */
export function forwardingRuleFor(
  topology: Topology,
  network: ResourceId,
  name: string,
): { readonly resolver: Resolver; readonly rule: ForwardingRule } | undefined {
  let best: { readonly resolver: Resolver; readonly rule: ForwardingRule } | undefined;
  for (const resolver of byLinkedNetwork(topology).get(network) ?? []) {
    for (const rule of resolver.props.forwardingRules) {
      const { domain, enabled, targetServers } = rule;
      if (!enabled || targetServers.length === 0 || normal(domain) === '' || !holdsName(domain, name)) continue;
      if (!best || domain.length > best.rule.domain.length) best = { resolver, rule };
    }
  }
  return best;
}

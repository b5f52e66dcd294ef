// DNS resolvers, as far as their own lowering and the machines that wait for them have to agree.
import { networkLimits } from '../facts/subnets.ts';
import type { ResourceOf } from '../kinds/types.ts';
import { containsAddress, parseAddress, parsePrefix } from '../lib/cidr.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import type { NodeSymbol } from './expr.ts';
import type { Context } from './lowering.ts';
import { rowRoles } from './symbols.ts';

export type Resolver = ResourceOf<'dns-resolver'>;
type Subnet = ResourceOf<'subnet'>;
type Network = ResourceOf<'virtual-network'>;

/** The subnet of one of a resolver's endpoints; undefined when it is not deployed or in another network. */
export function endpointSubnet(context: Context, resolver: Resolver, end: 'inbound' | 'outbound'): Subnet | undefined {
  const subnet = context.as(resolver.props[`${end}Subnet`], 'subnet');
  return subnet && subnet.parent === resolver.parent ? subnet : undefined;
}

/** The region of a shape, drawn or that of the design. */
export const regionOf = (context: Context, { props }: Resolver | Network): string => props.region || context.region;

/** Networks that a resolver names for its rules. */
export const linkedNetworks = (context: Context, { props }: Resolver): readonly Network[] =>
  props.linkedNetworks.flatMap((id) => context.as(id, 'virtual-network') ?? []);

/** The links of a resolver's ruleset, which takes networks of its own region only, with the symbols of their nodes. */
export function rulesetLinks(
  context: Context,
  resolver: Resolver,
): readonly { readonly network: Network; readonly symbol: NodeSymbol }[] {
  if (!endpointSubnet(context, resolver, 'outbound')) return [];
  const networks = linkedNetworks(context, resolver)
    .filter((network) => regionOf(context, network) === regionOf(context, resolver))
    .slice(0, networkLimits.dnsLinksPerRuleset);
  const roles = rowRoles(
    networks.map(({ name }) => name),
    'ruleset-link',
  );
  return networks.map((network, index) => ({ network, symbol: context.symbol(resolver.id, roles[index]) }));
}

/** Whether one of the addresses lies in the subnet. */
const holdsAny = ({ props }: Subnet, addresses: readonly string[]): boolean =>
  props.prefixes.some((text) => {
    const prefix = parsePrefix(text);
    return addresses.some((address) => {
      const parsed = parseAddress(address);
      return prefix.ok && parsed.ok && containsAddress(prefix.value, parsed.value);
    });
  });

const byNetwork = memoByIdentity((context: Context): ReadonlyMap<ResourceId, readonly NodeSymbol[]> => {
  const found = new Map<ResourceId, NodeSymbol[]>();
  const put = (network: ResourceId, symbol: NodeSymbol): void => {
    found.set(network, [...(found.get(network) ?? []), symbol]);
  };
  for (const resolver of context.all('dns-resolver')) {
    const inbound = endpointSubnet(context, resolver, 'inbound');
    const entry = context.symbol(resolver.id, 'InboundEndpoint');
    for (const network of inbound ? context.all('virtual-network') : []) {
      if (inbound && holdsAny(inbound, network.props.dnsServers)) put(network.id, entry);
    }
    for (const { network, symbol } of rulesetLinks(context, resolver)) put(network.id, symbol);
  }
  return found;
});

/** Nodes of resolvers that answer or forward the names that a network asks for. */
export const resolversOf = (context: Context, network: ResourceId): readonly NodeSymbol[] =>
  byNetwork(context).get(network) ?? [];

// Rules of a network security group that never match, because those before them take everything that they name.
// https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
import { platformAddress, privateRanges, sharedRange } from '../../facts/subnets.ts';
import { intersect, type Prefix, parseAddress, parsePrefix } from '../../lib/cidr.ts';
import { memoByIdentity } from '../../lib/memo.ts';
import type { ResourceId } from '../../model/ids.ts';
import { entryPrefix } from '../address-match.ts';
import { onPremisesSpace } from '../connected-ranges.ts';
import { addressSpace, networkOf, reachableNetworks } from '../networks.ts';
import { namesBoth, type SecurityGroup, type SecurityRule } from '../nsg-evaluation.ts';
import type { Topology } from '../topology.ts';
import { type Entry, type Shadow, type Side, shadowsAmong } from './cover.ts';
import { addresses, everyAddress, names, numbers, partOf, ports, spanOf, type TagsHere } from './sides.ts';
import { type Spans, subtract, union } from './spans.ts';

const parsed = (texts: readonly string[]): readonly Prefix[] =>
  texts.flatMap((text) => {
    const prefix = parsePrefix(text);
    return prefix.ok ? [prefix.value] : [];
  });

const platform = parseAddress(platformAddress.text);

/** Addresses that are not of the internet wherever they are used: this host, private, loopback, link-local, multicast. */
const closed: readonly Prefix[] = [
  ...[...privateRanges, sharedRange].map(({ range }) => range),
  ...parsed(['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/3']),
  ...(platform.ok ? [{ first: platform.value, length: 32 }] : []),
];

/** Public addresses that no drawn network, corporate network or route claims, so that `Internet` surely holds them. */
const internet = memoByIdentity(({ of }: Topology): Spans => {
  const routed = of('route-table').flatMap(({ props }) =>
    props.routes.flatMap(({ prefix }) => entryPrefix(prefix) ?? []),
  );
  const claimed = [
    ...closed,
    ...of('virtual-network').flatMap(addressSpace),
    ...of('on-premises').flatMap(onPremisesSpace),
    // A default route may widen VirtualNetwork; nobody should depend on it.
    ...routed.filter(({ length }) => length > 0),
  ];
  return subtract(everyAddress, union(claimed.map(spanOf)));
});

/** Addresses of the network and its peers, for every place where the group is used. */
function virtualNetwork(topology: Topology, group: ResourceId): Spans {
  const places = new Set(topology.referrers(group).map(({ holder }) => networkOf(topology, holder.id)));
  let shared: readonly Prefix[] | undefined;
  for (const network of places) {
    if (!network) return [];
    const reached = [...reachableNetworks(topology, network.id)];
    const own = reached.flatMap((id) => {
      const near = topology.as(id, 'virtual-network');
      return near ? addressSpace(near) : [];
    });
    shared = shared ? intersect(shared, own) : own;
  }
  return union((shared ?? []).map(spanOf));
}

const protocols: readonly SecurityRule['protocol'][] = ['Tcp', 'Udp', 'Icmp', 'Esp', 'Ah'];

/** The listed protocols in a row, and one place more for all that have no name in rules. */
function protocolSide(protocol: SecurityRule['protocol']): Side {
  const at = protocols.indexOf(protocol);
  return numbers([protocol === '*' ? { first: 0, last: protocols.length } : { first: at, last: at }]);
}

const sameGroup = (outer: string, inner: string): boolean => outer === inner;

/** Addresses of an end, or the application security groups in their place; who is in a group, the group alone knows. */
const endSide = (texts: readonly string[], groups: readonly ResourceId[], here: TagsHere): Side | undefined => {
  if (groups.length === 0) return addresses(texts, here);
  return names(
    groups.map((id) => `group ${id}`),
    sameGroup,
  );
};

function entryOf(rule: SecurityRule, here: TagsHere): Entry<SecurityRule> | undefined {
  // Azure refuses such a rule, so it neither matches nor covers.
  if (namesBoth(rule)) return undefined;
  const portless = rule.protocol !== 'Tcp' && rule.protocol !== 'Udp';
  const part = partOf(
    protocolSide(rule.protocol),
    ports(rule.destinationPorts, portless),
    ports(rule.sourcePorts, portless),
    endSide(rule.destinations, rule.destinationGroups, here),
    endSide(rule.sources, rule.sourceGroups, here),
  );
  return part && { row: rule, action: rule.access, parts: [part] };
}

function shadowsOf(rules: readonly SecurityRule[], here: TagsHere): readonly Shadow<SecurityRule>[] {
  const entries = rules.flatMap((rule) => entryOf(rule, here) ?? []).sort((a, b) => a.row.priority - b.row.priority);
  // Of rules with equal priorities none comes first; Azure refuses them.
  return shadowsAmong(entries, (one, other) => one.row.priority < other.row.priority);
}

/**
 * Rules of a group that never match. Rules that the default rules make pointless are not among them: an allow before
 * the default one may be there on purpose.
 */
export function shadowedSecurityRules(topology: Topology, group: SecurityGroup): readonly Shadow<SecurityRule>[] {
  const { rules } = group.props;
  if (rules.length < 2) return [];
  const here: TagsHere = { virtualNetwork: virtualNetwork(topology, group.id), internet: internet(topology) };
  return (['Inbound', 'Outbound'] as const).flatMap((direction) =>
    shadowsOf(
      rules.filter((rule) => rule.direction === direction),
      here,
    ),
  );
}

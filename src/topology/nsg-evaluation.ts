// What a network security group does with a flow: rules in the order of their priority, then Azure's default rules.
import type { ResourceOf } from '../kinds/types.ts';
import { memoByIdentity } from '../lib/memo.ts';
import { anyPort, covers, type PortRange, parsePorts } from '../lib/ports.ts';
import type { ResourceId } from '../model/ids.ts';
import { both, type End, type Match, matchEnd, matchGroups } from './address-match.ts';

export type SecurityGroup = ResourceOf<'network-security-group'>;
export type SecurityRule = SecurityGroup['props']['rules'][number];

/** Traffic that one side begins; answers need no rule, since groups are stateful. */
export type GroupFlow = {
  readonly direction: SecurityRule['direction'];
  readonly protocol: 'Tcp' | 'Udp' | '*';
  /** Destination ports. */
  readonly ports: PortRange;
  readonly source: End;
  readonly destination: End;
};

/** `rule` decides the whole flow; `partly` are rules before it that decide some of it. */
export type GroupVerdict = {
  readonly access: SecurityRule['access'];
  readonly rule: SecurityRule;
  readonly partly: readonly SecurityRule[];
};

const byDefault = (
  name: string,
  priority: number,
  direction: SecurityRule['direction'],
  access: SecurityRule['access'],
  source: string,
  destination: string,
): SecurityRule => ({
  name,
  priority,
  direction,
  access,
  protocol: '*',
  sources: [source],
  sourceGroups: [],
  sourcePorts: ['*'],
  destinations: [destination],
  destinationGroups: [],
  destinationPorts: ['*'],
});

/** The rules that Azure adds. https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview */
const defaultRules: readonly SecurityRule[] = [
  byDefault('AllowVnetInBound', 65_000, 'Inbound', 'Allow', 'VirtualNetwork', 'VirtualNetwork'),
  byDefault('AllowAzureLoadBalancerInBound', 65_001, 'Inbound', 'Allow', 'AzureLoadBalancer', '*'),
  byDefault('DenyAllInBound', 65_500, 'Inbound', 'Deny', '*', '*'),
  byDefault('AllowVnetOutBound', 65_000, 'Outbound', 'Allow', 'VirtualNetwork', 'VirtualNetwork'),
  byDefault('AllowInternetOutBound', 65_001, 'Outbound', 'Allow', '*', 'Internet'),
  byDefault('DenyAllOutBound', 65_500, 'Outbound', 'Deny', '*', '*'),
];

/** Rules of a group with the default ones, in the order in which Azure tries them. */
export const orderedRules: (group: SecurityGroup) => readonly SecurityRule[] = memoByIdentity((group) =>
  [...group.props.rules, ...defaultRules].sort((a, b) => a.priority - b.priority),
);

/** Ranges of a rule's ports; texts that are none were refused at the gate. */
export const portsOf: (texts: readonly string[]) => readonly PortRange[] = memoByIdentity((texts) =>
  texts.flatMap((text) => {
    const range = parsePorts(text);
    return range.ok ? [range.value] : [];
  }),
);

/** How much of a port range the texts of a rule hold. */
export function matchPorts(texts: readonly string[], ports: PortRange): Match {
  const ranges = portsOf(texts);
  if (ranges.some(({ first, last }) => first <= ports.first && ports.last <= last)) return 'whole';
  if (ports.first < ports.last && covers(ranges, ports)) return 'whole';
  return ranges.some((range) => range.first <= ports.last && ports.first <= range.last) ? 'part' : 'none';
}

/** Whether an end of a rule has addresses and groups, which Azure refuses. */
export const namesBoth = ({ sources, sourceGroups, destinations, destinationGroups }: SecurityRule): boolean =>
  (sourceGroups.length > 0 && sources.length > 0) || (destinationGroups.length > 0 && destinations.length > 0);

/** Addresses of an end of a rule; none where it has application security groups. */
export const sourcesOf = ({ sources, sourceGroups }: SecurityRule): readonly string[] =>
  sourceGroups.length > 0 ? [] : sources;
export const destinationsOf = ({ destinations, destinationGroups }: SecurityRule): readonly string[] =>
  destinationGroups.length > 0 ? [] : destinations;

const matchSide = (addresses: readonly string[], groups: readonly ResourceId[], end: End): Match =>
  groups.length > 0 ? matchGroups(groups, end) : matchEnd(addresses, end);

const matchProtocol = (rule: SecurityRule['protocol'], flow: GroupFlow['protocol']): Match =>
  rule === '*' || rule === flow ? 'whole' : flow === '*' ? 'part' : 'none';

/** How much of a flow a rule decides. Clients choose their own port, so a rule on source ports decides a part. */
export function matchRule(rule: SecurityRule, flow: GroupFlow): Match {
  // A rule that Azure refuses decides nothing.
  if (rule.direction !== flow.direction || namesBoth(rule)) return 'none';
  const protocol = matchProtocol(rule.protocol, flow.protocol);
  if (protocol === 'none') return 'none';
  const ports = both(matchPorts(rule.destinationPorts, flow.ports), matchPorts(rule.sourcePorts, anyPort));
  // Addresses are the dearest to compare, so they come last.
  if (ports === 'none') return 'none';
  const destination = matchSide(rule.destinations, rule.destinationGroups, flow.destination);
  return destination === 'none'
    ? 'none'
    : both(protocol, ports, destination, matchSide(rule.sources, rule.sourceGroups, flow.source));
}

const [, , denyInbound, , , denyOutbound] = defaultRules;

/** The first rule that decides the whole flow. Total: the last default rule decides everything. */
export function evaluateGroup(group: SecurityGroup, flow: GroupFlow): GroupVerdict {
  const partly: SecurityRule[] = [];
  for (const rule of orderedRules(group)) {
    const match = matchRule(rule, flow);
    if (match === 'whole') return { access: rule.access, rule, partly };
    if (match === 'part') partly.push(rule);
  }
  const rule = (flow.direction === 'Inbound' ? denyInbound : denyOutbound) as SecurityRule; // a constant of this file
  return { access: 'Deny', rule, partly };
}

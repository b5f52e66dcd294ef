// What security groups do with a flow: rules by priority, Azure's own ones last; the first that matches decides.
// https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
import { learn } from '../facts/learn.ts';
import { listed } from '../lib/sentence.ts';
import type { ResourceId } from '../model/ids.ts';
import {
  matchPorts,
  namesBoth,
  orderedRules,
  type SecurityGroup,
  type SecurityRule,
} from '../topology/nsg-evaluation.ts';
import type { Topology } from '../topology/topology.ts';
import { type End, entriesOf, type Held, heldBy, heldByGroups, type Space, type VirtualNetworkTag } from './end.ts';
import { firstMatches, type Look, type Taken } from './first-match.ts';
import type { Protocol } from './flow.ts';
import type { Filtered, Layer, Step } from './step.ts';
import { virtualNetworkTag } from './surroundings.ts';
import { pass, stop, unknown } from './trail.ts';

/** What a filter sees of a flow. */
export type Seen = {
  readonly source: End;
  readonly destination: End;
  readonly protocol: Protocol;
  readonly port: number;
};

/** A flow in the words of a rule that would let it pass. */
export const filtered = ({ source, destination, protocol, port }: Seen, everything: string): Filtered => ({
  sources: entriesOf(source, everything),
  destinations: entriesOf(destination, everything),
  protocol,
  port,
});

const spelled = { TCP: 'Tcp', UDP: 'Udp', ICMP: 'Icmp' } as const;

const holds = (
  texts: readonly string[],
  groups: readonly ResourceId[],
  space: Space,
  end: End,
  tag: VirtualNetworkTag,
): Held => (groups.length > 0 ? heldByGroups(groups, space, end) : heldBy(texts, space, end, tag));

function lookAt(
  rule: SecurityRule,
  direction: SecurityRule['direction'],
  { source, destination, protocol, port }: Seen,
  tag: VirtualNetworkTag,
): ((from: Space, to: Space) => Look) | undefined {
  // A rule that Azure refuses decides nothing.
  if (rule.direction !== direction || namesBoth(rule)) return undefined;
  if (rule.protocol !== '*' && rule.protocol !== spelled[protocol]) return undefined;
  if (protocol !== 'ICMP' && matchPorts(rule.destinationPorts, { first: port, last: port }) === 'none')
    return undefined;
  // Clients choose their own port, so a rule on some source ports may match or not.
  const maybe = matchPorts(rule.sourcePorts, { first: 1024, last: 65_535 }) !== 'whole';
  if (maybe && matchPorts(rule.sourcePorts, { first: 1024, last: 65_535 }) === 'none') return undefined;
  return (from, to) => ({
    to: holds(rule.destinations, rule.destinationGroups, to, destination, tag),
    from: holds(rule.sources, rule.sourceGroups, from, source, tag),
    maybe,
  });
}

const called = ({ name, priority }: SecurityRule): string => `${name} (${priority})`;

/** The rules of a group that decide a flow; Azure's last rule decides everything, so none is null. */
function rulesFor(
  topology: Topology,
  group: SecurityGroup,
  subnet: ResourceId,
  direction: SecurityRule['direction'],
  seen: Seen,
): readonly Taken<SecurityRule>[] {
  const tag = virtualNetworkTag(topology, subnet);
  return firstMatches(orderedRules(group), seen.source.prefixes, seen.destination.prefixes, (rule, from, to) =>
    lookAt(rule, direction, seen, tag)?.(from, to),
  );
}

/** What a security group at a subnet, or at a network interface in it, says to a flow. */
export function groupStep(
  topology: Topology,
  group: SecurityGroup,
  subnet: ResourceId,
  direction: SecurityRule['direction'],
  seen: Seen,
): Step {
  const layer: Layer = direction === 'Inbound' ? 'nsg-inbound' : 'nsg-outbound';
  const way = direction === 'Inbound' ? 'in' : 'out';
  const taken = rulesFor(topology, group, subnet, direction, seen).flatMap(({ rule, sure }) =>
    rule ? [{ rule, sure }] : [],
  );
  const [decisive] = taken.filter(({ sure }) => sure);
  const told = { layer, source: learn.networkSecurityGroups } as const;
  const element = { id: group.id, field: 'rules', ...(decisive && { row: decisive.rule.name }) };
  if (taken.every(({ rule }) => rule.access === 'Allow')) {
    return pass(`${group.name} lets it ${way} by rule ${decisive ? called(decisive.rule) : ''}.`, { ...told, element });
  }
  if (taken.every(({ rule }) => rule.access === 'Deny')) {
    const obstacle = { is: 'group-rule', group: group.id, direction, ...filtered(seen, 'Internet') } as const;
    return stop(`${group.name} denies it ${way} by rule ${decisive ? called(decisive.rule) : ''}.`, {
      ...told,
      element,
      obstacle,
    });
  }
  const names = listed(taken.map(({ rule }) => called(rule)));
  const isOpen = taken.some(({ sure }) => !sure);
  return unknown(
    `${group.name} may let it ${way} or deny it: rules ${names} each may decide.`,
    isOpen
      ? `whether the addresses are among those of ${listed(taken.filter(({ sure }) => !sure).map(({ rule }) => called(rule)))}`
      : 'which address of the range is meant',
    { ...told, element },
  );
}

// Security admin rules of network managers, which run before security groups: AlwaysAllow delivers past them, Deny drops,
// Allow goes on to them. https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins
import { isExempt } from '../facts/admin-rules.ts';
import { learn } from '../facts/learn.ts';
import { listed } from '../lib/sentence.ts';
import type { ResourceId } from '../model/ids.ts';
import { type AppliedAdminRule, adminRulesOf } from '../topology/admin-rules.ts';
import type { Subnet, VirtualNetwork } from '../topology/networks.ts';
import { matchPorts, type SecurityGroup } from '../topology/nsg-evaluation.ts';
import type { Topology } from '../topology/topology.ts';
import { heldBy, type Space, type VirtualNetworkTag } from './end.ts';
import { firstMatches, type Look } from './first-match.ts';
import type { Seen } from './groups.ts';
import type { Step } from './step.ts';
import { virtualNetworkTag } from './surroundings.ts';
import { pass, stop, unknown } from './trail.ts';

/** A subnet, and the group of the interface in it. */
export type Guarded = {
  readonly network: VirtualNetwork;
  readonly subnet: Subnet;
  readonly group?: SecurityGroup;
  /** What stands there; services that are spared by admin rules are told by it. */
  readonly shape: ResourceId;
};

/** What the admin rules say; `final` where the groups are not asked any more, `past` where some may pass by them. */
export type AdminSaid = { readonly step?: Step; readonly final: boolean; readonly past?: boolean };

const spelled = { TCP: 'Tcp', UDP: 'Udp', ICMP: 'Icmp' } as const;

function lookAt(
  { rule, certain }: AppliedAdminRule,
  direction: 'Inbound' | 'Outbound',
  { source, destination, protocol, port }: Seen,
  tag: VirtualNetworkTag,
): ((from: Space, to: Space) => Look) | undefined {
  if (rule.direction !== direction) return undefined;
  if (rule.protocol !== 'Any' && rule.protocol !== spelled[protocol]) return undefined;
  if (protocol !== 'ICMP' && matchPorts(rule.destinationPorts, { first: port, last: port }) === 'none')
    return undefined;
  const clientPorts = matchPorts(rule.sourcePorts, { first: 1024, last: 65_535 });
  if (clientPorts === 'none') return undefined;
  return (from, to) => ({
    from: heldBy(rule.sources, from, source, tag),
    to: heldBy(rule.destinations, to, destination, tag),
    maybe: clientPorts === 'part' || !certain,
  });
}

/** What the security admin rules of the network say to a flow at one end of it. */
export function adminSays(
  topology: Topology,
  { network, subnet, shape }: Guarded,
  direction: 'Inbound' | 'Outbound',
  seen: Seen,
): AdminSaid {
  const rules = adminRulesOf(topology, network.id);
  if (rules.length === 0) return { final: false };
  const holder = topology.get(shape);
  if (isExempt(subnet) || (holder && isExempt(holder))) return { final: false };
  const tag = virtualNetworkTag(topology, subnet.id);
  const all = firstMatches(rules, seen.source.prefixes, seen.destination.prefixes, (rule, from, to) =>
    lookAt(rule, direction, seen, tag)?.(from, to),
  );
  const taken = all.flatMap(({ rule, sure }) => (rule ? [{ ...rule, sure }] : []));
  const open = all.some(({ rule }) => rule === null);
  const [first] = taken;
  // Where no rule decides, the groups are asked.
  if (!first) return { final: false };
  const told = {
    layer: 'admin-rules',
    source: learn.adminRules,
    element: { id: first.holder.id, field: 'adminRules', row: first.rule.name },
  } as const;
  const way = direction === 'Inbound' ? 'in' : 'out';
  const called = ({ rule, index }: AppliedAdminRule): string => (rule.name === '' ? `rule ${index + 1}` : rule.name);
  const names = listed([...new Set(taken.map((each) => `${called(each)} of ${each.holder.name}`))]);
  const accesses = new Set(taken.map(({ rule }) => rule.access));
  const [only] = accesses;
  if (accesses.size === 1 && (!open || only === 'Allow')) {
    if (only === 'AlwaysAllow') {
      return { step: pass(`Security admin rule ${names} lets it ${way} past all security groups.`, told), final: true };
    }
    if (only === 'Allow') {
      return { step: pass(`Security admin rule ${names} leaves it to the security groups.`, told), final: false };
    }
    return { step: stop(`Security admin rule ${names} denies it ${way}.`, told), final: true };
  }
  return {
    step: unknown(
      `Security admin rules ${names} may each decide.`,
      'which address is meant, or which of the rules comes first',
      told,
    ),
    final: false,
    past: accesses.has('AlwaysAllow'),
  };
}

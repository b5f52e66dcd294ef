// Security admin rules of network managers: which act on a network, and in which order. They come before the rules of
// security groups: AlwaysAllow delivers, Deny drops, Allow goes on to the groups.
// https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins
import { hasIntentPolicy } from '../facts/admin-rules.ts';
import type { ResourceOf } from '../kinds/types.ts';
import { memoByKey } from '../lib/memo.ts';
import type { Resource } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { entryPrefix } from './address-match.ts';
import type { GroupOf } from './group.ts';
import type { Topology } from './topology.ts';

export type NetworkManager = ResourceOf<'network-manager'>;
export type AdminRule = NetworkManager['props']['adminRules'][number];

/** A rule that acts on a network. */
export type AppliedAdminRule = {
  readonly rule: AdminRule;
  /** The manager that holds it, and its place in the manager's table. */
  readonly holder: NetworkManager;
  readonly index: number;
  /** Whether its place in the order is known. */
  readonly certain: boolean;
};

const isTag = (entry: string): boolean => entryPrefix(entry) === undefined;
const mixes = (entries: readonly string[]): boolean => entries.some(isTag) && !entries.every(isTag);

/** Why Azure would refuse a rule, to follow its name, or undefined. */
export function adminRuleFault(rule: AdminRule): string | undefined {
  const { sources, destinations, sourcePorts, destinationPorts } = rule;
  if ([sources, destinations, sourcePorts, destinationPorts].some((list) => list.length === 0)) {
    return 'lacks a source, a destination or a port';
  }
  return mixes(sources) || mixes(destinations)
    ? 'has addresses and service tags on one side, where Azure takes one of them'
    : undefined;
}

/** Whether the manager applies a rule to a network in which services have network intent policies. */
function passesIntentPolicies({ props }: NetworkManager, { access }: AdminRule): boolean {
  const applied = props.applyOnNetworkIntentPolicyBasedServices;
  return applied === 'All' || (applied === 'AllowRulesOnly' && access !== 'Deny');
}

/**
 * The rules of all managers that name a network, in the order in which Azure tries them; rules that Azure refuses and
 * those that it keeps from networks with intent policies are left out. They act on all of the network but what
 * `isExempt` of facts/admin-rules.ts names. Of several managers the one with the higher scope wins, and the drawing does
 * not say the scope of one that exists already: then the rules stand one manager after the other, and none is certain.
 * So is a rule of a direction in which another one of its manager has the same priority.
 * https://learn.microsoft.com/azure/virtual-network-manager/concept-network-manager-scope#hierarchy
 */
export const adminRulesOf = memoByKey((topology: Topology, network: ResourceId): readonly AppliedAdminRule[] => {
  const holders = topology.of('network-manager').filter(({ props }) => props.networks.includes(network));
  const intent = topology.childrenOf(network, 'subnet').some(hasIntentPolicy);
  return holders.flatMap((holder): readonly AppliedAdminRule[] => {
    const rules = holder.props.adminRules
      .map((rule, index) => ({ rule, index }))
      .filter(({ rule }) => adminRuleFault(rule) === undefined && (!intent || passesIntentPolicies(holder, rule)))
      .sort((a, b) => a.rule.priority - b.rule.priority);
    const alone = ({ priority, direction }: AdminRule): boolean =>
      rules.filter(({ rule }) => rule.priority === priority && rule.direction === direction).length === 1;
    return rules.map(({ rule, index }) => ({
      rule,
      holder,
      index,
      certain: holders.length === 1 && alone(rule),
    }));
  });
});

/**
 * Subscriptions that a new manager is given as its scope: its own and those of its networks, each once and in small
 * letters; '' is the one that is deployed to where the design does not say it. In networks outside of the scope the rules
 * would not act. https://learn.microsoft.com/azure/virtual-network-manager/concept-network-manager-scope
 */
export const scopeOf = (
  manager: NetworkManager,
  networks: readonly Resource[],
  groupOf: (shape: Resource) => GroupOf,
): readonly string[] => [...new Set([manager, ...networks].map((shape) => groupOf(shape).subscription.toLowerCase()))];

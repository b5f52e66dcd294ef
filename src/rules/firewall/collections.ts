// Rows for the tables of a firewall: what fixes add and what the examples start from.
import { applicationRules, groupedNeeds, networkRules } from '../../edits/firewall-rows.ts';
import { firewallHosts, firewallTags, type RegionalNeed } from '../../facts/compute-outbound.ts';
import type { Props } from '../../model/field.ts';
import type { Firewall } from '../../topology/egress.ts';
import type {
  ApplicationCollection,
  ApplicationRule,
  NetworkCollection,
  NetworkRule,
} from '../../topology/firewall-evaluation.ts';
import { freshRowName } from '../outbound/egress-fixes.ts';

const lowest = 100;
const preferred = 200;
const highest = 65_000;

/** Needs for a sentence: "AzureActiveDirectory (TCP 80, 443), AzureResourceManager (TCP 443)". */
export const describeNeeds = (needs: readonly RegionalNeed[]): string =>
  groupedNeeds(needs)
    .map(([need, ports]) => `${need.name} (${need.protocol} ${ports.join(', ')})`)
    .join(', ');

type Row = { readonly name: string; readonly sources: readonly string[] };
type Collection<R extends Row> = {
  readonly name: string;
  readonly priority: number;
  readonly action: 'Allow' | 'Deny';
  readonly rules: readonly R[];
};

/** The first priority from 200 upwards that is free, or the nearest free one above a deny; undefined when none is. */
function freePriority(firewall: Firewall, below: number): number | undefined {
  const { natCollections, networkCollections, applicationCollections } = firewall.props;
  const taken = new Set([...natCollections, ...networkCollections, ...applicationCollections].map((c) => c.priority));
  for (let priority = preferred; priority < Math.min(below, highest); priority += 10) {
    if (!taken.has(priority)) return priority;
  }
  for (let priority = Math.min(below, highest) - 1; priority >= lowest; priority -= 1) {
    if (!taken.has(priority)) return priority;
  }
  return undefined;
}

const stems = { network: 'azure-machine-learning', application: 'azure-machine-learning-hosts' } as const;

/** The collections with the rules in a collection of ours that comes before the first deny. */
function extended<R extends Row>(
  firewall: Firewall,
  stem: string,
  collections: readonly Collection<R>[],
  rules: readonly R[],
): readonly Collection<R>[] | undefined {
  const below = Math.min(highest + 1, ...collections.filter((c) => c.action === 'Deny').map((c) => c.priority));
  const ours = collections.find((c) => c.action === 'Allow' && c.name.startsWith(stem) && c.priority < below);
  if (ours) {
    const names = ours.rules.map(({ name }) => name);
    const named = rules.map((rule) => ({ ...rule, name: freshRowName(names, rule.name) }));
    return collections.map((c) => (c === ours ? { ...c, rules: [...c.rules, ...named] } : c));
  }
  const priority = freePriority(firewall, below);
  if (priority === undefined) return undefined;
  const name = freshRowName(
    collections.map((c) => c.name),
    stem,
  );
  return [...collections, { name, priority, action: 'Allow', rules }];
}

/** Properties of the firewall with more network rules, or undefined when no priority is left before a deny. */
export function withNetworkRules(firewall: Firewall, rules: readonly NetworkRule[]): Props | undefined {
  const next = extended(firewall, stems.network, firewall.props.networkCollections, rules);
  return next && { networkCollections: next };
}

/** Properties of the firewall with more application rules, or undefined when no priority is left before a deny. */
export function withApplicationRules(firewall: Firewall, rules: readonly ApplicationRule[]): Props | undefined {
  const next = extended(firewall, stems.application, firewall.props.applicationCollections, rules);
  return next && { applicationCollections: next };
}

/** Collections that allow all that computes in the region require, from the sources. */
export const completeCollections = (
  region: string,
  sources: readonly string[],
): {
  readonly networkCollections: readonly NetworkCollection[];
  readonly applicationCollections: readonly ApplicationCollection[];
} => ({
  networkCollections: [
    { name: stems.network, priority: 200, action: 'Allow', rules: networkRules(firewallTags(region), sources) },
  ],
  applicationCollections: [
    {
      name: stems.application,
      priority: 300,
      action: 'Allow',
      rules: applicationRules(firewallHosts(region), sources),
    },
  ],
});

// Collections of an Azure Firewall: where new rules go so that they come before every deny.
import type { ResourceOf } from '../kinds/types.ts';
import type { Props } from '../model/field.ts';
import type { ApplicationRule, NetworkRule } from './firewall-rows.ts';
import { freshRowName } from './row-names.ts';

type Firewall = ResourceOf<'azure-firewall'>;

const lowest = 100;
const preferred = 200;
const highest = 65_000;

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

/** Names of the collections that hold what code adds. */
export const collectionNames = {
  network: 'azure-machine-learning',
  application: 'azure-machine-learning-hosts',
} as const;

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
  const next = extended(firewall, collectionNames.network, firewall.props.networkCollections, rules);
  return next && { networkCollections: next };
}

/** Properties of the firewall with more application rules, or undefined when no priority is left before a deny. */
export function withApplicationRules(firewall: Firewall, rules: readonly ApplicationRule[]): Props | undefined {
  const next = extended(firewall, collectionNames.application, firewall.props.applicationCollections, rules);
  return next && { applicationCollections: next };
}

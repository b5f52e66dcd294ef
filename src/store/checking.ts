// The rules, loaded with the first shape: they are the largest part of the app, and an empty canvas needs none.
import { createStore } from 'zustand/vanilla';
import type { Network } from '../model/design.ts';
import type { Finding } from '../model/finding.ts';
import type { AnyRule } from '../rules/rule.ts';
import { indexTopology } from '../topology/topology.ts';
import { documentStore } from './document-store.ts';

/** The engine of the rules, and the rules by their ids. */
export type Loaded = {
  readonly checkNetwork: (network: Network) => readonly Finding[];
  readonly ruleById: ReadonlyMap<string, AnyRule>;
};

/** Whether the rules can be asked: not needed yet or on their way, here, or not to be had. */
export type CheckingState = { readonly rules: 'waiting' | 'ready' | 'failed' };

export const checkingStore = createStore<CheckingState>(() => ({ rules: 'waiting' }));

let loaded: Loaded | null = null;
const none: readonly Finding[] = [];

/** Findings of a network; none while the rules are not there, which checkingStore tells apart. */
export const findings = (network: Network): readonly Finding[] => loaded?.checkNetwork(network) ?? none;
/** The first finding of one rule that answers a question, found without looking for the rest. */
export function firstOfRule(network: Network, id: string, wanted: (finding: Finding) => boolean): Finding | undefined {
  try {
    for (const finding of ruleOf(id)?.run(indexTopology(network)) ?? []) if (wanted(finding)) return finding;
  } catch {
    // A rule that fails has a finding of its own that says so, and nothing here to repair.
  }
  return undefined;
}
/** The rule of an id, when the rules are there. */
export const ruleOf = (id: string): AnyRule | undefined => loaded?.ruleById.get(id);
/** How many rules there are; 0 until they are loaded. */
export const ruleCount = (): number => loaded?.ruleById.size ?? 0;

let asked: Promise<void> | null = null;

/** Loads the rules once and has everything that shows findings look again. */
function loadRules(): Promise<void> {
  asked ??= Promise.all([import('../rules/check.ts'), import('../rules/registry.ts')]).then(
    ([{ checkNetwork }, { rules }]) => {
      loaded = { checkNetwork, ruleById: new Map(rules.map((rule) => [rule.id, rule])) };
      checkingStore.setState({ rules: 'ready' });
      // The design is the same; the selectors that derive findings from it have to run once more.
      documentStore.setState({});
    },
    // A page from before a release asks for files that are gone; the panel says so and what to do.
    () => checkingStore.setState({ rules: 'failed' }),
  );
  return asked;
}

/** The rules when they are there, loaded now if need be; null when they are not to be had. */
export async function rulesAtHand(): Promise<Loaded | null> {
  await loadRules();
  return loaded;
}

/** Loads the rules as soon as there is something to check. */
export function startChecking(): void {
  const needed = (): boolean => documentStore.getState().design.network.resources.size > 0;
  if (needed()) void loadRules();
  const stop = documentStore.subscribe(() => {
    if (!needed()) return;
    stop();
    void loadRules();
  });
}

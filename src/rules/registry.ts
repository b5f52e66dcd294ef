// All rules, found by their place. Adding a folder adds a rule; nothing else is edited.
import type { AnyRule } from './rule.ts';

const modules = import.meta.glob<{ readonly rule: AnyRule }>('./*/*/rule.ts', { eager: true });

/** Every rule in the order of its id. */
export const rules: readonly AnyRule[] = Object.values(modules)
  .map((module) => module.rule)
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** The category part of a rule id. */
export const categoryOf = (ruleId: string): string => ruleId.split('/')[0] ?? ruleId;

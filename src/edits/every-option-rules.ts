// Fields whose other values hang together: what they get in the designs with every option, and why. Everything else is
// made from the tables of fields.
import type { OptionRule, OptionValue } from './every-option-rule.ts';
import { networkOptionRules } from './every-option-rules-network.ts';
import { workspaceOptionRules } from './every-option-rules-workspace.ts';

/** All exceptions, as they are written down. */
export const allOptionRules: readonly OptionRule[] = [...networkOptionRules, ...workspaceOptionRules];

/** The exception for a field, by kind and field; a star stands for every kind. */
export const optionRules: ReadonlyMap<string, OptionValue> = new Map(
  allOptionRules.flatMap(([fields, value]) => fields.map((field) => [field, value] as const)),
);

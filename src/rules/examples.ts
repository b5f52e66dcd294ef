// The shape of a rule's examples.ts. The meta-test in rules.test.ts runs all of them.
import type { Design } from '../model/design.ts';

/** A finding that a bad example must produce; names are ids of shapes. */
export type Expected = { readonly message: string; readonly at: string | null; readonly field?: string };

export type Examples = {
  /** Designs on which the rule reports exactly these findings, in any order. */
  readonly bad: readonly {
    readonly name: string;
    readonly design: () => Design;
    readonly expect: readonly Expected[];
  }[];
  /** Designs, half-drawn ones among them, on which the rule is silent. */
  readonly good: readonly { readonly name: string; readonly design: () => Design }[];
};

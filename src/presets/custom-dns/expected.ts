/** Findings that this preset is meant to have: ids of rules that are no errors, with the reason in this comment. */
export const expected: readonly string[] = [];

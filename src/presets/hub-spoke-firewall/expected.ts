/** Findings that this preset is meant to have: ids of rules that are no errors. */
export const expected: readonly string[] = [];

/** Findings that this preset is meant to have: none. */
export const expected: readonly string[] = [];

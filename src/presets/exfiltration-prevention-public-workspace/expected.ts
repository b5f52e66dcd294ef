/** Findings that this preset is meant to have: that the workspace is open to public networks is what it is for. */
export const expected: readonly string[] = ['workspace/public-access'];

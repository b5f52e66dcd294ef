/** Findings that this preset is meant to have: that computes have public IPs is what it is about. */
export const expected: readonly string[] = ['compute/public-ip'];

/** Findings that this preset is meant to have: the host name rules for Python packages cost a firewall. */
export const expected: readonly string[] = ['managed-network/firewall-billed'];

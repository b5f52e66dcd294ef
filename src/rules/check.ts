// The engine: a loop over the registry. It decides nothing.
import { memoByIdentity } from '../lib/memo.ts';
import type { Network } from '../model/design.ts';
import type { Finding } from '../model/finding.ts';
import { indexTopology, type Topology } from '../topology/topology.ts';
import { rules } from './registry.ts';
import type { AnyRule } from './rule.ts';

function failed(rule: AnyRule, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: 'engine/rule-failed',
    severity: 'error',
    resource: null,
    link: null,
    field: null,
    messageId: 'failed',
    message: `The rule ${rule.id} could not be checked (${reason}). The other rules were. Nothing of the design is lost.`,
    related: [],
  };
}

/** Findings of one rule; a rule that throws becomes one finding that says so. */
export function runRule(rule: AnyRule, topology: Topology): readonly Finding[] {
  try {
    return [...rule.run(topology)];
  } catch (error) {
    return [failed(rule, error)];
  }
}

/** Findings of all rules on a network, in the order of rule ids; the same list for the same network. */
export const checkNetwork: (network: Network) => readonly Finding[] = memoByIdentity((network) => {
  const topology = indexTopology(network);
  return rules.flatMap((rule) => runRule(rule, topology));
});

/** How many findings of each severity there are. */
export const countBySeverity = (findings: readonly Finding[]) => ({
  error: findings.filter((finding) => finding.severity === 'error').length,
  warning: findings.filter((finding) => finding.severity === 'warning').length,
  info: findings.filter((finding) => finding.severity === 'info').length,
});

import { learn } from '../../../facts/learn.ts';
import { parseServiceTag, serviceTagFact } from '../../../facts/service-tags.ts';
import { admitsStrangers } from '../../../facts/shared-domains.ts';
import { listed } from '../../../lib/sentence.ts';
import {
  bareHost,
  managedWorkspaces,
  type OutboundRule,
  rulesWhere,
  ruleTitle,
} from '../../../topology/outbound-rules.ts';
import { defineRule, msg } from '../../rule.ts';

/** Tags that take in more than one service, besides those that are classified as writable. */
const broad: ReadonlySet<string> = new Set(['Internet', 'AzureCloud']);

function leaks(rule: OutboundRule): boolean {
  if (rule.type === 'FQDN') return admitsStrangers(bareHost(rule.fqdn));
  if (rule.type !== 'ServiceTag') return false;
  const name = parseServiceTag(rule.serviceTag)?.name;
  return name !== undefined && (broad.has(name) || serviceTagFact(name)?.classification === 'readWrite');
}

export const rule = defineRule({
  id: 'managed-network/weakened-exfiltration',
  title: 'Approved destination that strangers can write to',
  severity: 'warning',
  sources: [learn.amlManagedNetwork, learn.amlExfiltration],
  statements: ['S04', 'S23'],
  messages: {
    leak: msg`Workspace ${'workspace'} has only approved outbound, but some rules open destinations in which anyone can have an account: ${'rules'}. Data can leave there. Narrow them to the hosts you need, or use a private endpoint.`,
  },
  *check(topology, report) {
    for (const workspace of managedWorkspaces(topology)) {
      if (workspace.props.isolationMode !== 'AllowOnlyApprovedOutbound') continue;
      const rules = rulesWhere(workspace, leaks);
      if (rules.length === 0) continue;
      const named = rules.map((placed) => `${ruleTitle(placed)} (${placed.rule.serviceTag || placed.rule.fqdn})`);
      yield report(
        'leak',
        { workspace: workspace.name, rules: listed(named) },
        { at: workspace, field: 'outboundRules' },
      );
    }
  },
});

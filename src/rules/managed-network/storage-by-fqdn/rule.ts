import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { fqdnRules, isStorageHost } from '../../../facts/managed-network.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import type { Workspace } from '../../../topology/machine-learning.ts';
import {
  bareHost,
  managedWorkspaces,
  type OutboundRule,
  type PlacedRule,
  repeatsRequired,
  rulesWhere,
  ruleTitle,
  takesType,
} from '../../../topology/outbound-rules.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

function namesStorage(rule: OutboundRule): boolean {
  const host = bareHost(rule.fqdn).toLowerCase();
  return (
    rule.type === 'FQDN' && isStorageHost(host) && !fqdnRules.toleratedHosts.some((tolerated) => tolerated === host)
  );
}

/** The drawn account whose host a rule names; exported names may carry a suffix. */
function accountOf(topology: Topology, host: string): ResourceOf<'storage-account'> | undefined {
  const label = host.split('.')[0] ?? '';
  return topology.of('storage-account').find((account) => {
    const name = account.name.toLowerCase();
    return name === label || (account.props.uniqueSuffix && name !== '' && label.startsWith(name));
  });
}

/** The private endpoint rule in place of a host rule, or undefined when the account is not drawn. */
function asEndpoint(topology: Topology, rule: OutboundRule): OutboundRule | undefined {
  const host = bareHost(rule.fqdn).toLowerCase();
  const account = accountOf(topology, host);
  const subResource = host.split('.')[1] ?? '';
  return account && { ...rule, type: 'PrivateEndpoint', fqdn: '', target: account.id, subResource };
}

/** All rules with the bad ones replaced; those that then repeat another rule or a built-in one are left out. */
function repaired(
  topology: Topology,
  workspace: Workspace,
  bad: readonly PlacedRule[],
): readonly OutboundRule[] | undefined {
  const places = new Set(bad.map(({ index }) => index));
  const kept: OutboundRule[] = [];
  const seen = new Set<string>();
  for (const [index, rule] of workspace.props.outboundRules.entries()) {
    const next = places.has(index) ? asEndpoint(topology, rule) : rule;
    if (!next) return undefined;
    const key = `${next.target} ${next.subResource}`;
    if (places.has(index) && (seen.has(key) || repeatsRequired(topology, workspace, next))) continue;
    if (next.type === 'PrivateEndpoint') seen.add(key);
    kept.push(next);
  }
  return kept;
}

export const rule = defineRule({
  id: 'managed-network/storage-by-fqdn',
  title: 'Storage account in an FQDN rule',
  severity: 'error',
  sources: [learn.amlManagedNetwork],
  messages: {
    storage: msg`Workspace ${'workspace'} has FQDN rules that name storage accounts: ${'rules'} (${'hosts'}). A managed network with only approved outbound does not reach storage by host name. Use a private endpoint rule to the account.`,
  },
  *check(topology, report) {
    for (const workspace of managedWorkspaces(topology)) {
      const bad = takesType(workspace, 'FQDN') ? rulesWhere(workspace, namesStorage) : [];
      if (bad.length === 0) continue;
      const rows = repaired(topology, workspace, bad);
      yield report(
        'storage',
        {
          workspace: workspace.name,
          rules: listed(bad.map(ruleTitle)),
          hosts: listed(bad.map(({ rule }) => bareHost(rule.fqdn))),
        },
        {
          at: workspace,
          field: 'outboundRules',
          ...(rows && {
            fix: {
              label: 'Use a private endpoint rule',
              edit: (design) => ok(setFields(design, workspace.id, { outboundRules: rows })),
            },
          }),
        },
      );
    }
  },
});

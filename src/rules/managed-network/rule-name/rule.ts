import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ruleName } from '../../../facts/managed-network.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import { freshId } from '../../../model/ids.ts';
import type { Workspace } from '../../../topology/machine-learning.ts';
import {
  managedWorkspaces,
  type OutboundRule,
  type PlacedRule,
  rulesWhere,
  ruleTitle,
} from '../../../topology/outbound-rules.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Rules whose name an earlier rule has, in any letter case. */
function repeats(workspace: Workspace): readonly PlacedRule[] {
  const seen = new Set<string>();
  return rulesWhere(workspace, ({ name }) => {
    const repeated = seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    return repeated && ruleName.pattern.test(name);
  });
}

/** A name that says what the rule opens, for a rule whose own name cannot be mended. */
function described(topology: Topology, rule: OutboundRule): string {
  if (rule.type === 'FQDN') return `host-${rule.fqdn}`;
  if (rule.type === 'ServiceTag') return `tag-${rule.serviceTag}`;
  return `pe-${topology.get(rule.target)?.name ?? 'target'}-${rule.subResource}`;
}

/** The rules with legal, unique names; good names stay. */
function renamed(topology: Topology, workspace: Workspace, bad: readonly PlacedRule[]): readonly OutboundRule[] {
  const places = new Set(bad.map(({ index }) => index));
  const rules = workspace.props.outboundRules;
  const taken = new Set(rules.filter((_, index) => !places.has(index)).map((rule) => rule.name.toLowerCase()));
  return rules.map((rule, index) => {
    if (!places.has(index)) return rule;
    const stem = freshId(rule.name, new Set()).length < 3 || rule.name === '' ? described(topology, rule) : rule.name;
    // Cut before the number that makes it unique, so that both fit into 33 characters.
    const name = freshId(freshId(stem, new Set()).slice(0, 28), taken).padEnd(3, '0');
    taken.add(name);
    return { ...rule, name };
  });
}

export const rule = defineRule({
  id: 'managed-network/rule-name',
  title: 'Name of an outbound rule that Azure refuses',
  severity: 'error',
  sources: [learn.amlWorkspaceTemplate, learn.amlManagedNetwork],
  messages: {
    pattern: msg`Azure refuses the names of these outbound rules of workspace ${'workspace'}: ${'rules'}. ${'sentence'}`,
    repeated: msg`Outbound rules of workspace ${'workspace'} share a name: ${'rules'}. Only one of each would be created. Give every rule a name of its own.`,
  },
  *check(topology, report) {
    for (const workspace of managedWorkspaces(topology)) {
      const bad = rulesWhere(workspace, ({ name }) => !ruleName.pattern.test(name));
      const twice = repeats(workspace);
      for (const [message, group] of [
        ['pattern', bad],
        ['repeated', twice],
      ] as const) {
        if (group.length === 0) continue;
        const params = { workspace: workspace.name, rules: listed(group.map(ruleTitle)), sentence: ruleName.sentence };
        yield report(message, params, {
          at: workspace,
          field: 'outboundRules',
          fix: {
            label: group.length === 1 ? 'Rename the rule' : 'Rename the rules',
            edit: (design) =>
              ok(setFields(design, workspace.id, { outboundRules: renamed(topology, workspace, group) })),
          },
        });
      }
    }
  },
});

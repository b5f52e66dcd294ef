import { setFields } from '../../../edits/edits.ts';
import { withUniquePriorities } from '../../../edits/security-priorities.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import type { AdminRule } from '../../../topology/admin-rules.ts';
import { defineRule, msg } from '../../rule.ts';

/** The lowest number that an admin rule may have. */
const lowest = 1;

/** "no-ssh and no-rdp share 20 (inbound)" for every priority that several rules of a direction have. */
function duplicates(rules: readonly AdminRule[]): readonly string[] {
  const names = new Map<string, string[]>();
  for (const { name, direction, priority } of rules) {
    const key = `${priority} (${direction.toLowerCase()})`;
    names.set(key, [...(names.get(key) ?? []), name || 'a rule without name']);
  }
  return [...names].flatMap(([key, list]) => (list.length > 1 ? [`${list.join(' and ')} share ${key}`] : []));
}

export const rule = defineRule({
  id: 'network-manager/duplicate-priority',
  title: 'Security admin rules with the same priority',
  severity: 'error',
  sources: [learn.adminRuleTemplate],
  messages: {
    duplicate: msg`In network manager ${'manager'}, ${'rules'}. A priority must be unique in a collection of security admin rules, else nobody can say which rule decides. Give each a priority of its own.`,
  },
  *check(topology, report) {
    for (const manager of topology.of('network-manager')) {
      const { adminRules } = manager.props;
      const found = duplicates(adminRules);
      if (found.length === 0) continue;
      yield report(
        'duplicate',
        { manager: manager.name, rules: found.join(', ') },
        {
          at: manager,
          field: 'adminRules',
          fix: {
            label: 'Renumber the rules',
            edit: (design) =>
              ok(setFields(design, manager.id, { adminRules: withUniquePriorities(adminRules, lowest) })),
          },
        },
      );
    }
  },
});

import { setFields } from '../../../edits/edits.ts';
import { withUniquePriorities } from '../../../edits/security-priorities.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import type { SecurityRule } from '../../../topology/nsg-evaluation.ts';
import { defineRule, msg } from '../../rule.ts';

/** "AllowA and DenyB share 200 (Inbound)" for every priority that several rules of a direction have. */
function duplicates(rules: readonly SecurityRule[]): readonly string[] {
  const seen = new Set(rules.map(({ direction, priority }) => (direction === 'Inbound' ? -priority : priority)));
  if (seen.size === rules.length) return [];
  const names = new Map<string, string[]>();
  for (const { name, direction, priority } of rules) {
    const key = `${priority} (${direction.toLowerCase()})`;
    const known = names.get(key);
    if (known) known.push(name || 'a rule without name');
    else names.set(key, [name || 'a rule without name']);
  }
  return [...names].flatMap(([key, list]) => (list.length > 1 ? [`${list.join(' and ')} share ${key}`] : []));
}

export const rule = defineRule({
  id: 'nsg/duplicate-priority',
  title: 'Security rules with the same priority',
  severity: 'error',
  sources: [learn.networkSecurityGroups],
  messages: {
    duplicate: msg`In network security group ${'group'}, ${'rules'}. Azure refuses two rules of one direction with the same priority. Give each a priority of its own.`,
  },
  *check(topology, report) {
    for (const group of topology.of('network-security-group')) {
      const found = duplicates(group.props.rules);
      if (found.length === 0) continue;
      yield report(
        'duplicate',
        { group: group.name, rules: found.join(', ') },
        {
          at: group,
          field: 'rules',
          fix: {
            label: 'Renumber the rules',
            edit: (design) => ok(setFields(design, group.id, { rules: withUniquePriorities(group.props.rules) })),
          },
        },
      );
    }
  },
});

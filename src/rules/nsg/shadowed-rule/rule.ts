import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import type { SecurityGroup, SecurityRule } from '../../../topology/nsg-evaluation.ts';
import type { Shadow } from '../../../topology/shadowed/cover.ts';
import { shadowedSecurityRules } from '../../../topology/shadowed/security-rules.ts';
import { defineRule, msg } from '../../rule.ts';
import { describeShadows, removeLabel } from '../../shadow-text.ts';

const nameOf = ({ name, priority }: SecurityRule): string => name || `${priority}`;

const params = (group: SecurityGroup, found: readonly Shadow<SecurityRule>[]) => ({
  group: group.name,
  rules: describeShadows(
    'rule',
    'covered by',
    found.map(({ row, by }) => ({ name: nameOf(row), by: by.map(nameOf) })),
  ),
});

/** Removing what never matches changes nothing that the group does. */
const place = (group: SecurityGroup, found: readonly Shadow<SecurityRule>[]) => {
  const gone = new Set(found.map(({ row }) => row));
  const rules = group.props.rules.filter((row) => !gone.has(row));
  return {
    at: group,
    field: 'rules',
    fix: {
      label: removeLabel('rule', found.length),
      edit: (design: Parameters<typeof setFields>[0]) => ok(setFields(design, group.id, { rules })),
    },
  };
};

export const rule = defineRule({
  id: 'nsg/shadowed-rule',
  title: 'Security rule that never matches',
  severity: 'warning',
  sources: [learn.networkSecurityGroups, learn.serviceTags],
  messages: {
    contrary: msg`In network security group ${'group'}, ${'rules'} never matches, and what comes before does the opposite. The rule has no effect. Give it a lower priority number than what covers it, or remove it.`,
    redundant: msg`In network security group ${'group'}, ${'rules'} never matches, because what comes before already does the same. Remove the rule, or narrow what covers it.`,
  },
  *check(topology, report) {
    for (const group of topology.of('network-security-group')) {
      const found = shadowedSecurityRules(topology, group);
      const contrary = found.filter(({ is }) => is === 'contrary');
      const redundant = found.filter(({ is }) => is === 'redundant');
      if (contrary.length > 0) yield report('contrary', params(group, contrary), place(group, contrary));
      if (redundant.length > 0) {
        yield report('redundant', params(group, redundant), { ...place(group, redundant), severity: 'info' });
      }
    }
  },
});

import { setFields } from '../../../edits/edits.ts';
import { insertBefore } from '../../../edits/security-priorities.ts';
import { allowTag, type SecurityRow } from '../../../edits/security-rows.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { type Denied, deniedOutbound, groupsOfComputes } from '../../../topology/nsg-needs.ts';
import { defineRule, msg } from '../../rule.ts';

/** Denied ports together by tag and protocol. */
function grouped(denied: readonly Denied[]) {
  const groups = new Map<string, { readonly first: Denied; readonly ports: number[] }>();
  for (const one of denied) {
    const key = `${one.need.tag} ${one.need.protocol}`;
    const group = groups.get(key);
    if (group) group.ports.push(one.need.port);
    else groups.set(key, { first: one, ports: [one.need.port] });
  }
  return [...groups.values()];
}

const describe = (denied: readonly Denied[]): string =>
  grouped(denied)
    .map(({ first, ports }) => `${first.need.tag} (${first.need.protocol.toUpperCase()} ${ports.join(', ')})`)
    .join(', ');

const allows = (denied: readonly Denied[]): readonly SecurityRow[] =>
  grouped(denied).map(({ first: { need }, ports }) => allowTag(need.tag, need.written, ports));

export const rule = defineRule({
  id: 'nsg/required-outbound-blocked',
  title: 'Network security group blocks required outbound traffic',
  severity: 'error',
  sources: [learn.amlPublicInternetAccess, learn.amlFirewall, learn.networkSecurityGroupFiltering],
  statements: ['S15', 'S19', 'S25'],
  messages: {
    blocked: msg`Network security group ${'group'} denies ${'needs'} by ${'rules'}. Computes in ${'subnets'} cannot start or run without them. Allow them at a lower priority number than the deny.`,
  },
  *check(topology, report) {
    for (const { group, work } of groupsOfComputes(topology)) {
      const denied = deniedOutbound(topology, group, work);
      if (denied.length === 0) continue;
      const rules = [...new Set(denied.map(({ rule: by }) => by))];
      const limit = Math.min(...rules.map(({ priority }) => priority));
      const params = {
        group: group.name,
        needs: describe(denied),
        rules: rules.map(({ name, priority }) => `rule ${name || 'without name'} (${priority})`).join(', '),
        subnets: work.map(({ subnet }) => subnet.name).join(', '),
      };
      yield report('blocked', params, {
        at: group,
        field: 'rules',
        related: work.map(({ subnet }) => subnet.id),
        fix: {
          label: 'Add the missing allow rules',
          edit: (design) =>
            ok(setFields(design, group.id, { rules: insertBefore(group.props.rules, allows(denied), limit) })),
        },
      });
    }
  },
});

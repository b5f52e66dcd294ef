import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { parsePorts } from '../../../lib/ports.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import {
  changed,
  managedWorkspaces,
  type OutboundRule,
  rulesWhere,
  ruleTitle,
  takesType,
} from '../../../topology/outbound-rules.ts';
import { readNamed } from '../../../topology/similar-tags.ts';
import { defineRule, msg } from '../../rule.ts';

/** What the tag of a rule should read, or undefined where it is listed, empty or may be newer than the list. */
function meant({ serviceTag }: OutboundRule): string | undefined {
  const read = serviceTag === '' ? undefined : readNamed(serviceTag);
  return read?.is === 'spelling' ? read.meant : undefined;
}

/** Whether the ports are a list as Azure takes it: 80, 8080-8089. ICMP has none. */
const isPortList = ({ ports, protocol }: OutboundRule): boolean =>
  protocol === 'ICMP' || ports.split(',').every((text) => parsePorts(text.trim()).ok);

export const rule = defineRule({
  id: 'managed-network/tag-rule-malformed',
  title: 'Service tag rule that Azure does not take',
  severity: 'error',
  sources: [learn.amlManagedNetwork, learn.serviceTags],
  messages: {
    tag: msg`Workspace ${'workspace'} has outbound rules for service tags that Azure does not list: ${'rules'}. Azure rejects them. Write ${'meant'}.`,
    ports: msg`Workspace ${'workspace'} has service tag rules whose ports are not a list of ports: ${'rules'}. Azure rejects them. Write ports from 0 to 65535 and ranges with commas, such as 80, 8080-8089.`,
  },
  *check(topology, report) {
    for (const workspace of managedWorkspaces(topology)) {
      if (!takesType(workspace, 'ServiceTag')) continue;
      const place = { at: workspace, field: 'outboundRules' };
      const wrong = rulesWhere(workspace, (row) => row.type === 'ServiceTag' && meant(row) !== undefined);
      if (wrong.length > 0) {
        const right = [...new Set(wrong.map((placed) => meant(placed.rule) ?? ''))].join(', ');
        const rules = listed(wrong.map((placed) => `${ruleTitle(placed)} (${placed.rule.serviceTag})`));
        const outboundRules = changed(workspace, wrong, (row) => ({
          ...row,
          serviceTag: meant(row) ?? row.serviceTag,
        }));
        const fix = {
          label: `Write ${right}`,
          edit: (design: Parameters<typeof setFields>[0]) => ok(setFields(design, workspace.id, { outboundRules })),
        };
        yield report('tag', { workspace: workspace.name, rules, meant: right }, { ...place, fix });
      }
      const odd = rulesWhere(workspace, (row) => row.type === 'ServiceTag' && !isPortList(row));
      if (odd.length === 0) continue;
      const rules = listed(odd.map((placed) => `${ruleTitle(placed)} (${placed.rule.ports || 'none'})`));
      yield report('ports', { workspace: workspace.name, rules }, place);
    }
  },
});

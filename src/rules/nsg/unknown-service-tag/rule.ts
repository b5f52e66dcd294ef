import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { entryPrefix } from '../../../topology/address-match.ts';
import { destinationsOf, sourcesOf } from '../../../topology/nsg-evaluation.ts';
import { readNamed } from '../../../topology/similar-tags.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'nsg/unknown-service-tag',
  title: 'Service tag that Azure does not list',
  severity: 'warning',
  sources: [learn.serviceTags],
  messages: {
    spelling: msg`Network security group ${'group'} uses ${'tags'}, which Azure does not list. The deployment fails. Write ${'meant'}.`,
    unknown: msg`Network security group ${'group'} uses ${'tags'}, which is not in the list of service tags. The deployment fails unless the tag is newer than the list. Check the spelling.`,
  },
  *check(topology, report) {
    for (const group of topology.of('network-security-group')) {
      const { rules } = group.props;
      const meant = new Map<string, string>();
      const unknown = new Set<string>();
      for (const entry of rules.flatMap((row) => [...sourcesOf(row), ...destinationsOf(row)])) {
        if (entryPrefix(entry)) continue;
        const read = readNamed(entry);
        if (read.is === 'spelling') meant.set(entry, read.meant);
        if (read.is === 'unknown') unknown.add(entry);
      }
      const place = { at: group, field: 'rules' };
      if (unknown.size > 0) yield report('unknown', { group: group.name, tags: [...unknown].join(', ') }, place);
      if (meant.size === 0) continue;
      const right = [...new Set(meant.values())].join(', ');
      const spell = (entries: readonly string[]) => [...new Set(entries.map((entry) => meant.get(entry) ?? entry))];
      yield report(
        'spelling',
        { group: group.name, tags: [...meant.keys()].join(', '), meant: right },
        {
          ...place,
          fix: {
            label: `Write ${right}`,
            edit: (design) =>
              ok(
                setFields(design, group.id, {
                  rules: rules.map((row) => ({
                    ...row,
                    sources: spell(row.sources),
                    destinations: spell(row.destinations),
                  })),
                }),
              ),
          },
        },
      );
    }
  },
});

import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { entryPrefix } from '../../../topology/address-match.ts';
import type { Firewall } from '../../../topology/egress.ts';
import { readNamed } from '../../../topology/similar-tags.ts';
import { defineRule, msg } from '../../rule.ts';

/** Names among the destinations of network rules, by what they are. */
function namesIn(firewall: Firewall) {
  const meant = new Map<string, string>();
  const unknown = new Set<string>();
  const hosts = new Set<string>();
  const rows = firewall.props.networkCollections.flatMap((collection) => collection.rules);
  for (const entry of rows.flatMap((row) => row.destinations)) {
    if (entry === '' || entryPrefix(entry)) continue;
    const read = readNamed(entry);
    if (read.is === 'spelling') meant.set(entry, read.meant);
    if (read.is === 'unknown') unknown.add(entry);
    if (read.is === 'host') hosts.add(entry);
  }
  return { meant, unknown, hosts };
}

export const rule = defineRule({
  id: 'firewall/unknown-service-tag',
  title: 'Destination that Azure Firewall does not know',
  severity: 'warning',
  sources: [learn.firewallTags, learn.serviceTags],
  messages: {
    spelling: msg`Firewall ${'firewall'} allows or denies ${'tags'} in network rules, which Azure does not list. The deployment fails. Write ${'meant'}.`,
    unknown: msg`Firewall ${'firewall'} has ${'tags'} in network rules, which is not in the list of service tags. The deployment fails unless the tag is newer than the list. Check the spelling.`,
    host: msg`Firewall ${'firewall'} has ${'hosts'} among the addresses of network rules. Azure takes host names there in a list of their own. Move them to the host names of the rule, or to an application rule.`,
  },
  *check(topology, report) {
    for (const firewall of topology.of('azure-firewall')) {
      const { meant, unknown, hosts } = namesIn(firewall);
      const place = { at: firewall, field: 'networkCollections' };
      const params = { firewall: firewall.name };
      if (unknown.size > 0) yield report('unknown', { ...params, tags: [...unknown].join(', ') }, place);
      if (hosts.size > 0) yield report('host', { ...params, hosts: [...hosts].join(', ') }, place);
      if (meant.size === 0) continue;
      const right = [...new Set(meant.values())].join(', ');
      const spell = (entries: readonly string[]) => [...new Set(entries.map((entry) => meant.get(entry) ?? entry))];
      const networkCollections = firewall.props.networkCollections.map((collection) => ({
        ...collection,
        rules: collection.rules.map((row) => ({ ...row, destinations: spell(row.destinations) })),
      }));
      const fix = {
        label: `Write ${right}`,
        edit: (design: Parameters<typeof setFields>[0]) => ok(setFields(design, firewall.id, { networkCollections })),
      };
      yield report('spelling', { ...params, tags: [...meant.keys()].join(', '), meant: right }, { ...place, fix });
    }
  },
});

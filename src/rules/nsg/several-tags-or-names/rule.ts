import { setFields } from '../../../edits/edits.ts';
import { freshRowName } from '../../../edits/row-names.ts';
import { withUniquePriorities } from '../../../edits/security-priorities.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import type { Fix } from '../../../model/finding.ts';
import type { ResourceId } from '../../../model/ids.ts';
import { entryPrefix } from '../../../topology/address-match.ts';
import { destinationsOf, namesBoth, type SecurityRule, sourcesOf } from '../../../topology/nsg-evaluation.ts';
import { readNamed } from '../../../topology/similar-tags.ts';
import { defineRule, msg } from '../../rule.ts';

const isHost = (entry: string): boolean => entryPrefix(entry) === undefined && readNamed(entry).is === 'host';
const hostsOf = (rule: SecurityRule): readonly string[] => [...sourcesOf(rule), ...destinationsOf(rule)].filter(isHost);
const isPlain = (entry: string): boolean => entry !== '*' && entryPrefix(entry) !== undefined;

/** The list in parts that a rule takes: prefixes together, every tag by itself, * alone. */
function parts(entries: readonly string[]): readonly (readonly string[])[] {
  if (entries.includes('*')) return [['*']];
  const plain = entries.filter(isPlain);
  const tags = [...new Set(entries.filter((entry) => !isPlain(entry)))];
  return [...(plain.length > 0 || tags.length === 0 ? [plain] : []), ...tags.map((tag) => [tag])];
}

const isMixed = (entries: readonly string[]): boolean => entries.length > 1 && entries.some((entry) => !isPlain(entry));
const hasMixed = (rule: SecurityRule): boolean => isMixed(sourcesOf(rule)) || isMixed(destinationsOf(rule));

/** The rule as several that Azure takes, under names of their own, all with its priority. */
function split(rule: SecurityRule, names: string[]): readonly SecurityRule[] {
  if (!hasMixed(rule)) return [rule];
  // Addresses that groups take the place of are left as they are.
  const all = (entries: readonly string[], groups: readonly string[]) =>
    groups.length > 0 ? [entries] : parts(entries);
  const pairs = all(rule.sources, rule.sourceGroups).flatMap((sources) =>
    all(rule.destinations, rule.destinationGroups).map((destinations) => ({ ...rule, sources, destinations })),
  );
  return pairs.map((row, index) => {
    const name = index === 0 ? rule.name : freshRowName(names, `${rule.name}-${index + 1}`);
    names.push(name);
    return { ...row, name };
  });
}

/** The rules without the addresses that stand beside groups: what is left is the narrower of the two. */
const keepGroups = (id: ResourceId, rules: readonly SecurityRule[]): Fix => ({
  label: 'Remove the addresses',
  edit: (design) =>
    ok(
      setFields(design, id, {
        rules: rules.map((row) => ({ ...row, sources: sourcesOf(row), destinations: destinationsOf(row) })),
      }),
    ),
});

export const rule = defineRule({
  id: 'nsg/several-tags-or-names',
  title: 'Security rule with a list that Azure refuses',
  severity: 'error',
  sources: [learn.networkSecurityGroups, learn.applicationSecurityGroups],
  messages: {
    several: msg`In network security group ${'group'}, ${'rules'} lists a service tag or * beside other entries. Azure takes one tag, or only prefixes, in a list. Make a rule for each tag.`,
    groups: msg`In network security group ${'group'}, ${'rules'} has addresses and application security groups on one side. Azure takes one or the other and refuses the rule. Remove the addresses, or the groups.`,
    host: msg`In network security group ${'group'}, ${'rules'} names ${'hosts'}. Security groups know no host names and Azure refuses the rule. Filter host names in a firewall, or use the service tag.`,
  },
  *check(topology, report) {
    for (const group of topology.of('network-security-group')) {
      const { rules } = group.props;
      const place = { at: group, field: 'rules' };
      const double = rules.filter(namesBoth);
      const named = rules.filter((row) => hostsOf(row).length > 0);
      const mixed = rules.filter((row) => !named.includes(row) && hasMixed(row));
      const list = (rows: readonly SecurityRule[]) =>
        rows.map(({ name }) => `rule ${name || 'without name'}`).join(', ');
      if (double.length > 0) {
        const params = { group: group.name, rules: list(double) };
        yield report('groups', params, { ...place, fix: keepGroups(group.id, rules) });
      }
      if (named.length > 0) {
        const hosts = [...new Set(named.flatMap(hostsOf))].join(', ');
        yield report('host', { group: group.name, rules: list(named), hosts }, place);
      }
      if (mixed.length === 0) continue;
      yield report(
        'several',
        { group: group.name, rules: list(mixed) },
        {
          ...place,
          fix: {
            label: 'Make a rule for each tag',
            edit: (design) => {
              const names = rules.map(({ name }) => name);
              const next = rules.flatMap((row) => (mixed.includes(row) ? split(row, names) : [row]));
              return ok(setFields(design, group.id, { rules: withUniquePriorities(next) }));
            },
          },
        },
      );
    }
  },
});

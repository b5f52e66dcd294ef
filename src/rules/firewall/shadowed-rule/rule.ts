import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import type { Firewall } from '../../../topology/egress.ts';
import type { Shadow } from '../../../topology/shadowed/cover.ts';
import {
  type FirewallRow,
  type FirewallTable,
  shadowedFirewallRules,
} from '../../../topology/shadowed/firewall-rules.ts';
import { defineRule, msg } from '../../rule.ts';
import { describeShadows, removeLabel } from '../../shadow-text.ts';

type Found = readonly Shadow<FirewallRow>[];

const tables: readonly FirewallTable[] = ['natCollections', 'networkCollections', 'applicationCollections'];

/** Collections without the rules that were found, and without those that this empties. */
function without<C extends { readonly rules: readonly unknown[] }>(collections: readonly C[], found: Found): C[] {
  return collections.flatMap((each, collection) => {
    const rules = each.rules.filter(
      (_, rule) => !found.some(({ row }) => row.collection === collection && row.rule === rule),
    );
    return rules.length === 0 && each.rules.length > 0 ? [] : [{ ...each, rules }];
  });
}

/** The name of a rule; one of another table says so. */
const nameOf =
  (from: FirewallTable) =>
  ({ name, table }: FirewallRow): string =>
    table === from ? name || 'without name' : `network rule ${name || 'without name'}`;

const params = (firewall: Firewall, table: FirewallTable, found: Found) => ({
  firewall: firewall.name,
  rules: describeShadows(
    'rule',
    'covered by',
    found.map(({ row, by }) => ({ name: nameOf(table)(row), by: by.map(nameOf(table)) })),
  ),
});

function rest({ props }: Firewall, table: FirewallTable, found: Found): Partial<Firewall['props']> {
  switch (table) {
    case 'natCollections':
      return { natCollections: without(props.natCollections, found) };
    case 'networkCollections':
      return { networkCollections: without(props.networkCollections, found) };
    case 'applicationCollections':
      return { applicationCollections: without(props.applicationCollections, found) };
    default:
      return table satisfies never;
  }
}

const place = (firewall: Firewall, table: FirewallTable, found: Found) => ({
  at: firewall,
  field: table,
  fix: {
    label: removeLabel('rule', found.length),
    edit: (design: Parameters<typeof setFields>[0]) => ok(setFields(design, firewall.id, rest(firewall, table, found))),
  },
});

export const rule = defineRule({
  id: 'firewall/shadowed-rule',
  title: 'Firewall rule that never matches',
  severity: 'warning',
  sources: [learn.firewallRules, learn.firewallTags],
  messages: {
    contrary: msg`In firewall ${'firewall'}, ${'rules'} never matches, and what comes before does the opposite. The rule has no effect. Move it to a collection with a lower priority number, narrow what covers it, or remove it.`,
    redundant: msg`In firewall ${'firewall'}, ${'rules'} never matches, because what comes before already does the same. Remove the rule, or narrow what covers it.`,
    translated: msg`In firewall ${'firewall'}, NAT ${'rules'} never matches, because what comes before translates the same traffic to another address. Give the rule another port or public address, or remove it.`,
  },
  *check(topology, report) {
    for (const firewall of topology.of('azure-firewall')) {
      const found = shadowedFirewallRules(firewall);
      for (const table of tables) {
        const here = found.filter(({ row }) => row.table === table);
        const contrary = here.filter(({ is }) => is === 'contrary');
        const redundant = here.filter(({ is }) => is === 'redundant');
        if (contrary.length > 0) {
          const message = table === 'natCollections' ? 'translated' : 'contrary';
          yield report(message, params(firewall, table, contrary), place(firewall, table, contrary));
        }
        if (redundant.length > 0) {
          const where = { ...place(firewall, table, redundant), severity: 'info' as const };
          yield report('redundant', params(firewall, table, redundant), where);
        }
      }
    }
  },
});

import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import type { Firewall } from '../../../topology/egress.ts';
import { type LeftOut, subnetsLeftOut } from '../../../topology/firewall-coverage.ts';
import { answerNeed, type RuleAt } from '../../../topology/firewall-evaluation.ts';
import { subnetPrefixes } from '../../../topology/networks.ts';
import { defineRule, msg } from '../../rule.ts';
import { describeNeeds } from '../collections.ts';

const key = ({ table, collection, rule }: RuleAt): string => `${table} ${collection} ${rule}`;

/** The firewall with the left-out prefixes among the sources of the rules that let others through. */
function extended(firewall: Firewall, left: readonly LeftOut[]): Firewall {
  const more = new Map<string, readonly string[]>();
  for (const { work, rules } of left) {
    for (const place of rules) more.set(key(place), [...(more.get(key(place)) ?? []), ...work.subnet.props.prefixes]);
  }
  const grow = <R extends { readonly sources: readonly string[] }>(place: RuleAt, row: R): R => {
    const added = more.get(key(place));
    return added ? { ...row, sources: [...new Set([...row.sources, ...added])] } : row;
  };
  const networkCollections = firewall.props.networkCollections.map((c, collection) => ({
    ...c,
    rules: c.rules.map((row, rule) => grow({ table: 'network', collection, rule }, row)),
  }));
  const applicationCollections = firewall.props.applicationCollections.map((c, collection) => ({
    ...c,
    rules: c.rules.map((row, rule) => grow({ table: 'application', collection, rule }, row)),
  }));
  return { ...firewall, props: { ...firewall.props, networkCollections, applicationCollections } };
}

export const rule = defineRule({
  id: 'firewall/sources-miss-subnet',
  title: 'Firewall rules leave out a subnet',
  severity: 'error',
  sources: [learn.amlFirewall, learn.amlPlanning],
  statements: ['S20'],
  messages: {
    missed: msg`The rules of firewall ${'firewall'} do not allow subnet ${'subnets'} to reach ${'needs'}, though they allow others. What stands there does not start or run. Add the prefixes of the subnet to the sources of the rules.`,
    denied: msg`Firewall ${'firewall'} denies subnet ${'subnets'} access to ${'needs'}, though it allows others. What stands there does not start or run. Remove the deny or move it behind the allowing rules.`,
  },
  *check(topology, report) {
    const { region } = topology.network.settings;
    for (const firewall of topology.of('azure-firewall')) {
      const left = subnetsLeftOut(topology, firewall);
      if (left.length === 0) continue;
      const next = extended(firewall, left);
      // A deny for the subnet may stand in front; then more sources are no repair.
      const repaired = left.every(({ work, needs }) =>
        needs.every((need) => answerNeed(next, need, subnetPrefixes(work.subnet), region).allowed),
      );
      const needs = [...new Map(left.flatMap((one) => one.needs).map((need) => [JSON.stringify(need), need])).values()];
      const params = {
        firewall: firewall.name,
        subnets: left.map(({ work }) => work.subnet.name).join(', '),
        needs: describeNeeds(needs),
      };
      const { networkCollections, applicationCollections } = next.props;
      yield report(repaired ? 'missed' : 'denied', params, {
        at: firewall,
        field: left.some(({ rules }) => rules.some(({ table }) => table === 'network'))
          ? 'networkCollections'
          : 'applicationCollections',
        related: left.map(({ work }) => work.subnet.id),
        ...(repaired && {
          fix: {
            label: `Add ${params.subnets} to the sources`,
            edit: (design) => ok(setFields(design, firewall.id, { networkCollections, applicationCollections })),
          },
        }),
      });
    }
  },
});

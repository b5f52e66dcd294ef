import { learn } from '../../../facts/learn.ts';
import { type NetworkManager, scopeOf } from '../../../topology/admin-rules.ts';
import { groupOf } from '../../../topology/group.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** The scope that the template gives a new manager. */
const scopeIn = (topology: Topology, manager: NetworkManager): readonly string[] =>
  scopeOf(
    manager,
    manager.props.networks.flatMap((id) => topology.as(id, 'virtual-network') ?? []),
    (shape) => groupOf(topology.network, shape),
  );

export const rule = defineRule({
  id: 'network-manager/overlapping-scope',
  title: 'Two network managers for one subscription',
  severity: 'error',
  sources: [learn.networkManagerScope],
  messages: {
    overlap: msg`Network managers ${'first'} and ${'second'} both have a subscription as their scope, with security admin rules. Azure takes one such manager for each subscription. Put all rules into one manager.`,
  },
  *check(topology, report) {
    // The scope of one that exists already is not drawn. In the order of names, so that of the drawing changes nothing.
    const managers = topology
      .of('network-manager')
      .filter(({ props }) => !props.existing)
      .sort((a, b) => (`${a.name} ${a.id}` < `${b.name} ${b.id}` ? -1 : 1));
    for (const [index, second] of managers.entries()) {
      const scope = new Set(scopeIn(topology, second));
      const first = managers.slice(0, index).find((other) => scopeIn(topology, other).some((each) => scope.has(each)));
      if (!first) continue;
      yield report(
        'overlap',
        { first: first.name, second: second.name },
        { at: second, field: 'networks', related: [first.id] },
      );
    }
  },
});

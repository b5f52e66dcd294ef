import { learn } from '../../../facts/learn.ts';
import { firewallAt, type Route } from '../../../topology/egress.ts';
import { machineAt } from '../../../topology/machines.ts';
import type { VirtualNetwork } from '../../../topology/networks.ts';
import { locate } from '../../../topology/next-hops.ts';
import { nearFirewall, usersOf } from '../../../topology/outbound-subnets.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/**
 * Whether an appliance that is not drawn may have the next hop: the address lies in a general subnet, or in no drawn
 * network while no firewall is near. Everything else is settled by the other rules on next hops.
 */
function isUndrawn(topology: Topology, route: Route, network: VirtualNetwork): boolean {
  if (route.nextHopType !== 'VirtualAppliance' || route.nextHopIp === '') return false;
  const { nextHopIp: address } = route;
  if (firewallAt(topology, address, network.id) || machineAt(topology, address, network.id)) return false;
  const facts = locate(topology, route.nextHopIp, network);
  if (facts.distant || facts.elsewhere) return false;
  if (!facts.subnet) return !nearFirewall(topology, network.id);
  return (
    facts.subnet.props.purpose === 'general' && topology.childrenOf(facts.subnet.id, 'azure-firewall').length === 0
  );
}

export const rule = defineRule({
  id: 'routing/next-hop-not-drawn',
  title: 'Next hop that is not drawn',
  severity: 'warning',
  sources: [learn.routing],
  statements: ['S20'],
  messages: {
    undrawn: msg`Route table ${'table'} sends traffic to ${'address'}, and nothing in the design has this address. Whether the traffic arrives anywhere is unknown. Draw the firewall that has it or a virtual machine with this static address, or correct the routes.`,
  },
  *check(topology, report) {
    for (const table of topology.of('route-table')) {
      const users = usersOf(topology, table.id, 'routeTable');
      const networks = new Set(users.flatMap((user) => topology.as(user.parent, 'virtual-network') ?? []));
      const undrawn = table.props.routes.filter((route) =>
        [...networks].some((network) => isUndrawn(topology, route, network)),
      );
      if (undrawn.length === 0) continue;
      const address = [...new Set(undrawn.map((route) => route.nextHopIp))].join(', ');
      const where = { at: table, field: 'routes', related: users.map(({ id }) => id) };
      yield report('undrawn', { table: table.name, address }, where);
    }
  },
});

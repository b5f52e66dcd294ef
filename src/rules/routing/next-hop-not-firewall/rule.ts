import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { firewallAt, type Route } from '../../../topology/egress.ts';
import { machineAt } from '../../../topology/machines.ts';
import type { VirtualNetwork } from '../../../topology/networks.ts';
import { locate } from '../../../topology/next-hops.ts';
import { nearFirewall, usersOf } from '../../../topology/outbound-subnets.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

type Fault = 'empty' | 'unknown' | 'unreachable' | undefined;

/**
 * What is wrong with a next hop, seen from a network. An address that may belong to an appliance which is not drawn is
 * no fault: one in a general subnet, or, without any firewall near, one that no drawn network holds. The address of a
 * firewall in a network that is not peered is the business of routing/no-way-back.
 */
function faultOf(topology: Topology, route: Route, network: VirtualNetwork): Fault {
  if (route.nextHopIp === '') return 'empty';
  const { nextHopIp: address } = route;
  if (firewallAt(topology, address, network.id) || machineAt(topology, address, network.id)) return undefined;
  const facts = locate(topology, route.nextHopIp, network);
  if (facts.distant) return undefined;
  if (facts.elsewhere) return 'unreachable';
  if (facts.subnet) {
    const holdsFirewall = topology.childrenOf(facts.subnet.id, 'azure-firewall').length > 0;
    return facts.subnet.props.purpose === 'general' && !holdsFirewall ? undefined : 'unknown';
  }
  return nearFirewall(topology, network.id) ? 'unknown' : undefined;
}

export const rule = defineRule({
  id: 'routing/next-hop-not-firewall',
  title: 'Next hop is not the firewall',
  severity: 'error',
  sources: [learn.routing, learn.amlFirewall],
  statements: ['S20'],
  messages: {
    empty: msg`Route ${'route'} of route table ${'table'} has no next hop address. Azure refuses the route. Enter the private address of the firewall or appliance.`,
    unknown: msg`Route ${'route'} of route table ${'table'} leads to ${'address'}, which is no firewall that network ${'network'} reaches. Matching packets are dropped. Use the private address of the firewall.`,
    unreachable: msg`Route ${'route'} of route table ${'table'} leads to ${'address'} in a network that is not peered with network ${'network'}. Matching packets are dropped. Use an appliance in the network or in a direct peer.`,
  },
  *check(topology, report) {
    for (const table of topology.of('route-table')) {
      const appliances = table.props.routes.filter((route) => route.nextHopType === 'VirtualAppliance');
      if (appliances.length === 0) continue;
      const users = usersOf(topology, table.id, 'routeTable');
      const networks = new Set(users.flatMap((user) => topology.as(user.parent, 'virtual-network') ?? []));
      const hasFault = (network: VirtualNetwork) => appliances.some((route) => faultOf(topology, route, network));
      const network = [...networks].find(hasFault);
      if (!network) continue;
      const near = nearFirewall(topology, network.id);
      const faults = appliances.map((route) => [route, faultOf(topology, route, network)] as const);
      for (const fault of ['empty', 'unknown', 'unreachable'] as const) {
        const wrong = faults.flatMap(([route, found]) => (found === fault ? [route] : []));
        if (wrong.length === 0) continue;
        const params = {
          route: wrong.map((route) => route.name || route.prefix).join(', '),
          table: table.name,
          address: [...new Set(wrong.map((route) => route.nextHopIp))].join(', '),
          network: network.name,
        };
        yield report(fault, params, {
          at: table,
          field: 'routes',
          related: users.map(({ id }) => id),
          ...(near && {
            fix: {
              label: `Use ${near.address}, the address of ${near.firewall.name}`,
              edit: (design) =>
                ok(
                  setFields(design, table.id, {
                    routes: table.props.routes.map((route) =>
                      wrong.includes(route) ? { ...route, nextHopIp: near.address } : route,
                    ),
                  }),
                ),
            },
          }),
        });
      }
    }
  },
});

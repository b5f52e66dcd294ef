import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { defaultRoute } from '../../../topology/egress.ts';
import type { Subnet } from '../../../topology/networks.ts';
import { isDefaultRoute } from '../../../topology/next-hops.ts';
import { isReservedFor, usersOf } from '../../../topology/outbound-subnets.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Forced tunnelling is allowed where management traffic has a way of its own, but never back to the firewall itself. */
function isTunnelled(topology: Topology, subnet: Subnet): boolean {
  if (isReservedFor(subnet, 'firewall-management')) return false;
  const firewalls = topology.childrenOf(subnet.id, 'azure-firewall');
  return firewalls.some(({ props }) => topology.as(props.managementPublicIp, 'public-ip') !== undefined);
}

export const rule = defineRule({
  id: 'routing/firewall-subnet-default-route',
  title: 'Default route of the firewall subnet does not lead to the internet',
  severity: 'error',
  sources: [learn.firewallFaq, learn.firewallForcedTunneling],
  messages: {
    diverted: msg`The default route of subnet ${'subnet'} leads to ${'hop'} instead of the internet. The firewall loses its connection to the platform and stops working. Let 0.0.0.0/0 lead to the internet, or give the firewall a management address for forced tunnelling.`,
  },
  *check(topology, report) {
    for (const subnet of topology.of('subnet')) {
      if (!isReservedFor(subnet, 'firewall') && !isReservedFor(subnet, 'firewall-management')) continue;
      const route = defaultRoute(topology, subnet);
      const table = topology.as(subnet.props.routeTable, 'route-table');
      if (!route || !table || route.nextHopType === 'Internet' || isTunnelled(topology, subnet)) continue;
      const shared = usersOf(topology, table.id, 'routeTable').length > 1;
      const hop =
        route.nextHopIp ||
        {
          VirtualNetworkGateway: 'the gateway',
          VirtualAppliance: 'an appliance',
          VnetLocal: 'the network',
          None: 'nothing',
        }[route.nextHopType];
      yield report(
        'diverted',
        { subnet: subnet.name, hop },
        {
          at: subnet,
          field: 'routeTable',
          related: [table.id],
          fix: {
            label: shared ? `Take ${table.name} off ${subnet.name}` : 'Route 0.0.0.0/0 to the internet',
            edit: (design) => {
              if (shared) return ok(setFields(design, subnet.id, { routeTable: null }));
              const routes = table.props.routes.map((row) =>
                isDefaultRoute(row) ? { ...row, nextHopType: 'Internet', nextHopIp: '' } : row,
              );
              return ok(setFields(design, table.id, { routes }));
            },
          },
        },
      );
    }
  },
});

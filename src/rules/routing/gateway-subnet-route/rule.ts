import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import type { Props } from '../../../model/field.ts';
import { isDefaultRoute } from '../../../topology/next-hops.ts';
import { isReservedFor, usersOf } from '../../../topology/outbound-subnets.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'routing/gateway-subnet-route',
  title: 'Route table that stops the gateway',
  severity: 'error',
  sources: [learn.routing, learn.gatewaySubnet],
  messages: {
    defaultRoute: msg`Route table ${'table'} gives gateway subnet ${'subnet'} a route for 0.0.0.0/0. The gateway cannot reach the services that manage it and fails. Remove the route from this subnet.`,
    propagation: msg`Route table ${'table'} keeps gateway routes out of gateway subnet ${'subnet'}. The gateway does not work with this setting. Turn it off for this subnet.`,
  },
  *check(topology, report) {
    for (const subnet of topology.of('subnet')) {
      const table = isReservedFor(subnet, 'gateway') ? topology.as(subnet.props.routeTable, 'route-table') : undefined;
      if (!table) continue;
      const shared = usersOf(topology, table.id, 'routeTable').length > 1;
      const place = (label: string, props: Props) => ({
        at: subnet,
        field: 'routeTable',
        related: [table.id],
        fix: {
          label: shared ? `Take ${table.name} off ${subnet.name}` : label,
          edit: (design: Parameters<typeof setFields>[0]) =>
            ok(shared ? setFields(design, subnet.id, { routeTable: null }) : setFields(design, table.id, props)),
        },
      });
      const { routes, disableBgpRoutePropagation } = table.props;
      const names = { table: table.name, subnet: subnet.name };
      if (routes.some(isDefaultRoute)) {
        const rest = routes.filter((route) => !isDefaultRoute(route));
        yield report('defaultRoute', names, place('Remove the default route', { routes: rest }));
      }
      if (disableBgpRoutePropagation) {
        yield report('propagation', names, place('Accept gateway routes', { disableBgpRoutePropagation: false }));
      }
    }
  },
});

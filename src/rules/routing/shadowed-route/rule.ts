import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { isDefaultRoute } from '../../../topology/next-hops.ts';
import { nameOfRoute, type RouteShadow, type RouteTable, shadowedRoutes } from '../../../topology/shadowed/routes.ts';
import { defineRule, msg } from '../../rule.ts';
import { describeShadows, removeLabel } from '../../shadow-text.ts';

const kinds = ['duplicate', 'contrary', 'redundant', 'system', 'endpoints'] as const;

const relations = {
  duplicate: 'same destination as',
  contrary: 'covered by',
  redundant: 'covered by',
  system: 'in network',
  endpoints: 'subnet',
} as const;

const severities = { duplicate: 'error', redundant: 'info', system: 'info' } as const;

/**
 * Whether the route can go without a decision: of two for one destination either may be meant, and services and other
 * rules look for a default route.
 */
const isRemovable = ({ route, is, sameHop }: RouteShadow): boolean =>
  is === 'duplicate' ? sameHop : !isDefaultRoute(route);

function place(table: RouteTable, found: readonly RouteShadow[]) {
  const where = { at: table, field: 'routes' };
  if (!found.every(isRemovable)) return where;
  const gone = new Set(found.map(({ route }) => route));
  const routes = table.props.routes.filter((route) => !gone.has(route));
  return {
    ...where,
    fix: {
      label: removeLabel('route', found.length),
      edit: (design: Parameters<typeof setFields>[0]) => ok(setFields(design, table.id, { routes })),
    },
  };
}

export const rule = defineRule({
  id: 'routing/shadowed-route',
  title: 'Route that no traffic takes',
  severity: 'warning',
  sources: [learn.routing, learn.privateEndpointPolicies],
  messages: {
    duplicate: msg`In route table ${'table'}, ${'routes'} is a second one for its destination. Azure refuses the table. Keep one of the two.`,
    contrary: msg`In route table ${'table'}, ${'routes'} is never taken, because longer prefixes hold all of it and lead elsewhere. Write routes for the prefixes of what covers it, or remove the route.`,
    redundant: msg`In route table ${'table'}, ${'routes'} is never taken, because longer prefixes hold all of it and lead to the same next hop. Remove the route, or remove what covers it.`,
    system: msg`In route table ${'table'}, ${'routes'} repeats what Azure does by itself within the network. Remove the route.`,
    endpoints: msg`In route table ${'table'}, ${'routes'} leads to nothing but private endpoints, whose own /32 routes win. Traffic to them goes straight. Turn on network policies for routes in that subnet, or remove the route.`,
  },
  *check(topology, report) {
    for (const table of topology.of('route-table')) {
      const all = shadowedRoutes(topology, table);
      for (const kind of kinds) {
        const found = all.filter(({ is }) => is === kind);
        if (found.length === 0) continue;
        const routes = describeShadows(
          'route',
          relations[kind],
          found.map(({ route, by }) => ({ name: nameOfRoute(route), by })),
        );
        const severity = kind in severities ? { severity: severities[kind as keyof typeof severities] } : {};
        yield report(kind, { table: table.name, routes }, { ...place(table, found), ...severity });
      }
    }
  },
});

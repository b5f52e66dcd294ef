import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { formatServiceTag, parseServiceTag, serviceTagFact } from '../../../facts/service-tags.ts';
import { networkLimits } from '../../../facts/subnets.ts';
import { ok } from '../../../lib/result.ts';
import { entryPrefix } from '../../../topology/address-match.ts';
import type { Route } from '../../../topology/egress.ts';
import { readNamed } from '../../../topology/similar-tags.ts';
import { defineRule, msg } from '../../rule.ts';

const isTagRoute = (route: Route): boolean => route.prefix !== '' && entryPrefix(route.prefix) === undefined;

/** Whether Azure refuses the destination: *, a misspelt tag or one that routes do not take, a host name. New tags pass. */
function isRefused({ prefix }: Route): boolean {
  if (prefix === '*') return true;
  if (entryPrefix(prefix) || prefix === '') return false;
  const tag = parseServiceTag(prefix);
  if (!tag) return prefix.includes('.') || readNamed(prefix).is === 'spelling';
  return serviceTagFact(tag.name)?.routeTable === false || formatServiceTag(tag).toLowerCase() !== prefix.toLowerCase();
}

/** What the person meant, where that is certain: everything, or the listed spelling of the tag. */
function meant(route: Route, routes: readonly Route[]): string | undefined {
  const read = readNamed(route.prefix);
  const tag = parseServiceTag(read.is === 'spelling' ? read.meant : route.prefix);
  if (route.prefix === '*' || tag?.name === 'Internet') {
    return routes.some(({ prefix }) => prefix === '0.0.0.0/0') ? undefined : '0.0.0.0/0';
  }
  return tag && serviceTagFact(tag.name)?.routeTable ? formatServiceTag(tag) : undefined;
}

export const rule = defineRule({
  id: 'routing/service-tag-route',
  title: 'Route with a service tag that routes do not take',
  severity: 'error',
  sources: [learn.serviceTags, learn.routing],
  messages: {
    refused: msg`Route table ${'table'} has routes for ${'prefixes'}. Azure refuses these as destinations of routes. Use CIDR prefixes or service tags that routes support.`,
    tooMany: msg`Route table ${'table'} has ${'count'} routes with service tags; Azure takes ${'limit'} in a table. The deployment fails. Remove routes or split them over tables.`,
  },
  *check(topology, report) {
    for (const table of topology.of('route-table')) {
      const { routes } = table.props;
      const refused = routes.filter(isRefused);
      const [only] = refused;
      // With several, one repair might leave the next without its certain meaning.
      const repairs = new Map(refused.map((route) => [route, meant(route, routes)]));
      const defaults = [...repairs.values()].filter((prefix) => prefix === '0.0.0.0/0').length;
      const certain =
        only !== undefined && defaults <= 1 && [...repairs.values()].every((prefix) => prefix !== undefined);
      if (only) {
        const prefixes = refused.map(({ prefix }) => prefix).join(', ');
        yield report(
          'refused',
          { table: table.name, prefixes },
          {
            at: table,
            field: 'routes',
            ...(certain && {
              fix: {
                label: `Use ${[...repairs.values()].join(', ')}`,
                edit: (design) =>
                  ok(
                    setFields(design, table.id, {
                      routes: routes.map((route) => ({ ...route, prefix: repairs.get(route) ?? route.prefix })),
                    }),
                  ),
              },
            }),
          },
        );
      }
      const count = routes.filter(isTagRoute).length;
      const limit = networkLimits.serviceTagRoutesPerRouteTable;
      if (count > limit) yield report('tooMany', { table: table.name, count, limit }, { at: table, field: 'routes' });
    }
  },
});

import { lowerResource } from '../../deployment/lowering.ts';
import { filled, node, regional } from '../../deployment/node.ts';
import { addressValue, rowName } from '../../deployment/text-values.ts';
import type { ResourceOf } from '../types.ts';

type Route = ResourceOf<'route-table'>['props']['routes'][number];

const isWhole = (route: Route): boolean =>
  route.prefix !== '' && (route.nextHopType !== 'VirtualAppliance' || route.nextHopIp !== '');

/**
 * Routes carry the drawn address. A reference to the firewall would go round in a circle: its network needs the
 * table, the table the firewall, the firewall its network.
 */
export const lower = lowerResource('route-table', {
  naming: 'parameter',
  nodes(table, context) {
    const routes = table.props.routes.map((route, index) => ({ route, name: rowName(route.name, 'route', index) }));
    return {
      nodes: [
        node({
          symbol: context.symbol(table.id),
          type: 'Microsoft.Network/routeTables',
          name: context.name(table.id),
          ...regional,
          origin: table.id,
          properties: {
            disableBgpRoutePropagation: table.props.disableBgpRoutePropagation,
            routes: filled(
              routes
                .filter(({ route }) => isWhole(route))
                .map(({ route, name }) => ({
                  name,
                  properties: {
                    addressPrefix: addressValue(context, route.prefix),
                    nextHopType: route.nextHopType,
                    nextHopIpAddress: route.nextHopType === 'VirtualAppliance' ? route.nextHopIp : undefined,
                  },
                })),
            ),
          },
        }),
      ],
      omitted: routes
        .filter(({ route }) => !isWhole(route))
        .map(({ name }) => `The route “${name}” lacks a destination or the address of its next hop.`),
    };
  },
});

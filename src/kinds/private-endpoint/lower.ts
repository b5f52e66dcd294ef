import { idOf, lit } from '../../deployment/expr.ts';
import { lowerResource } from '../../deployment/lowering.ts';
import { filled, node, regional } from '../../deployment/node.ts';
import { endpointAfter, zonesOf } from '../../deployment/order.ts';
import { resourceIdOf } from '../../deployment/resource-id.ts';
import { idObject } from '../../deployment/subnets.ts';

/** The endpoint, and one zone group with all its zones: Azure allows one per endpoint, and a workspace needs two zones. */
export const lower = lowerResource('private-endpoint', {
  naming: 'parameter',
  lacks: ({ parent, props }, context) => {
    if (!context.as(parent, 'subnet')) return 'Its subnet is not exported.';
    if (props.target === null) return 'It has no target.';
    if (!context.get(props.target)) return 'Its target is not exported.';
    return props.subResource === '' ? 'It has no sub-resource.' : undefined;
  },
  nodes(endpoint, context) {
    const { parent, props } = endpoint;
    if (parent === null || props.target === null) return { nodes: [] };
    const symbol = context.symbol(endpoint.id);
    const connection = {
      name: props.subResource,
      properties: {
        privateLinkServiceId: resourceIdOf(context, props.target),
        groupIds: [props.subResource],
        requestMessage: props.approval === 'Manual' ? 'Please approve this connection.' : undefined,
      },
    };
    const zones = zonesOf(context, endpoint);
    const group = node({
      symbol: context.symbol(endpoint.id, 'DnsZoneGroup'),
      type: 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups',
      parent: symbol,
      name: lit('default'),
      origin: endpoint.id,
      properties: {
        privateDnsZoneConfigs: zones.map((zone, index) => ({
          name: `zone${index + 1}`,
          properties: { privateDnsZoneId: idOf(context.symbol(zone.id)) },
        })),
      },
    });
    return {
      nodes: [
        node({
          symbol,
          type: 'Microsoft.Network/privateEndpoints',
          name: context.name(endpoint.id),
          ...regional,
          after: endpointAfter(context, endpoint),
          origin: endpoint.id,
          properties: {
            subnet: { id: idOf(context.symbol(parent)) },
            applicationSecurityGroups: filled(
              props.applicationSecurityGroups.flatMap((each) => idObject(context, each) ?? []),
            ),
            ...(props.approval === 'Manual'
              ? { manualPrivateLinkServiceConnections: [connection] }
              : { privateLinkServiceConnections: [connection] }),
          },
        }),
        ...(zones.length > 0 ? [group] : []),
      ],
      outputs: [{ name: `${symbol}Id`, description: 'Resource id of the private endpoint.', value: idOf(symbol) }],
    };
  },
});

import { fmt, idOf, nameOf, param } from '../../deployment/expr.ts';
import { lowerLink } from '../../deployment/lowering.ts';
import { node } from '../../deployment/node.ts';
import { peeringEnds } from '../../deployment/order.ts';
import { fromLink } from '../../deployment/origin.ts';

const gatewayNote =
  'The gateway is not part of the template, so the use of the remote gateway is off until the parameter useRemoteGateways is set to true.';

/** One node per side. The side that uses a gateway follows a parameter: Azure refuses it while there is no gateway. */
export const lower = lowerLink('peering', {
  lacks: ({ from, to }, context) =>
    context.as(from, 'virtual-network') && context.as(to, 'virtual-network')
      ? undefined
      : 'One of its networks is not exported.',
  nodes(link, context) {
    const { props } = link;
    const ends = peeringEnds(context, link);
    const nodes = ends.map(({ end, local, remote, symbol, after }) =>
      node({
        symbol,
        type: 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings',
        parent: context.symbol(local),
        name: fmt('peer-to-', nameOf(context.symbol(remote))),
        after,
        origin: fromLink(link.id),
        properties: {
          remoteVirtualNetwork: { id: idOf(context.symbol(remote)) },
          allowVirtualNetworkAccess: props[`${end}AllowVirtualNetworkAccess`],
          allowForwardedTraffic: props[`${end}AllowForwardedTraffic`],
          allowGatewayTransit: props[`${end}AllowGatewayTransit`],
          useRemoteGateways: props[`${end}UseRemoteGateways`] ? param('useRemoteGateways') : false,
        },
      }),
    );
    return { nodes, omitted: ends.some(({ end }) => props[`${end}UseRemoteGateways`]) ? [gatewayNote] : [] };
  },
});

import { fmt, idOf, nameOf, param } from '../../deployment/expr.ts';
import { gatewaysIn } from '../../deployment/gateways.ts';
import { type Context, lowerLink } from '../../deployment/lowering.ts';
import { node } from '../../deployment/node.ts';
import { type PeeringEnd, peeringEnds } from '../../deployment/order.ts';
import { fromLink } from '../../deployment/origin.ts';

const gatewayNote =
  'The gateway is not part of the template, so the use of the remote gateway is off until the parameter useRemoteGateways is set to true.';

/** Gateways that an end offers to the other network, or uses there: both ends wait for them. */
const gatewaysOf = (context: Context, { link, end, local, remote }: PeeringEnd) => [
  ...(link.props[`${end}AllowGatewayTransit`] ? gatewaysIn(context, local) : []),
  ...(link.props[`${end}UseRemoteGateways`] ? gatewaysIn(context, remote) : []),
];

/** Whether an end uses a gateway that the template knows nothing of. */
const usesUnknown = (context: Context, { link, end, remote }: PeeringEnd): boolean =>
  link.props[`${end}UseRemoteGateways`] && gatewaysIn(context, remote).length === 0;

/**
 * One node per side. A side that uses a gateway follows a parameter where no gateway is drawn: Azure refuses it until
 * there is one.
 */
export const lower = lowerLink('peering', {
  lacks: ({ from, to }, context) =>
    context.as(from, 'virtual-network') && context.as(to, 'virtual-network')
      ? undefined
      : 'One of its networks is not exported.',
  nodes(link, context) {
    const { props } = link;
    const ends = peeringEnds(context, link);
    const nodes = ends.map((side) => {
      const { end, local, remote, symbol, after } = side;
      return node({
        symbol,
        type: 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings',
        parent: context.symbol(local),
        name: fmt('peer-to-', nameOf(context.symbol(remote))),
        after: [...after, ...gatewaysOf(context, side).map(({ id }) => context.symbol(id))],
        origin: fromLink(link.id),
        properties: {
          remoteVirtualNetwork: { id: idOf(context.symbol(remote)) },
          allowVirtualNetworkAccess: props[`${end}AllowVirtualNetworkAccess`],
          allowForwardedTraffic: props[`${end}AllowForwardedTraffic`],
          allowGatewayTransit: props[`${end}AllowGatewayTransit`],
          useRemoteGateways: usesUnknown(context, side) ? param('useRemoteGateways') : props[`${end}UseRemoteGateways`],
        },
      });
    });
    return { nodes, omitted: ends.some((side) => usesUnknown(context, side)) ? [gatewayNote] : [] };
  },
});

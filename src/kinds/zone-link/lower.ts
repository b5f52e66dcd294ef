import { fmt, idOf, nameOf } from '../../deployment/expr.ts';
import { lowerLink } from '../../deployment/lowering.ts';
import { everywhere, node } from '../../deployment/node.ts';
import { fromLink } from '../../deployment/origin.ts';

export const lower = lowerLink('zone-link', {
  lacks: ({ from, to }, context) =>
    context.as(from, 'private-dns-zone') && context.as(to, 'virtual-network')
      ? undefined
      : 'Its virtual network is not exported.',
  nodes: ({ id, from, to, props }, context) => ({
    nodes: [
      node({
        symbol: context.linkSymbol(id),
        type: 'Microsoft.Network/privateDnsZones/virtualNetworkLinks',
        parent: context.symbol(from),
        name: fmt('link-to-', nameOf(context.symbol(to))),
        ...everywhere,
        origin: fromLink(id),
        properties: {
          registrationEnabled: props.registrationEnabled,
          resolutionPolicy: props.resolutionPolicy,
          virtualNetwork: { id: idOf(context.symbol(to)) },
        },
      }),
    ],
  }),
});

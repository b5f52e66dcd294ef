import { lowerResource } from '../../deployment/lowering.ts';
import { everywhere, node } from '../../deployment/node.ts';
import { hostValue } from '../../deployment/text-values.ts';

/** The name is no parameter: endpoints resolve through a zone of exactly this name. */
export const lower = lowerResource('private-dns-zone', {
  nodes: ({ id, name }, context) => ({
    nodes: [
      node({
        symbol: context.symbol(id),
        type: 'Microsoft.Network/privateDnsZones',
        name: hostValue(context, name),
        ...everywhere,
        origin: id,
      }),
    ],
  }),
});

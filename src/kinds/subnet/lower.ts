import { lit } from '../../deployment/expr.ts';
import { lowerResource } from '../../deployment/lowering.ts';
import { node } from '../../deployment/node.ts';

/** A subnet comes with its network; the node is what others refer to, and is dropped where nobody does. */
export const lower = lowerResource('subnet', {
  lacks: ({ parent, props }, context) => {
    if (!context.as(parent, 'virtual-network')) return 'Its virtual network is not exported.';
    return props.prefixes.length === 0 ? 'It has no address prefix.' : undefined;
  },
  nodes(subnet, context) {
    if (subnet.parent === null) return { nodes: [] };
    return {
      nodes: [
        node({
          symbol: context.symbol(subnet.id),
          type: 'Microsoft.Network/virtualNetworks/subnets',
          existing: true,
          parent: context.symbol(subnet.parent),
          name: lit(subnet.name),
          origin: subnet.id,
        }),
      ],
    };
  },
});

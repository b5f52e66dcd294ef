import { lit } from '../../deployment/expr.ts';
import { type Context, lowerResource } from '../../deployment/lowering.ts';
import { node } from '../../deployment/node.ts';
import { addedSubnets, subnetProperties } from '../../deployment/subnets.ts';
import type { ResourceOf } from '../types.ts';

/** What a subnet is as a resource of its own, in a network that exists: subnets of one network go one by one. */
function asResource(context: Context, subnet: ResourceOf<'subnet'>) {
  if (subnet.parent === null) return {};
  const siblings = addedSubnets(context, subnet.parent);
  const before = siblings[siblings.findIndex(({ id }) => id === subnet.id) - 1];
  return {
    properties: subnetProperties(context, subnet),
    ...(before ? { after: [context.symbol(before.id)] } : {}),
  };
}

/** A subnet comes with its network; the node is what others refer to, and is dropped where nobody does. */
export const lower = lowerResource('subnet', {
  lacks: ({ parent, props }, context) => {
    if (!context.as(parent, 'virtual-network')) return 'Its virtual network is not exported.';
    return props.prefixes.length === 0 ? 'It has no address prefix.' : undefined;
  },
  nodes(subnet, context) {
    if (subnet.parent === null) return { nodes: [] };
    const network = context.as(subnet.parent, 'virtual-network');
    return {
      nodes: [
        node({
          symbol: context.symbol(subnet.id),
          type: 'Microsoft.Network/virtualNetworks/subnets',
          parent: context.symbol(subnet.parent),
          name: lit(subnet.name),
          origin: subnet.id,
          ...(network?.props.existing ? asResource(context, subnet) : { existing: true }),
        }),
      ],
    };
  },
});

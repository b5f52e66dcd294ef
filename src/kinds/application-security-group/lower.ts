import { lowerResource } from '../../deployment/lowering.ts';
import { node, regional } from '../../deployment/node.ts';

export const lower = lowerResource('application-security-group', {
  naming: 'parameter',
  nodes: ({ id }, context) => ({
    nodes: [
      node({
        symbol: context.symbol(id),
        type: 'Microsoft.Network/applicationSecurityGroups',
        name: context.name(id),
        ...regional,
        origin: id,
      }),
    ],
  }),
});

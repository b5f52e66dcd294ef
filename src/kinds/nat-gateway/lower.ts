import { lowerResource } from '../../deployment/lowering.ts';
import { filled, node, regional } from '../../deployment/node.ts';
import { idObject } from '../../deployment/subnets.ts';

export const lower = lowerResource('nat-gateway', {
  naming: 'parameter',
  nodes: ({ id, props }, context) => ({
    nodes: [
      node({
        symbol: context.symbol(id),
        type: 'Microsoft.Network/natGateways',
        name: context.name(id),
        ...regional,
        origin: id,
        sku: { name: props.sku },
        ...(props.sku === 'Standard' && props.zone !== 'none' ? { zones: [props.zone] } : {}),
        properties: {
          idleTimeoutInMinutes: props.idleTimeoutInMinutes,
          publicIpAddresses: filled(props.publicIps.flatMap((address) => idObject(context, address) ?? [])),
        },
      }),
    ],
  }),
});

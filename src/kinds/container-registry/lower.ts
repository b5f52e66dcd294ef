import { lowerResource } from '../../deployment/lowering.ts';
import { filled, node, regional } from '../../deployment/node.ts';

/** Network rules and dedicated data endpoints exist in the Premium tier only; other tiers refuse the properties. */
export const lower = lowerResource('container-registry', {
  naming: 'parameter',
  nodes: ({ id, props }, context) => {
    const premium = props.sku === 'Premium';
    const addresses = props.publicNetworkAccess === 'Enabled' ? props.ipRules : [];
    return {
      nodes: [
        node({
          symbol: context.symbol(id),
          type: 'Microsoft.ContainerRegistry/registries',
          name: context.name(id),
          ...regional,
          origin: id,
          sku: { name: props.sku },
          properties: {
            adminUserEnabled: props.adminUserEnabled,
            publicNetworkAccess: props.publicNetworkAccess,
            networkRuleBypassOptions: premium ? props.networkRuleBypassOptions : undefined,
            networkRuleSet: premium
              ? {
                  defaultAction: props.defaultAction,
                  ipRules: filled(addresses.map((value) => ({ value, action: 'Allow' }))),
                }
              : undefined,
            dataEndpointEnabled: premium ? props.dataEndpointEnabled : undefined,
          },
        }),
      ],
    };
  },
});

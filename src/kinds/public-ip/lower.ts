import { lowerResource } from '../../deployment/lowering.ts';
import { node, regional } from '../../deployment/node.ts';

export const lower = lowerResource('public-ip', {
  naming: 'parameter',
  nodes: ({ id, props }, context) => ({
    nodes: [
      node({
        symbol: context.symbol(id),
        type: 'Microsoft.Network/publicIPAddresses',
        name: context.name(id),
        ...regional,
        origin: id,
        sku: { name: props.sku, tier: 'Regional' },
        // A StandardV2 address is in all zones by itself.
        ...(props.zoneRedundant && props.sku === 'Standard' ? { zones: ['1', '2', '3'] } : {}),
        properties: {
          publicIPAddressVersion: 'IPv4',
          publicIPAllocationMethod: 'Static',
          dnsSettings: props.domainNameLabel === '' ? undefined : { domainNameLabel: props.domainNameLabel },
        },
      }),
    ],
  }),
});

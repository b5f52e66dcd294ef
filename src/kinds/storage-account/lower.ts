import { lowerResource } from '../../deployment/lowering.ts';
import { filled, node, regional } from '../../deployment/node.ts';
import { idObject } from '../../deployment/subnets.ts';

export const lower = lowerResource('storage-account', {
  naming: 'parameter',
  nodes: ({ id, props }, context) => {
    // Exceptions are drawn, and mean something, only while the public endpoint is open.
    const open = props.publicNetworkAccess === 'Enabled';
    const subnets = open ? props.virtualNetworkRules.flatMap((subnet) => idObject(context, subnet) ?? []) : [];
    const addresses = open ? props.ipRules : [];
    return {
      nodes: [
        node({
          symbol: context.symbol(id),
          type: 'Microsoft.Storage/storageAccounts',
          name: context.name(id),
          ...regional,
          origin: id,
          sku: { name: props.sku },
          kind: 'StorageV2',
          properties: {
            publicNetworkAccess: props.publicNetworkAccess,
            networkAcls: {
              bypass: props.bypass,
              defaultAction: props.defaultAction,
              ipRules: filled(addresses.map((value) => ({ value, action: 'Allow' }))),
              virtualNetworkRules: filled(subnets.map((subnet) => ({ ...subnet, action: 'Allow' }))),
            },
            allowBlobPublicAccess: props.allowBlobPublicAccess,
            allowCrossTenantReplication: false,
            allowSharedKeyAccess: props.allowSharedKeyAccess,
            isHnsEnabled: props.isHnsEnabled,
            minimumTlsVersion: 'TLS1_2',
            supportsHttpsTrafficOnly: true,
          },
        }),
      ],
    };
  },
});

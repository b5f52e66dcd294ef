import { lowerResource } from '../../deployment/lowering.ts';
import { node, regional } from '../../deployment/node.ts';
import { networkAcls } from '../../deployment/service-firewall.ts';

export const lower = lowerResource('storage-account', {
  naming: 'parameter',
  nodes: (service, context) => {
    const { id, props } = service;
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
            networkAcls: networkAcls(context, service, { action: 'Allow' }),
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

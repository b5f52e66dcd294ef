import { platform } from '../../deployment/expr.ts';
import { lowerResource } from '../../deployment/lowering.ts';
import { node, regional } from '../../deployment/node.ts';
import { networkAcls } from '../../deployment/service-firewall.ts';

/** Purge protection is true or absent: Azure refuses false. Access policies exist only where roles are not used. */
export const lower = lowerResource('key-vault', {
  naming: 'parameter',
  nodes: (service, context) => {
    const { id, props } = service;
    return {
      nodes: [
        node({
          symbol: context.symbol(id),
          type: 'Microsoft.KeyVault/vaults',
          name: context.name(id),
          ...regional,
          origin: id,
          properties: {
            tenantId: platform('tenantId'),
            sku: { family: 'A', name: props.sku },
            enableRbacAuthorization: props.enableRbacAuthorization,
            accessPolicies: props.enableRbacAuthorization ? undefined : [],
            enableSoftDelete: true,
            softDeleteRetentionInDays: props.softDeleteRetentionInDays,
            enablePurgeProtection: props.enablePurgeProtection ? true : undefined,
            publicNetworkAccess: props.publicNetworkAccess,
            networkAcls: networkAcls(context, service),
          },
        }),
      ],
    };
  },
});

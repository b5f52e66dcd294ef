import { platform } from '../../deployment/expr.ts';
import { lowerResource } from '../../deployment/lowering.ts';
import { filled, node, regional } from '../../deployment/node.ts';
import { idObject } from '../../deployment/subnets.ts';

/** Purge protection is true or absent: Azure refuses false. Access policies exist only where roles are not used. */
export const lower = lowerResource('key-vault', {
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
            networkAcls: {
              bypass: props.bypass,
              defaultAction: props.defaultAction,
              ipRules: filled(addresses.map((value) => ({ value }))),
              virtualNetworkRules: filled(subnets),
            },
          },
        }),
      ],
    };
  },
});

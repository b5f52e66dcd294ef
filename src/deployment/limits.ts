/**
 * What one template may hold, each nested one too; `nameParameters` is ours and leaves room below `parameters`.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices#template-limits
 * A deployment may go to 800 resource groups. Each takes one nested deployment at least, so `resources` sees to that:
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/deploy-to-resource-group#deploy-to-multiple-subscriptions-or-resource-groups
 */
export const templateLimits = { parameters: 256, resources: 800, outputs: 64, nameParameters: 200 } as const;

/**
 * What one template may hold; `nameParameters` is ours and leaves room below `parameters`.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices#template-limits
 */
export const templateLimits = { parameters: 256, resources: 800, outputs: 64, nameParameters: 200 } as const;

import { lowerResource } from '../../deployment/lowering.ts';
import { node, regional } from '../../deployment/node.ts';

export const lower = lowerResource('log-analytics-workspace', {
  naming: 'parameter',
  nodes: ({ id, props }, context) => ({
    nodes: [
      node({
        symbol: context.symbol(id),
        type: 'Microsoft.OperationalInsights/workspaces',
        name: context.name(id),
        ...regional,
        origin: id,
        properties: {
          sku: { name: 'PerGB2018' },
          retentionInDays: props.retentionInDays,
          publicNetworkAccessForIngestion: props.publicNetworkAccessForIngestion,
          publicNetworkAccessForQuery: props.publicNetworkAccessForQuery,
        },
      }),
    ],
  }),
});

import { idOf } from '../../deployment/expr.ts';
import { lowerResource } from '../../deployment/lowering.ts';
import { node, regional } from '../../deployment/node.ts';

export const lower = lowerResource('application-insights', {
  naming: 'parameter',
  lacks: ({ props }, context) =>
    context.as(props.logAnalyticsWorkspace, 'log-analytics-workspace')
      ? undefined
      : 'It has no Log Analytics workspace, and Azure no longer makes classic ones.',
  nodes: ({ id, props }, context) => ({
    nodes: [
      node({
        symbol: context.symbol(id),
        type: 'Microsoft.Insights/components',
        name: context.name(id),
        ...regional,
        origin: id,
        kind: 'web',
        properties: {
          Application_Type: 'web',
          WorkspaceResourceId:
            props.logAnalyticsWorkspace === null ? undefined : idOf(context.symbol(props.logAnalyticsWorkspace)),
          publicNetworkAccessForIngestion: props.publicNetworkAccessForIngestion,
          publicNetworkAccessForQuery: props.publicNetworkAccessForQuery,
          DisableLocalAuth: props.disableLocalAuth,
        },
      }),
    ],
  }),
});

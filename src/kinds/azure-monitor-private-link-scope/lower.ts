import { lowerResource } from '../../deployment/lowering.ts';
import { everywhere, node } from '../../deployment/node.ts';
import { resourceIdOf } from '../../deployment/resource-id.ts';
import { scopedResources } from '../../deployment/scoped-resources.ts';

/** The scope, and one child for each resource in it, which are written one after the other. */
export const lower = lowerResource('azure-monitor-private-link-scope', {
  naming: 'parameter',
  nodes(scope, context) {
    const { id, props } = scope;
    const symbol = context.symbol(id);
    const scoped = scopedResources(context, scope);
    return {
      nodes: [
        node({
          symbol,
          type: 'microsoft.insights/privateLinkScopes',
          name: context.name(id),
          ...everywhere,
          origin: id,
          properties: {
            accessModeSettings: {
              ingestionAccessMode: props.ingestionAccessMode,
              queryAccessMode: props.queryAccessMode,
            },
          },
        }),
        ...scoped.map(({ target, symbol: own, name }, index) => {
          const before = scoped[index - 1];
          return node({
            symbol: own,
            type: 'Microsoft.Insights/privateLinkScopes/scopedResources',
            parent: symbol,
            name,
            ...(before ? { after: [before.symbol] } : {}),
            origin: id,
            properties: { linkedResourceId: resourceIdOf(context, target) },
          });
        }),
      ],
    };
  },
});

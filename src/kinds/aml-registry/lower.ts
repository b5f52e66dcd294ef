import { type Expr, idOf, lit, param } from '../../deployment/expr.ts';
import { type Context, lowerResource } from '../../deployment/lowering.ts';
import { node, regional } from '../../deployment/node.ts';
import type { ResourceOf } from '../types.ts';

/** Regions of a registry, the primary one first; each once. */
function regionsOf({ region: design }: Context, { props }: ResourceOf<'aml-registry'>): readonly Expr[] {
  const primary = props.region === '' ? design : props.region;
  const others = new Set(props.replicationRegions.filter((region) => region !== primary));
  return [props.region === '' ? param('location') : lit(props.region), ...[...others].map(lit)];
}

/** The registry. Azure makes its storage accounts and container registry in a resource group of its own. */
export const lower = lowerResource('aml-registry', {
  naming: 'parameter',
  nodes(registry, context) {
    const { id, props } = registry;
    const symbol = context.symbol(id);
    return {
      nodes: [
        node({
          symbol,
          type: 'Microsoft.MachineLearningServices/registries',
          name: context.name(id),
          ...regional,
          identity: { type: 'SystemAssigned' },
          origin: id,
          properties: {
            publicNetworkAccess: props.publicNetworkAccess,
            regionDetails: regionsOf(context, registry).map((location) => ({
              location,
              storageAccountDetails: [
                {
                  systemCreatedStorageAccount: {
                    allowBlobPublicAccess: false,
                    storageAccountHnsEnabled: false,
                    storageAccountType: props.storageAccountType,
                  },
                },
              ],
              // Azure takes no other tier here.
              acrDetails: [{ systemCreatedAcrAccount: { acrAccountSku: 'Premium' } }],
            })),
          },
        }),
      ],
      omitted:
        props.publicNetworkAccess === 'Disabled'
          ? [
              'Azure makes its storage accounts and container registry in a resource group of its own. Close their public access and give them private endpoints there.',
            ]
          : [],
      outputs: [{ name: `${symbol}Id`, description: 'Resource id of the registry.', value: idOf(symbol) }],
    };
  },
});

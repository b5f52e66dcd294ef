import { lowerResource } from '../../deployment/lowering.ts';
import { node, regional } from '../../deployment/node.ts';

/** Roles are assigned by what uses the identity; those that jobs need are left to whoever runs the jobs. */
export const lower = lowerResource('user-assigned-identity', {
  naming: 'parameter',
  nodes({ id }, context) {
    const computes = [...context.all('compute-cluster'), ...context.all('compute-instance')];
    return {
      nodes: [
        node({
          symbol: context.symbol(id),
          type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
          name: context.name(id),
          ...regional,
          origin: id,
        }),
      ],
      ...(computes.some(({ props }) => props.identity.includes(id))
        ? {
            omitted: [
              'Computes use it, but the roles that jobs need are not assigned. Give it AcrPull on the registry and a storage role on the data.',
            ],
          }
        : {}),
    };
  },
});

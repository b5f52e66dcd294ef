import { definitionBody, definitionSymbol, definitionsOf } from '../../deployment/endpoint-policies.ts';
import { lit } from '../../deployment/expr.ts';
import { lowerResource } from '../../deployment/lowering.ts';
import { filled, node, regional } from '../../deployment/node.ts';

/** Definitions are a part of the policy's body, unless they name accounts that wait for the policy themselves. */
export const lower = lowerResource('service-endpoint-policy', {
  naming: 'parameter',
  nodes(policy, context) {
    const symbol = context.symbol(policy.id);
    const { definitions, omitted } = definitionsOf(context, policy);
    const inside = definitions.filter(({ apart }) => !apart);
    return {
      nodes: [
        node({
          symbol,
          type: 'Microsoft.Network/serviceEndpointPolicies',
          name: context.name(policy.id),
          ...regional,
          origin: policy.id,
          properties: {
            serviceEndpointPolicyDefinitions: filled(
              inside.map((definition) => ({ name: definition.name, properties: definitionBody(definition) })),
            ),
          },
        }),
        ...definitions
          .filter(({ apart }) => apart)
          .map((definition) =>
            node({
              symbol: definitionSymbol(context, policy.id),
              type: 'Microsoft.Network/serviceEndpointPolicies/serviceEndpointPolicyDefinitions',
              parent: symbol,
              name: lit(definition.name),
              origin: policy.id,
              properties: definitionBody(definition),
            }),
          ),
      ],
      omitted,
    };
  },
});

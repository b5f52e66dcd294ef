import type { DeploymentNode } from '../../deployment/deployment.ts';
import { idOf, lit, nameOf } from '../../deployment/expr.ts';
import { type Context, lowerResource } from '../../deployment/lowering.ts';
import { computeAfter } from '../../deployment/machine-learning.ts';
import { node, regional } from '../../deployment/node.ts';
import { rowRoles } from '../../deployment/symbols.ts';
import type { ResourceOf } from '../types.ts';

type Endpoint = ResourceOf<'managed-online-endpoint'>;
type Deployed = Endpoint['props']['deployments'][number];

const isWhole = ({ name, model, instanceType }: Deployed): boolean =>
  name !== '' && model !== '' && instanceType !== '';

function deployment(
  context: Context,
  endpoint: Endpoint,
  drawn: Deployed,
  end: string,
  managed: boolean,
): DeploymentNode {
  const legacy = drawn.egressPublicNetworkAccess;
  return node({
    symbol: context.symbol(endpoint.id, end),
    type: 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments',
    parent: context.symbol(endpoint.id),
    name: lit(drawn.name),
    ...regional,
    sku: { name: 'Default', capacity: drawn.instanceCount },
    origin: endpoint.id,
    properties: {
      endpointComputeType: 'Managed',
      model: drawn.model,
      instanceType: drawn.instanceType,
      // The older way to isolate a deployment; it must not be mixed with a managed virtual network.
      egressPublicNetworkAccess: legacy === 'unset' || managed ? undefined : legacy,
      scaleSettings: { scaleType: 'Default' },
    },
  });
}

/**
 * The endpoint without traffic: a share for a deployment that does not exist yet is refused, and a template cannot
 * write the endpoint a second time. https://learn.microsoft.com/azure/machine-learning/how-to-deploy-with-rest
 */
export const lower = lowerResource('managed-online-endpoint', {
  lacks: ({ parent }, context) => (context.as(parent, 'aml-workspace') ? undefined : 'Its workspace is not exported.'),
  nodes(endpoint, context) {
    const workspace = context.as(endpoint.parent, 'aml-workspace');
    if (!workspace) return { nodes: [] };
    const symbol = context.symbol(endpoint.id);
    const managed = workspace.props.isolationMode !== 'Disabled';
    const { authMode, publicNetworkAccess, deployments } = endpoint.props;
    const whole = deployments.filter(isWhole);
    const ends = rowRoles(
      whole.map(({ name }) => name),
      'deployment',
    );
    const shares = whole.filter(({ traffic }) => traffic > 0).map(({ name, traffic }) => `${name} ${traffic} %`);
    return {
      nodes: [
        node({
          symbol,
          type: 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints',
          parent: context.symbol(workspace.id),
          name: lit(endpoint.name),
          ...regional,
          identity: { type: 'SystemAssigned' },
          kind: 'Managed',
          after: computeAfter(context, workspace),
          origin: endpoint.id,
          properties: { authMode, publicNetworkAccess },
        }),
        ...whole.map((drawn, index) => deployment(context, endpoint, drawn, ends[index] ?? 'Deployment', managed)),
      ],
      omitted: [
        ...deployments
          .filter((drawn) => !isWhole(drawn))
          .map(({ name }) => `The deployment “${name}” has no name, model or size.`),
        ...(shares.length > 0
          ? [`The traffic (${shares.join(', ')}) can be set only after the deployments exist; set it by hand.`]
          : []),
      ],
      outputs: [
        { name: `${symbol}Id`, description: 'Resource id of the online endpoint.', value: idOf(symbol) },
        { name: `${symbol}Name`, description: 'Name of the online endpoint.', value: nameOf(symbol) },
      ],
    };
  },
});

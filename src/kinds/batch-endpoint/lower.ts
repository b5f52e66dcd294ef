import type { DeploymentNode } from '../../deployment/deployment.ts';
import { idOf, lit, nameOf } from '../../deployment/expr.ts';
import { type Context, lowerResource } from '../../deployment/lowering.ts';
import { computeAfter, workspaceOf } from '../../deployment/machine-learning.ts';
import { node, regional } from '../../deployment/node.ts';
import { rowRoles } from '../../deployment/symbols.ts';
import type { ResourceId } from '../../model/ids.ts';
import type { ResourceOf } from '../types.ts';

type Endpoint = ResourceOf<'batch-endpoint'>;
type Deployed = Endpoint['props']['deployments'][number];
type Whole = Deployed & { readonly compute: ResourceId };

/** What is wrong with a deployment, to follow its name; undefined when Azure takes it. */
function fault(context: Context, { parent }: Endpoint, { name, model, compute }: Deployed): string | undefined {
  if (name === '' || model === '') return 'has no name or no model';
  const cluster = context.as(compute, 'compute-cluster');
  const kubernetes = context.as(compute, 'kubernetes-compute');
  if (!cluster && !kubernetes) return 'has no compute that is exported';
  const owner = cluster ? workspaceOf(context, cluster)?.id : kubernetes?.parent;
  if (owner !== parent) return 'names a compute of another workspace';
  return kubernetes && !kubernetes.props.enableTraining
    ? 'names a Kubernetes compute without training, which batch jobs need'
    : undefined;
}

const deployment = (context: Context, { id }: Endpoint, drawn: Whole, end: string): DeploymentNode =>
  node({
    symbol: context.symbol(id, end),
    type: 'Microsoft.MachineLearningServices/workspaces/batchEndpoints/deployments',
    parent: context.symbol(id),
    name: lit(drawn.name),
    ...regional,
    origin: id,
    properties: {
      compute: idOf(context.symbol(drawn.compute)),
      model: { referenceType: 'Id', assetId: drawn.model },
      resources: { instanceCount: drawn.instanceCount },
    },
  });

/** The endpoint without a default deployment: none exists yet, and a template cannot write the endpoint twice. */
export const lower = lowerResource('batch-endpoint', {
  lacks: ({ parent }, context) => (context.as(parent, 'aml-workspace') ? undefined : 'Its workspace is not exported.'),
  nodes(endpoint, context) {
    const workspace = context.as(endpoint.parent, 'aml-workspace');
    if (!workspace) return { nodes: [] };
    const symbol = context.symbol(endpoint.id);
    const { authMode, deployments } = endpoint.props;
    const faults = deployments.map((drawn) => fault(context, endpoint, drawn));
    const whole = deployments.flatMap((drawn, index): Whole[] =>
      drawn.compute === null || faults[index] !== undefined ? [] : [{ ...drawn, compute: drawn.compute }],
    );
    const ends = rowRoles(
      whole.map(({ name }) => name),
      'deployment',
    );
    return {
      nodes: [
        node({
          symbol,
          type: 'Microsoft.MachineLearningServices/workspaces/batchEndpoints',
          parent: context.symbol(workspace.id),
          name: lit(endpoint.name),
          ...regional,
          after: computeAfter(context, workspace),
          origin: endpoint.id,
          properties: { authMode },
        }),
        ...whole.map((drawn, index) => deployment(context, endpoint, drawn, ends[index] ?? 'Deployment')),
      ],
      omitted: [
        ...deployments.flatMap(({ name }, index) =>
          faults[index] === undefined ? [] : [`The deployment “${name}” ${faults[index]}.`],
        ),
        ...(whole.length > 0
          ? ['Which deployment is the default can be set only after the deployments exist; set it by hand.']
          : []),
      ],
      outputs: [
        { name: `${symbol}Id`, description: 'Resource id of the batch endpoint.', value: idOf(symbol) },
        { name: `${symbol}Name`, description: 'Name of the batch endpoint.', value: nameOf(symbol) },
      ],
    };
  },
});

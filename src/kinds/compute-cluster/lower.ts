import { lit } from '../../deployment/expr.ts';
import { lowerResource } from '../../deployment/lowering.ts';
import { computeAfter, computeLacks, computeSubnet, workspaceOf } from '../../deployment/machine-learning.ts';
import { node, regional } from '../../deployment/node.ts';

export const lower = lowerResource('compute-cluster', {
  lacks: computeLacks,
  nodes(compute, context) {
    const workspace = workspaceOf(context, compute);
    if (!workspace) return { nodes: [] };
    const { props } = compute;
    return {
      nodes: [
        node({
          symbol: context.symbol(compute.id),
          type: 'Microsoft.MachineLearningServices/workspaces/computes',
          parent: context.symbol(workspace.id),
          name: lit(compute.name),
          ...regional,
          after: computeAfter(context, workspace, compute),
          origin: compute.id,
          properties: {
            computeType: 'AmlCompute',
            disableLocalAuth: props.disableLocalAuth,
            properties: {
              vmSize: props.vmSize,
              vmPriority: props.vmPriority,
              osType: 'Linux',
              scaleSettings: {
                minNodeCount: props.minNodes,
                maxNodeCount: props.maxNodes,
                nodeIdleTimeBeforeScaleDown: `PT${props.idleMinutes}M`,
              },
              subnet: computeSubnet(context, compute),
              enableNodePublicIp: props.enableNodePublicIp,
              remoteLoginPortPublicAccess: props.remoteLoginPortPublicAccess,
            },
          },
        }),
      ],
    };
  },
});

import { lowerResource } from '../../deployment/lowering.ts';
import { computeLacks, computeSubnet, lowerCompute } from '../../deployment/machine-learning.ts';

export const lower = lowerResource('compute-cluster', {
  lacks: computeLacks,
  nodes(compute, context) {
    const { props } = compute;
    return lowerCompute(context, compute, 'AmlCompute', {
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
    });
  },
});

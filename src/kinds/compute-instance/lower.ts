import { lowerResource } from '../../deployment/lowering.ts';
import { computeLacks, computeSubnet, lowerCompute } from '../../deployment/machine-learning.ts';

export const lower = lowerResource('compute-instance', {
  lacks: computeLacks,
  nodes: (compute, context) =>
    lowerCompute(context, compute, 'ComputeInstance', {
      vmSize: compute.props.vmSize,
      subnet: computeSubnet(context, compute),
      enableNodePublicIp: compute.props.enableNodePublicIp,
      applicationSharingPolicy: 'Personal',
      computeInstanceAuthorizationType: 'personal',
      sshSettings: { sshPublicAccess: compute.props.sshPublicAccess },
    }),
});

import { sshPublicKey } from '../../deployment/administrator.ts';
import { param } from '../../deployment/expr.ts';
import { lowerResource } from '../../deployment/lowering.ts';
import { computeLacks, computeSubnet, lowerCompute } from '../../deployment/machine-learning.ts';

/**
 * An open SSH port needs a key:
 * https://learn.microsoft.com/python/api/azure-ai-ml/azure.ai.ml.entities.computeinstancesshsettings
 */
export const lower = lowerResource('compute-instance', {
  lacks: computeLacks,
  nodes(compute, context) {
    const { vmSize, enableNodePublicIp, sshPublicAccess } = compute.props;
    const open = sshPublicAccess === 'Enabled';
    const lowered = lowerCompute(context, compute, 'ComputeInstance', {
      vmSize,
      subnet: computeSubnet(context, compute),
      enableNodePublicIp,
      applicationSharingPolicy: 'Personal',
      computeInstanceAuthorizationType: 'personal',
      sshSettings: { sshPublicAccess, adminPublicKey: open ? param(sshPublicKey.name) : undefined },
    });
    return open ? { ...lowered, parameters: [sshPublicKey] } : lowered;
  },
});

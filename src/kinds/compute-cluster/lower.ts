import { adminUsername, sshPublicKey } from '../../deployment/administrator.ts';
import { param } from '../../deployment/expr.ts';
import { lowerResource } from '../../deployment/lowering.ts';
import { computeLacks, computeSubnet, lowerCompute } from '../../deployment/machine-learning.ts';

export const lower = lowerResource('compute-cluster', {
  lacks: computeLacks,
  nodes(compute, context) {
    const { props } = compute;
    const open = props.remoteLoginPortPublicAccess === 'Enabled' && !props.disableLocalAuth;
    const lowered = lowerCompute(context, compute, 'AmlCompute', {
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
      // Nobody could sign in through the open port without an account.
      userAccountCredentials: open
        ? { adminUserName: param(adminUsername.name), adminUserSshPublicKey: param(sshPublicKey.name) }
        : undefined,
    });
    return open ? { ...lowered, parameters: [adminUsername, sshPublicKey] } : lowered;
  },
});

import type { Examples } from '../../examples.ts';
import { hubSpoke } from '../../routing/hub-spoke.ts';
import { oneAddress, ownNetwork } from '../own-network.ts';

const drop = [{ name: 'drop', prefix: '0.0.0.0/0', nextHopType: 'None', nextHopIp: '' }] as const;
const expect = [{ message: 'none', at: 'training' }];

/** A second subnet whose sibling has a NAT gateway already: the fix uses the same one. */
function sibling() {
  const { b, vnet, workspace } = ownNetwork({ nat: oneAddress });
  const second = b.add('subnet', 'second', { prefixes: ['10.1.1.0/24'] }, { in: vnet });
  b.add('compute-instance', 'ci', { workspace }, { in: second });
  return b.design();
}

/** Computes of a managed network stand in the workspace. */
function managed() {
  const { b } = ownNetwork({ cluster: null });
  const workspace = b.add('aml-workspace', 'managed', { isolationMode: 'AllowOnlyApprovedOutbound' });
  b.add('compute-cluster', 'cpu', {}, { in: workspace });
  return b.design();
}

/** Serverless compute of a workspace, and nothing else in the subnet. */
function serverless(nat?: typeof oneAddress) {
  const { b, workspace, training } = ownNetwork({ cluster: null, ...(nat && { nat }) });
  b.set('aml-workspace', workspace, { serverlessComputeSubnet: training });
  return b.design();
}

export const examples: Examples = {
  bad: [
    { name: 'a private subnet and nothing else', design: () => ownNetwork().b.design(), expect },
    {
      name: 'a firewall is near, but no route leads to it',
      design: () => hubSpoke({ routes: null }).b.design(),
      expect,
    },
    { name: 'the sibling has NAT', design: sibling, expect: [{ message: 'none', at: 'second' }] },
    {
      name: 'everything is dropped',
      design: () => ownNetwork({ routes: drop }).b.design(),
      expect: [{ message: 'dropped', at: 'training' }],
    },
    { name: 'serverless compute', design: () => serverless(), expect },
  ],
  good: [
    { name: 'serverless compute behind NAT', design: () => serverless(oneAddress) },
    { name: 'a NAT gateway', design: () => ownNetwork({ nat: oneAddress }).b.design() },
    { name: 'a firewall', design: () => hubSpoke().b.design() },
    {
      name: 'default outbound access: a warning of another rule',
      design: () => ownNetwork({ subnet: { defaultOutboundAccess: true } }).b.design(),
    },
    {
      name: 'computes with public IPs',
      design: () => ownNetwork({ cluster: { enableNodePublicIp: true } }).b.design(),
    },
    { name: 'a managed network', design: managed },
    { name: 'no computes yet', design: () => ownNetwork({ cluster: null }).b.design() },
  ],
};

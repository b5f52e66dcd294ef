import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function inSubnet(enableNodePublicIp: boolean, endpoint = true) {
  const b = build('Own network');
  const workspace = b.add('aml-workspace', 'mlw', { publicNetworkAccess: endpoint ? 'Disabled' : 'Enabled' });
  const nat = b.add('nat-gateway', 'ng', { publicIps: [b.add('public-ip', 'pip')] });
  const vnet = b.add('virtual-network', 'vnet');
  const training = b.add(
    'subnet',
    'snet-training',
    { purpose: 'training', prefixes: ['10.0.0.0/24'], natGateway: nat },
    { in: vnet },
  );
  const pe = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints', prefixes: ['10.0.1.0/24'] }, { in: vnet });
  if (endpoint) b.add('private-endpoint', 'pe', { target: workspace, subResource: 'amlworkspace' }, { in: pe });
  b.add('compute-cluster', 'cpu', { workspace, enableNodePublicIp }, { in: training });
  return b.design();
}

function inWorkspace(isolationMode: 'Disabled' | 'AllowInternetOutbound') {
  const b = build('In the workspace');
  const mlw = b.add('aml-workspace', 'mlw', { isolationMode, publicNetworkAccess: 'Enabled' });
  b.add('compute-instance', 'ci', { enableNodePublicIp: true }, { in: mlw });
  return b.design();
}

/** Serverless compute in the training subnet, with an endpoint of the workspace nearby or without. */
function serverless(serverlessComputeNoPublicIp: boolean, endpoint = true) {
  const b = build('Serverless');
  const mlw = b.add('aml-workspace', 'mlw', { publicNetworkAccess: endpoint ? 'Disabled' : 'Enabled' });
  const natGateway = b.add('nat-gateway', 'ng', { publicIps: [b.add('public-ip', 'pip')] });
  const vnet = b.add('virtual-network', 'vnet');
  const props = { purpose: 'training', prefixes: ['10.0.0.0/24'], natGateway } as const;
  const training = b.add('subnet', 'snet-training', props, { in: vnet });
  const pe = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints', prefixes: ['10.0.1.0/24'] }, { in: vnet });
  if (endpoint) b.add('private-endpoint', 'pe', { target: mlw, subResource: 'amlworkspace' }, { in: pe });
  b.set('aml-workspace', mlw, { serverlessComputeSubnet: training, serverlessComputeNoPublicIp });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'in a subnet',
      design: () => inSubnet(true),
      expect: [{ message: 'publicIp', at: 'cpu', field: 'enableNodePublicIp' }],
    },
    {
      name: 'in a subnet, where nothing else would reach the workspace',
      design: () => inSubnet(true, false),
      expect: [{ message: 'publicIp', at: 'cpu', field: 'enableNodePublicIp' }],
    },
    {
      name: 'in a managed network',
      design: () => inWorkspace('AllowInternetOutbound'),
      expect: [{ message: 'managed', at: 'ci', field: 'enableNodePublicIp' }],
    },
    {
      name: 'serverless compute',
      design: () => serverless(false),
      expect: [{ message: 'serverless', at: 'mlw', field: 'serverlessComputeNoPublicIp' }],
    },
    {
      name: 'serverless compute of a workspace that nothing else leads to',
      design: () => serverless(false, false),
      expect: [{ message: 'serverless', at: 'mlw', field: 'serverlessComputeNoPublicIp' }],
    },
  ],
  good: [
    { name: 'serverless compute without public IP', design: () => serverless(true) },
    { name: 'no public IP', design: () => inSubnet(false) },
    { name: 'a public workspace without any network', design: () => inWorkspace('Disabled') },
  ],
};

import { build } from '../../../edits/builder.ts';
import type { Subnet } from '../../../topology/networks.ts';
import type { Examples } from '../../examples.ts';

type Props = Subnet['props'];

function subnet(purpose: Props['purpose'], delegation: Props['delegation'], withInstance = false) {
  const b = build('One subnet');
  const workspace = b.add('aml-workspace', 'mlw');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  const id = b.add('subnet', 'snet', { prefixes: ['10.1.32.0/24'], purpose, delegation }, { in: vnet });
  if (withInstance) b.add('compute-instance', 'ci-one', { workspace }, { in: id });
  return b.design();
}

function serverless(delegation: Props['delegation']) {
  const b = build('Serverless');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  const serverlessComputeSubnet = b.add('subnet', 'snet', { prefixes: ['10.1.32.0/24'], delegation }, { in: vnet });
  b.add('aml-workspace', 'mlw', { serverlessComputeSubnet });
  return b.design();
}

const expect = [{ message: 'delegated', at: 'snet', field: 'delegation' }];

export const examples: Examples = {
  bad: [
    {
      name: 'a training subnet',
      design: () => subnet('training', 'Microsoft.MachineLearningServices/workspaces'),
      expect,
    },
    { name: 'an AKS subnet', design: () => subnet('scoring', 'Microsoft.ContainerService/managedClusters'), expect },
    {
      name: 'an instance in a general subnet',
      design: () => subnet('general', 'Microsoft.Web/serverFarms', true),
      expect,
    },
    { name: 'serverless compute', design: () => serverless('Microsoft.Web/serverFarms'), expect },
  ],
  good: [
    { name: 'no delegation', design: () => subnet('training', 'none', true) },
    { name: 'a delegated subnet for something else', design: () => subnet('general', 'Microsoft.Web/serverFarms') },
    { name: 'a resolver needs its delegation', design: () => subnet('dns-inbound', 'Microsoft.Network/dnsResolvers') },
  ],
};

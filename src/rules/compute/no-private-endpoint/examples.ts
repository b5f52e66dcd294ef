import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Options = {
  readonly access?: 'Enabled' | 'Disabled';
  readonly endpoint: 'none' | 'here' | 'hub';
  readonly peered?: boolean;
  readonly publicIp?: boolean;
  readonly managed?: boolean;
};

// +-- hub -----------------+             +-- spoke -------------------+
// | snet-hub: maybe pe     | -- peered?  | snet-training: ci          |   mlw
// +------------------------+             | snet-pe: maybe pe          |
//                                        +----------------------------+
function spoke({ access = 'Disabled', endpoint, peered = true, publicIp = false, managed = false }: Options) {
  const b = build('Spoke');
  const workspace = b.add('aml-workspace', 'mlw', {
    publicNetworkAccess: access,
    isolationMode: managed ? 'AllowInternetOutbound' : 'Disabled',
  });
  const hub = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const hubSubnet = b.add('subnet', 'snet-hub', { prefixes: ['10.0.0.0/24'] }, { in: hub });
  const vnet = b.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'] });
  const training = b.add('subnet', 'snet-training', { purpose: 'training', prefixes: ['10.1.0.0/24'] }, { in: vnet });
  const pe = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints', prefixes: ['10.1.1.0/24'] }, { in: vnet });
  b.add('compute-instance', 'ci', { workspace, enableNodePublicIp: publicIp }, { in: training });
  if (endpoint !== 'none') {
    b.add(
      'private-endpoint',
      'pe',
      { target: workspace, subResource: 'amlworkspace' },
      { in: endpoint === 'hub' ? hubSubnet : pe },
    );
  }
  if (peered) b.link('peering', hub, vnet);
  return b.design();
}

/** Serverless compute in a subnet, without an endpoint that it reaches. */
function serverless(publicIp: boolean, managed = false) {
  const b = build('Serverless');
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-training', { purpose: 'training', prefixes: ['10.0.0.0/24'] }, { in: vnet });
  b.add('aml-workspace', 'mlw', {
    publicNetworkAccess: 'Enabled',
    isolationMode: managed ? 'AllowInternetOutbound' : 'Disabled',
    serverlessComputeSubnet: subnet,
    serverlessComputeNoPublicIp: !publicIp,
  });
  return b.design();
}

const expect = [{ message: 'unreachable', at: 'ci' }];

export const examples: Examples = {
  bad: [
    {
      name: 'a public workspace without endpoint',
      design: () => spoke({ access: 'Enabled', endpoint: 'none' }),
      expect,
    },
    {
      name: 'the endpoint in a network that is not peered',
      design: () => spoke({ endpoint: 'hub', peered: false }),
      expect,
    },
    {
      name: 'serverless compute in a subnet',
      design: () => serverless(false),
      expect: [{ message: 'unreachable', at: 'mlw', field: 'serverlessComputeSubnet' }],
    },
  ],
  good: [
    { name: 'serverless compute with public IP', design: () => serverless(true) },
    { name: 'serverless compute of a managed network', design: () => serverless(false, true) },
    { name: 'an endpoint in the same network', design: () => spoke({ endpoint: 'here' }) },
    { name: 'an endpoint in a peered hub', design: () => spoke({ endpoint: 'hub' }) },
    { name: 'a compute with public IP', design: () => spoke({ access: 'Enabled', endpoint: 'none', publicIp: true }) },
    {
      name: 'a managed network, where another rule speaks',
      design: () => spoke({ access: 'Enabled', endpoint: 'none', managed: true }),
    },
  ],
};

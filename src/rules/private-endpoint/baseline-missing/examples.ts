import { build } from '../../../edits/builder.ts';
import type { ResourceId } from '../../../model/ids.ts';
import type { Examples } from '../../examples.ts';

type Options = {
  readonly endpoints: readonly ('amlworkspace' | 'blob' | 'file' | 'vault' | 'registry')[];
  readonly publicIp?: boolean;
  readonly isolated?: boolean;
  readonly serviceEndpoints?: boolean;
};

// mlw -> stml, kv-ml, crml
// +-- spoke --------------------------+
// | snet-training: cpu                |   peered unless isolated   +-- other: snet-far --+
// | snet-pe: the endpoints            |                            | pe-far -> mlw       |
// +-----------------------------------+                            +---------------------+
function spoke({ endpoints, publicIp = false, isolated = false, serviceEndpoints = false }: Options) {
  const b = build('Spoke');
  const vnet = b.add('virtual-network', 'spoke');
  const training = b.add(
    'subnet',
    'snet-training',
    {
      purpose: 'training',
      prefixes: ['10.0.0.0/24'],
      serviceEndpoints: serviceEndpoints ? ['Microsoft.Storage', 'Microsoft.KeyVault'] : [],
    },
    { in: vnet },
  );
  const pe = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints', prefixes: ['10.0.1.0/24'] }, { in: vnet });
  const rules = serviceEndpoints ? ({ publicNetworkAccess: 'Enabled', virtualNetworkRules: [training] } as const) : {};
  const storage = b.add('storage-account', 'stml', rules);
  const vault = b.add('key-vault', 'kv-ml', rules);
  const registry = b.add('container-registry', 'crml');
  const named = { storageAccount: storage, keyVault: vault, containerRegistry: registry };
  const mlw = b.add('aml-workspace', 'mlw', named);
  b.add('compute-cluster', 'cpu', { workspace: mlw, enableNodePublicIp: publicIp }, { in: training });
  const targets = { amlworkspace: mlw, blob: storage, file: storage, vault, registry };
  for (const part of endpoints) {
    b.add('private-endpoint', `pe-${part}`, { target: targets[part], subResource: part }, { in: pe });
  }
  if (isolated) {
    const other = b.add('virtual-network', 'other', { addressSpace: ['10.9.0.0/16'] });
    const far = b.add('subnet', 'snet-far', { prefixes: ['10.9.0.0/24'] }, { in: other });
    b.add('private-endpoint', 'pe-far', { target: mlw, subResource: 'amlworkspace' }, { in: far });
  }
  return b.design();
}

// +-- hub: snet-pe, all endpoints --+ -- peering -- +-- spoke: snet-training, ci --+
function endpointsInHub() {
  const b = build('Endpoints in the hub');
  const storage = b.add('storage-account', 'stml');
  const mlw = b.add('aml-workspace', 'mlw', { storageAccount: storage });
  const hub = b.add('virtual-network', 'hub', { addressSpace: ['10.1.0.0/16'] });
  const pe = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints', prefixes: ['10.1.0.0/24'] }, { in: hub });
  const parts: readonly (readonly [string, ResourceId])[] = [
    ['amlworkspace', mlw],
    ['blob', storage],
    ['file', storage],
  ];
  for (const [subResource, target] of parts) {
    b.add('private-endpoint', `pe-${subResource}`, { target, subResource }, { in: pe });
  }
  const vnet = b.add('virtual-network', 'spoke', { addressSpace: ['10.2.0.0/16'] });
  const training = b.add('subnet', 'snet-training', { purpose: 'training', prefixes: ['10.2.0.0/24'] }, { in: vnet });
  b.add('compute-instance', 'ci', { workspace: mlw }, { in: training });
  b.link('peering', hub, vnet);
  return b.design();
}

const all = ['amlworkspace', 'blob', 'file', 'vault', 'registry'] as const;

export const examples: Examples = {
  bad: [
    {
      name: 'only the workspace has an endpoint',
      design: () => spoke({ endpoints: ['amlworkspace'] }),
      expect: [
        { message: 'blob', at: 'stml' },
        { message: 'file', at: 'stml' },
        { message: 'vault', at: 'kv-ml' },
        { message: 'registry', at: 'crml' },
      ],
    },
    {
      name: 'the file share forgotten',
      design: () => spoke({ endpoints: ['amlworkspace', 'blob', 'vault', 'registry'] }),
      expect: [{ message: 'file', at: 'stml' }],
    },
    {
      name: 'service endpoints for storage and vault do not serve the registry',
      design: () => spoke({ endpoints: ['amlworkspace'], serviceEndpoints: true }),
      expect: [{ message: 'registry', at: 'crml' }],
    },
    {
      name: 'computes with public IP, and the workspace endpoint in a network that is not peered',
      design: () => spoke({ endpoints: ['blob', 'file', 'vault', 'registry'], publicIp: true, isolated: true }),
      expect: [{ message: 'amlworkspace', at: 'mlw' }],
    },
  ],
  good: [
    { name: 'all five', design: () => spoke({ endpoints: all }) },
    {
      name: 'service endpoints for storage and vault',
      design: () => spoke({ endpoints: ['amlworkspace', 'registry'], serviceEndpoints: true }),
    },
    { name: 'endpoints in a peered hub', design: endpointsInHub },
    {
      name: 'no network drawn yet',
      design: () => {
        const b = build('Half drawn');
        const storageAccount = b.add('storage-account', 'stml');
        b.add('aml-workspace', 'mlw', { storageAccount });
        return b.design();
      },
    },
    {
      name: 'a managed network brings its own endpoints',
      design: () => {
        const b = build('Managed');
        const vnet = b.add('virtual-network', 'clients');
        const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints' }, { in: vnet });
        const storageAccount = b.add('storage-account', 'stml');
        const target = b.add('aml-workspace', 'mlw', { storageAccount, isolationMode: 'AllowInternetOutbound' });
        b.add('private-endpoint', 'pe', { target, subResource: 'amlworkspace' }, { in: subnet });
        return b.design();
      },
    },
  ],
};

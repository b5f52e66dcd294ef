import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Options = {
  readonly access?: 'Enabled' | 'Disabled';
  readonly compute?: boolean;
  readonly endpoint?: 'none' | 'vault' | 'workspace';
  readonly zones?: boolean;
};

// +-- vnet -------------------------+
// | snet-training: cpu              |  mlw, kv-ml
// | snet-pe: maybe one endpoint     |
// +---------------------------------+
function workspace({ access = 'Disabled', compute = false, endpoint = 'none', zones = false }: Options) {
  const b = build('Workspace');
  const mlw = b.add('aml-workspace', 'mlw', { publicNetworkAccess: access });
  const vault = b.add('key-vault', 'kv-ml');
  const vnet = b.add('virtual-network', 'vnet');
  const training = b.add('subnet', 'snet-training', { purpose: 'training', prefixes: ['10.0.0.0/24'] }, { in: vnet });
  const pe = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints', prefixes: ['10.0.1.0/24'] }, { in: vnet });
  if (compute) b.add('compute-cluster', 'cpu', { workspace: mlw }, { in: training });
  if (endpoint === 'workspace')
    b.add('private-endpoint', 'pe', { target: mlw, subResource: 'amlworkspace' }, { in: pe });
  if (endpoint === 'vault') b.add('private-endpoint', 'pe', { target: vault, subResource: 'vault' }, { in: pe });
  if (zones) b.add('private-dns-zone', 'privatelink.api.azureml.ms');
  return b.design();
}

const expect = [{ message: 'noWay', at: 'mlw', field: 'publicNetworkAccess' }];

export const examples: Examples = {
  bad: [
    { name: 'computes, but no endpoint', design: () => workspace({ compute: true }), expect },
    {
      name: 'an endpoint to the vault only, and one zone drawn',
      design: () => workspace({ endpoint: 'vault', zones: true }),
      expect,
    },
    {
      name: 'a managed network without a network for the users',
      design: () => {
        const b = build('Managed');
        const mlw = b.add('aml-workspace', 'mlw', { isolationMode: 'AllowInternetOutbound' });
        b.add('compute-instance', 'ci', {}, { in: mlw });
        return b.design();
      },
      expect,
    },
  ],
  good: [
    { name: 'an endpoint', design: () => workspace({ compute: true, endpoint: 'workspace' }) },
    { name: 'open to public networks', design: () => workspace({ access: 'Enabled', compute: true }) },
    { name: 'subnets drawn, endpoints still to come', design: () => workspace({}) },
  ],
};

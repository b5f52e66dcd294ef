import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';
import { deployment } from '../rows.ts';

type Options = {
  readonly mode?: 'Disabled' | 'AllowInternetOutbound';
  readonly access?: 'Enabled' | 'Disabled';
  readonly compute?: boolean;
  readonly endpoint?: boolean;
  readonly legacy?: boolean;
};

// mlw: moe
// +-- vnet ----------------------------------------------+
// | snet-training: maybe cpu     snet-pe: maybe pe -> mlw|
// +------------------------------------------------------+
function workspace({
  mode = 'Disabled',
  access = 'Disabled',
  compute = false,
  endpoint = false,
  legacy = false,
}: Options) {
  const b = build('Scoring');
  const mlw = b.add('aml-workspace', 'mlw', { isolationMode: mode, publicNetworkAccess: access });
  b.add('managed-online-endpoint', 'moe', { deployments: legacy ? [deployment('blue', 'Disabled')] : [] }, { in: mlw });
  const vnet = b.add('virtual-network', 'vnet');
  const training = b.add('subnet', 'snet-training', { purpose: 'training', prefixes: ['10.0.0.0/24'] }, { in: vnet });
  const pe = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints', prefixes: ['10.0.1.0/24'] }, { in: vnet });
  if (compute) b.add('compute-cluster', 'cpu', { workspace: mlw }, { in: training });
  if (endpoint) b.add('private-endpoint', 'pe', { target: mlw, subResource: 'amlworkspace' }, { in: pe });
  return b.design();
}

const expect = [{ message: 'unsupported', at: 'moe' }];

export const examples: Examples = {
  bad: [
    { name: 'computes in an own subnet', design: () => workspace({ compute: true, endpoint: true }), expect },
    {
      name: 'a private endpoint and nothing else, so the managed network may come on',
      design: () => workspace({ endpoint: true }),
      expect,
    },
    {
      name: 'an open workspace with a private endpoint',
      design: () => workspace({ access: 'Enabled', endpoint: true }),
      expect,
    },
  ],
  good: [
    {
      name: 'a managed network, with an own network for the users',
      design: () => workspace({ mode: 'AllowInternetOutbound', endpoint: true }),
    },
    { name: 'a public workspace in no network', design: () => workspace({ access: 'Enabled' }) },
    {
      name: 'the older isolation method, which has a rule of its own',
      design: () => workspace({ endpoint: true, legacy: true }),
    },
  ],
};

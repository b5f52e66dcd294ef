// The network that examples of service endpoint policies vary.
import { build } from '../../edits/builder.ts';
import type { ResourceOf } from '../../kinds/types.ts';

type Row = Partial<ResourceOf<'service-endpoint-policy'>['props']['definitions'][number]>;

type Options = {
  /** Definitions besides that of the default account; null for a subnet without policy. */
  readonly rows?: readonly Row[] | null;
  /** Whether the policy names the default account. */
  readonly account?: boolean;
  readonly endpoints?: ResourceOf<'subnet'>['props']['serviceEndpoints'];
  readonly compute?: 'cluster' | 'serverless' | 'none';
  /** Sub-resources of the default account that have a private endpoint. */
  readonly parts?: readonly string[];
  readonly closed?: boolean;
};

export const alias: Row = { name: 'aml', service: 'Global', aliases: ['/services/Azure/MachineLearning'] };

/** Subnet training with policy sep and cluster gpu of workspace mlw, whose default account stml is open. */
export function withPolicy({
  rows = [alias],
  account = true,
  endpoints = ['Microsoft.Storage'],
  compute = 'cluster',
  parts = [],
  closed = false,
}: Options = {}) {
  const b = build('Service endpoint policy');
  const storage = b.add('storage-account', 'stml', { publicNetworkAccess: closed ? 'Disabled' : 'Enabled' });
  const workspace = b.add('aml-workspace', 'mlw', { storageAccount: storage });
  const definitions = [...(rows ?? []), ...(account ? [{ name: 'storage', storageAccounts: [storage] }] : [])];
  const policies = rows ? [b.add('service-endpoint-policy', 'sep', { definitions })] : [];
  const vnet = b.add('virtual-network', 'vnet');
  const training = b.add(
    'subnet',
    'training',
    {
      purpose: 'training',
      prefixes: ['10.0.0.0/24'],
      serviceEndpoints: endpoints,
      serviceEndpointPolicies: policies,
    },
    { in: vnet },
  );
  const pe = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints', prefixes: ['10.0.1.0/24'] }, { in: vnet });
  for (const part of parts) {
    b.add('private-endpoint', `pe-${part}`, { target: storage, subResource: part }, { in: pe });
  }
  if (compute === 'cluster') b.add('compute-cluster', 'gpu', { workspace }, { in: training });
  if (compute === 'serverless') b.set('aml-workspace', workspace, { serverlessComputeSubnet: training });
  return b.design();
}

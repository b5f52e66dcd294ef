// One network with a training subnet, which examples of outbound rules vary.
import { build } from '../../edits/builder.ts';
import type { ResourceOf } from '../../kinds/types.ts';

type Options = {
  readonly subnet?: Partial<ResourceOf<'subnet'>['props']>;
  readonly routes?: ResourceOf<'route-table'>['props']['routes'];
  readonly cluster?: Partial<ResourceOf<'compute-cluster'>['props']> | null;
  /** A NAT gateway on the training subnet, and its SKU and addresses. */
  readonly nat?: {
    readonly sku?: 'Standard' | 'StandardV2';
    readonly addresses: readonly ('Standard' | 'StandardV2')[];
  };
};

/** Network vnet 10.1.0.0/16 with subnet training 10.1.0.0/24, in it cluster gpu. */
export function ownNetwork({ subnet = {}, routes, cluster, nat }: Options = {}) {
  const b = build('Own network');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  const routeTable = routes ? b.add('route-table', 'rt', { routes }) : null;
  const publicIps = (nat?.addresses ?? []).map((sku, n) => b.add('public-ip', `pip-${n}`, { sku }));
  const natGateway = nat ? b.add('nat-gateway', 'ng', { sku: nat.sku ?? 'Standard', publicIps }) : null;
  const training = b.add(
    'subnet',
    'training',
    { purpose: 'training', prefixes: ['10.1.0.0/24'], routeTable, natGateway, ...subnet },
    { in: vnet },
  );
  const workspace = b.add('aml-workspace', 'mlw');
  if (cluster !== null) b.add('compute-cluster', 'gpu', { workspace, ...cluster }, { in: training });
  return { b, vnet, training, workspace };
}

export const oneAddress = { addresses: ['Standard'] } as const;

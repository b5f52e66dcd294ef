import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

const own = '00000000-0000-0000-0000-000000000001';
const other = { subscription: '00000000-0000-0000-0000-000000000002', resourceGroup: 'rg-network' } as const;

type At = { readonly resourceGroup?: string; readonly subscription?: string };
type Placed = {
  readonly network?: At;
  readonly group?: At;
  readonly routes?: At;
  readonly gateway?: At;
  readonly workspace?: At;
  readonly endpoint?: At;
};

/** A network in which everything stands where it is said. */
function spoke(at: Placed) {
  const b = build('Spoke', { settings: { resourceGroup: 'rg-ml', subscription: own } });
  const network = b.add('virtual-network', 'vnet', { ...at.network });
  const networkSecurityGroup = b.add('network-security-group', 'nsg', { ...at.group });
  const routeTable = b.add('route-table', 'rt', { ...at.routes });
  const natGateway = b.add('nat-gateway', 'ng', { ...at.gateway });
  const uses = { networkSecurityGroup, routeTable, natGateway };
  const subnet = b.add('subnet', 'snet', { ...uses, purpose: 'training' }, { in: network });
  const workspace = b.add('aml-workspace', 'mlw', { ...at.workspace });
  b.add('compute-cluster', 'cpu', { workspace }, { in: subnet });
  b.add('private-endpoint', 'pe', { ...at.endpoint, target: workspace, subResource: 'amlworkspace' }, { in: subnet });
  return b.design();
}

/** A network and what its subnet uses in another subscription; the workspace too, unless it is said otherwise. */
const elsewhere = (at: Placed = {}) =>
  spoke({ network: other, group: other, routes: other, gateway: other, workspace: other, endpoint: other, ...at });

const joined = (at: string) => ({ message: 'joined', at, field: 'subscription' }) as const;

export const examples: Examples = {
  bad: [
    {
      name: 'a security group in another subscription than the subnet',
      design: () => spoke({ group: other }),
      expect: [joined('nsg')],
    },
    {
      name: 'a route table that stayed when the network went to another subscription',
      design: () => elsewhere({ routes: {} }),
      expect: [joined('rt')],
    },
    {
      name: 'a NAT gateway in another subscription',
      design: () => spoke({ gateway: other }),
      expect: [joined('ng')],
    },
    {
      name: 'an endpoint in another subscription than its network',
      design: () => spoke({ endpoint: other }),
      expect: [{ message: 'inside', at: 'pe', field: 'subscription' }],
    },
    {
      name: 'a compute in a network of another subscription than the workspace',
      design: () => elsewhere({ workspace: {} }),
      expect: [{ message: 'compute', at: 'mlw', field: 'subscription' }],
    },
  ],
  good: [
    { name: 'everything in the subscription of the design', design: () => spoke({}) },
    { name: 'everything in one other subscription', design: () => elsewhere() },
    {
      name: 'other resource groups of the same subscription',
      design: () => spoke({ group: { resourceGroup: 'rg-a' }, routes: { subscription: own, resourceGroup: 'rg-b' } }),
    },
  ],
};

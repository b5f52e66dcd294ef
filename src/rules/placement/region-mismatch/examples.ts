import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

/** A subnet with a group and an endpoint, each in the region given; '' is the region of the design. */
function spoke(regions: { network?: string; endpoint?: string; group?: string; workspace?: string }) {
  const b = build('One network', { settings: { region: 'westeurope' } });
  const network = b.add('virtual-network', 'vnet', { region: regions.network ?? '' });
  const networkSecurityGroup = b.add('network-security-group', 'nsg', { region: regions.group ?? '' });
  const subnet = b.add('subnet', 'snet', { networkSecurityGroup, purpose: 'training' }, { in: network });
  const workspace = b.add('aml-workspace', 'mlw', { region: regions.workspace ?? '' });
  b.add('compute-cluster', 'cpu', { workspace }, { in: subnet });
  b.add(
    'private-endpoint',
    'pe',
    { target: workspace, subResource: 'amlworkspace', region: regions.endpoint ?? '' },
    { in: subnet },
  );
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'an endpoint in another region than its network',
      design: () => spoke({ endpoint: 'northeurope' }),
      expect: [{ message: 'inside', at: 'pe', field: 'region' }],
    },
    {
      name: 'a network in another region than what stands in it',
      design: () => spoke({ network: 'northeurope', group: 'northeurope', workspace: 'northeurope' }),
      expect: [{ message: 'inside', at: 'pe', field: 'region' }],
    },
    {
      name: 'a security group in another region than the subnet',
      design: () => spoke({ group: 'northeurope' }),
      expect: [{ message: 'joined', at: 'nsg', field: 'region' }],
    },
    {
      name: 'a compute whose workspace is in another region than its network',
      design: () => spoke({ workspace: 'northeurope' }),
      expect: [{ message: 'inside', at: 'cpu', field: 'region' }],
    },
  ],
  good: [
    { name: 'everything in the region of the design', design: () => spoke({}) },
    {
      name: 'everything in one other region',
      design: () =>
        spoke({
          network: 'northeurope',
          endpoint: 'northeurope',
          group: 'northeurope',
          workspace: 'northeurope',
        }),
    },
    { name: 'the region of the design, written down', design: () => spoke({ endpoint: 'westeurope' }) },
  ],
};

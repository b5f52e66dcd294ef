import { build } from '../../../edits/builder.ts';
import { allowTag } from '../../../edits/security-rows.ts';
import type { Design } from '../../../model/design.ts';
import type { Examples } from '../../examples.ts';

/** A training subnet with a service endpoint policy and a NAT gateway, whose group lets out these tags and no more. */
function guarded(tags: readonly string[] | 'everything', policy = true): Design {
  const b = build('Guarded');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  const natGateway = b.add('nat-gateway', 'ng', { publicIps: [b.add('public-ip', 'pip')] });
  const storageAccount = b.add('storage-account', 'st');
  const workspace = b.add('aml-workspace', 'mlw', { publicNetworkAccess: 'Enabled', storageAccount });
  const sep = b.add('service-endpoint-policy', 'sep', {
    definitions: [
      { name: 'ml', service: 'Global', storageAccounts: [], scopes: [], aliases: ['/services/Azure/MachineLearning'] },
      { name: 'own', service: 'Microsoft.Storage', storageAccounts: [storageAccount], scopes: [], aliases: [] },
    ],
  });
  const rules =
    tags === 'everything'
      ? []
      : [
          ...tags.map((tag, index) => ({ ...allowTag(tag, '*', [443]), priority: 100 + 10 * index })),
          {
            ...allowTag('Internet', '*', []),
            name: 'DenyInternet',
            access: 'Deny',
            destinationPorts: ['*'],
            priority: 4000,
          } as const,
        ];
  const networkSecurityGroup = b.add('network-security-group', 'nsg', { rules });
  const subnet = b.add(
    'subnet',
    'training',
    {
      purpose: 'training',
      prefixes: ['10.1.0.0/24'],
      natGateway,
      networkSecurityGroup,
      defaultOutboundAccess: false,
      serviceEndpoints: ['Microsoft.Storage'],
      serviceEndpointPolicies: policy ? [sep] : [],
    },
    { in: vnet },
  );
  b.add('compute-cluster', 'gpu', { workspace }, { in: subnet });
  return b.design();
}

const at = { at: 'training', field: 'serviceEndpointPolicies' } as const;

export const examples: Examples = {
  bad: [
    {
      name: 'the internet is open beside the policy',
      design: () => guarded('everything'),
      expect: [
        { message: 'storage', ...at },
        { message: 'internet', ...at },
      ],
    },
    {
      name: 'storage of every region is let out',
      design: () => guarded(['Storage']),
      expect: [{ message: 'storage', ...at }],
    },
  ],
  good: [
    { name: 'only storage of the region', design: () => guarded(['Storage.WestEurope', 'AzureActiveDirectory']) },
    { name: 'no policy, so no promise', design: () => guarded('everything', false) },
  ],
};

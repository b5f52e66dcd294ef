import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Policies = 'Disabled' | 'Enabled' | 'NetworkSecurityGroupEnabled' | 'RouteTableEnabled';
type Rule = {
  readonly name: string;
  readonly priority: number;
  readonly access: 'Allow' | 'Deny';
  readonly port: string;
  /** Application security group that the rule is for. */
  readonly group?: 'own' | 'other';
};

function subnetWith(policies: Policies, rules?: readonly Rule[], subResource = 'vault') {
  const b = build('Policies');
  const named = rules?.some(({ group }) => group);
  const groups = named && {
    own: b.add('application-security-group', 'asg-own'),
    other: b.add('application-security-group', 'asg-other'),
  };
  const group =
    rules &&
    b.add('network-security-group', 'nsg-pe', {
      rules: rules.map(({ port, group: of, ...rule }) => ({
        ...rule,
        direction: 'Inbound' as const,
        protocol: '*' as const,
        sources: [rule.access === 'Deny' ? '*' : 'VirtualNetwork'],
        sourcePorts: ['*'],
        destinations: of ? [] : ['*'],
        destinationGroups: groups && of ? [groups[of]] : [],
        destinationPorts: [port],
      })),
    });
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add(
    'subnet',
    'snet-pe',
    { purpose: 'private-endpoints', privateEndpointNetworkPolicies: policies, networkSecurityGroup: group ?? null },
    { in: vnet },
  );
  const target = subResource === 'vault' ? b.add('key-vault', 'kv-ml') : b.add('storage-account', 'stml');
  const applicationSecurityGroups = groups ? [groups.own] : [];
  b.add('private-endpoint', 'pe', { target, subResource, applicationSecurityGroups }, { in: subnet });
  return b.design();
}

const at = { at: 'snet-pe', field: 'privateEndpointNetworkPolicies' };
const deny: Rule = { name: 'deny-all', priority: 300, access: 'Deny', port: '*' };
const https: Rule = { name: 'allow-https', priority: 200, access: 'Allow', port: '443' };

export const examples: Examples = {
  bad: [
    {
      name: 'on with nothing to apply',
      design: () => subnetWith('Enabled'),
      expect: [{ message: 'purposeless', ...at }],
    },
    {
      name: 'routes only, but an NSG is attached',
      design: () => subnetWith('RouteTableEnabled', []),
      expect: [{ message: 'purposeless', ...at }],
    },
    {
      name: 'NSG only, and none attached',
      design: () => subnetWith('NetworkSecurityGroupEnabled'),
      expect: [{ message: 'purposeless', ...at }],
    },
    {
      name: 'deny before every allow',
      design: () => subnetWith('Enabled', [deny]),
      expect: [{ message: 'blocked', ...at }],
    },
    {
      name: 'SMB forgotten for a file share',
      design: () => subnetWith('Enabled', [https, deny], 'file'),
      expect: [{ message: 'blocked', ...at }],
    },
    {
      name: 'denied for the group that the endpoint is in',
      design: () => subnetWith('Enabled', [{ ...deny, group: 'own' }]),
      expect: [{ message: 'blocked', ...at }],
    },
    {
      name: 'allowed for a group that the endpoint is not in',
      design: () => subnetWith('Enabled', [{ ...https, group: 'other' }, deny]),
      expect: [{ message: 'blocked', ...at }],
    },
  ],
  good: [
    {
      name: 'denied for a group that the endpoint is not in',
      design: () => subnetWith('Enabled', [{ ...deny, group: 'other' }]),
    },
    {
      name: 'allowed for the group that the endpoint is in',
      design: () => subnetWith('Enabled', [{ ...https, group: 'own' }, deny]),
    },
    { name: 'off, so the deny does not act', design: () => subnetWith('Disabled', [deny]) },
    {
      name: 'the allow at 200 beats the deny at 300',
      design: () => subnetWith('NetworkSecurityGroupEnabled', [https, deny]),
    },
    { name: 'default rules let the network in', design: () => subnetWith('Enabled', []) },
  ],
};

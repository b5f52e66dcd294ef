import type { SecurityRule } from '../../../topology/nsg-evaluation.ts';
import type { Examples } from '../../examples.ts';
import { denyAll, securityRule, withGroup } from '../example-group.ts';

const inbound = (source: string, ports: readonly string[], priority = 300) =>
  securityRule(`in-${priority}`, priority, { direction: 'Inbound', sources: [source], destinationPorts: ports });
const design = (...rules: SecurityRule[]) => withGroup(rules).b.design();
const expect = [{ message: 'open', at: 'nsg', field: 'rules' }];

/** Computes with public IPs, let in by one rule for everybody. */
const publicComputes = () => withGroup([inbound('*', ['*'])], { cluster: { enableNodePublicIp: true } }).b.design();

/** The group also on a subnet of private endpoints, where it acts or not. */
function endpoints(privateEndpointNetworkPolicies: 'Enabled' | 'Disabled') {
  const { b, vnet, group } = withGroup([inbound('Internet', ['443'])], { subnet: { networkSecurityGroup: null } });
  const props = { purpose: 'private-endpoints', prefixes: ['10.1.1.0/28'], privateEndpointNetworkPolicies } as const;
  b.add('subnet', 'pe', { ...props, networkSecurityGroup: group }, { in: vnet });
  return b.design();
}

export const examples: Examples = {
  bad: [
    { name: 'SSH from the internet', design: () => design(inbound('Internet', ['22'])), expect },
    { name: 'RDP from 0.0.0.0/0', design: () => design(inbound('0.0.0.0/0', ['3389'])), expect },
    { name: 'everything, which also let the service in', design: publicComputes, expect },
    { name: 'private endpoints on which the group acts', design: () => endpoints('Enabled'), expect },
  ],
  good: [
    {
      name: 'a deny at 100 beats the allow at 300',
      design: () => design({ ...denyAll('deny', 100), direction: 'Inbound' }, inbound('*', ['22'])),
    },
    { name: 'from the network', design: () => design(inbound('VirtualNetwork', ['22'])) },
    { name: 'from one public address', design: () => design(inbound('203.0.113.7', ['22'])) },
    { name: 'the service tag on its port', design: () => design(inbound('AzureMachineLearning', ['44224'])) },
    { name: 'private endpoints on which the group does not act', design: () => endpoints('Disabled') },
    {
      name: 'to members of an application security group, which computes are never in',
      design: () =>
        withGroup((asg) => [{ ...inbound('*', ['443']), destinations: [], destinationGroups: [asg] }]).b.design(),
    },
    {
      name: 'from members of an application security group',
      design: () => withGroup((asg) => [{ ...inbound('*', ['443']), sources: [], sourceGroups: [asg] }]).b.design(),
    },
    {
      name: 'a rule that Azure refuses',
      design: () => withGroup((asg) => [{ ...inbound('*', ['443']), destinationGroups: [asg] }]).b.design(),
    },
    {
      name: 'the group is not in use',
      design: () => withGroup([inbound('*', ['22'])], { subnet: { networkSecurityGroup: null } }).b.design(),
    },
  ],
};

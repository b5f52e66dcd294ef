import type { SecurityRule } from '../../../topology/nsg-evaluation.ts';
import type { Examples } from '../../examples.ts';
import { denyAll, securityRule, withGroup } from '../example-group.ts';

const design = (...rules: SecurityRule[]) => withGroup(rules, { cluster: { enableNodePublicIp: true } }).b.design();
const inbound = (name: string, priority: number, props: Partial<SecurityRule> = {}) =>
  securityRule(name, priority, {
    direction: 'Inbound',
    sources: ['AzureMachineLearning'],
    destinations: ['VirtualNetwork'],
    destinationPorts: ['44224'],
    ...props,
  });
/** Serverless compute of the workspace in the subnet of the group. */
function serverless(serverlessComputeNoPublicIp: boolean) {
  const { b, workspace, subnet } = withGroup([], { cluster: null });
  b.set('aml-workspace', workspace, { serverlessComputeSubnet: subnet, serverlessComputeNoPublicIp });
  return b.design();
}

const expect = [{ message: 'denied', at: 'nsg', field: 'rules' }];

export const examples: Examples = {
  bad: [
    { name: 'no rules: the default rules deny it', design: () => design(), expect },
    { name: 'over UDP', design: () => design(inbound('in', 100, { protocol: 'Udp' })), expect },
    {
      name: 'a deny before the allow',
      design: () => design({ ...denyAll('deny', 100), direction: 'Inbound' }, inbound('in', 200)),
      expect,
    },
    { name: 'from Batch only', design: () => design(inbound('in', 100, { sources: ['BatchNodeManagement'] })), expect },
    { name: 'serverless compute with public IPs', design: () => serverless(false), expect },
  ],
  good: [
    { name: 'serverless compute without public IPs', design: () => serverless(true) },
    {
      name: 'the tag on 44224',
      design: () => design(inbound('in', 100), { ...denyAll('deny', 200), direction: 'Inbound' }),
    },
    {
      name: 'a range of ports to the subnet',
      design: () => design(inbound('in', 100, { destinations: ['10.1.0.0/24'], destinationPorts: ['44000-45000'] })),
    },
    { name: 'computes without public IPs', design: () => withGroup([]).b.design() },
    {
      name: 'no group on the subnet: the service makes its own',
      design: () =>
        withGroup([], { subnet: { networkSecurityGroup: null }, cluster: { enableNodePublicIp: true } }).b.design(),
    },
  ],
};

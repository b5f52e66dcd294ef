import type { SecurityRule } from '../../../topology/nsg-evaluation.ts';
import type { Examples } from '../../examples.ts';
import { denyAll, securityRule, withGroup } from '../example-group.ts';

const to = (
  priority: number,
  tag: string,
  ports: readonly string[] = ['443'],
  protocol: SecurityRule['protocol'] = 'Tcp',
) => securityRule(`to-${priority}`, priority, { destinations: [tag], destinationPorts: ports, protocol });

const required = [
  to(100, 'AzureActiveDirectory', ['80', '443']),
  to(110, 'AzureResourceManager'),
  to(120, 'AzureMachineLearning'),
  to(130, 'AzureMachineLearning', ['5831'], 'Udp'),
  to(140, 'BatchNodeManagement.WestEurope', ['443'], '*'),
  to(150, 'Storage.WestEurope'),
  to(160, 'MicrosoftContainerRegistry'),
  to(170, 'AzureFrontDoor.FirstParty'),
];
const without = (tag: string) => required.filter(({ destinations }) => !destinations[0]?.startsWith(tag));
const design = (...rules: SecurityRule[]) => withGroup(rules).b.design();
const expect = [{ message: 'blocked', at: 'nsg', field: 'rules' }];

/**
 * vnet 10.1.0.0/16
 *   training 10.1.0.0/24 ── nsg ── gpu
 *   pe       10.1.1.0/28 ── private endpoint to the file share
 */
function withEndpoint(...rules: SecurityRule[]) {
  const { b, vnet } = withGroup([...required, ...rules]);
  const target = b.add('storage-account', 'st');
  const subnet = b.add('subnet', 'pe', { purpose: 'private-endpoints', prefixes: ['10.1.1.0/28'] }, { in: vnet });
  b.add('private-endpoint', 'pe-file', { target, subResource: 'file' }, { in: subnet });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'allowed for an application security group, which computes are never in',
      design: () =>
        withGroup((asg) => [
          ...required.map((row) => ({ ...row, sources: [], sourceGroups: [asg] })),
          denyAll('deny', 200),
        ]).b.design(),
      expect,
    },
    { name: 'everything denied', design: () => design(denyAll('deny', 4000)), expect },
    {
      name: 'the internet denied at the very first priority',
      design: () => design(denyAll('deny', 100, 'Internet')),
      expect,
    },
    { name: 'storage left out', design: () => design(...without('Storage'), denyAll('deny', 4096)), expect },
    {
      name: 'Batch of another region',
      design: () => design(...without('Batch'), to(141, 'BatchNodeManagement.NorthEurope'), denyAll('deny', 4096)),
      expect,
    },
    {
      name: 'a deny before an allow',
      design: () => design(...required, denyAll('no-arm', 105, 'AzureResourceManager'), denyAll('deny', 4096)),
      expect,
    },
    {
      name: 'SMB to the private endpoint of the file share',
      design: () => withEndpoint(to(200, '10.1.1.0/28'), denyAll('deny', 4096)),
      expect,
    },
  ],
  good: [
    {
      name: 'denied for an application security group only',
      design: () => withGroup((asg) => [{ ...denyAll('deny', 200), sources: [], sourceGroups: [asg] }]).b.design(),
    },
    { name: 'no rules: the default rules let everything out', design: () => design() },
    { name: 'a deny at 300 after the allows', design: () => design(...required, denyAll('deny', 300)) },
    {
      name: 'one allow for the whole internet',
      design: () =>
        design(
          securityRule('out', 100, { protocol: '*', destinations: ['0.0.0.0/0'], destinationPorts: ['*'] }),
          denyAll('deny', 200),
        ),
    },
    {
      name: 'all of Azure',
      design: () =>
        design(
          securityRule('out', 100, {
            protocol: '*',
            destinations: ['AzureCloud'],
            destinationPorts: ['80', '443', '5831'],
          }),
          denyAll('deny', 200),
        ),
    },
    { name: 'a deny inbound', design: () => design({ ...denyAll('in', 100), direction: 'Inbound' }) },
    { name: 'a deny for one public address', design: () => design(denyAll('bad-host', 100, '203.0.113.7')) },
    {
      name: 'only the subnet of the private endpoints is open inside',
      design: () => withEndpoint(to(200, '10.1.1.0/28', ['443', '445']), denyAll('deny', 4096)),
    },
    { name: 'no computes yet', design: () => withGroup([denyAll('deny', 100)], { cluster: null }).b.design() },
  ],
};

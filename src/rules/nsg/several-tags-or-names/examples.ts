import type { SecurityRule } from '../../../topology/nsg-evaluation.ts';
import type { Examples } from '../../examples.ts';
import { securityRule, withGroup } from '../example-group.ts';

const design = (...rules: SecurityRule[]) => withGroup(rules).b.design();
const to = (...destinations: string[]) => securityRule('out', 100, { destinations });
const at = (message: string) => [{ message, at: 'nsg', field: 'rules' }];

export const examples: Examples = {
  bad: [
    {
      name: 'two tags',
      design: () => design(to('AzureActiveDirectory', 'AzureResourceManager')),
      expect: at('several'),
    },
    {
      name: 'a tag beside a prefix',
      design: () => design(to('Storage.WestEurope', '10.0.0.0/8'), securityRule('next', 101)),
      expect: at('several'),
    },
    {
      name: 'tags on both sides',
      design: () => design({ ...to('Storage', 'AzureMonitor'), sources: ['VirtualNetwork', '10.9.0.0/16'] }),
      expect: at('several'),
    },
    {
      name: 'addresses beside application security groups',
      design: () =>
        withGroup((asg) => [
          { ...to('*'), sourceGroups: [asg] },
          securityRule('both', 101, { destinationGroups: [asg] }),
        ]).b.design(),
      expect: at('groups'),
    },
    { name: 'a host name', design: () => design(to('pypi.org')), expect: at('host') },
  ],
  good: [
    {
      name: 'an application security group on each side',
      design: () =>
        withGroup((asg) => [{ ...to(), sources: [], sourceGroups: [asg], destinationGroups: [asg] }]).b.design(),
    },
    {
      name: 'an application security group on one side and a tag on the other',
      design: () => withGroup((asg) => [{ ...to('Storage'), sources: [], sourceGroups: [asg] }]).b.design(),
    },
    { name: 'one tag with a region', design: () => design(to('BatchNodeManagement.WestEurope')) },
    { name: 'several prefixes', design: () => design(to('10.0.0.0/8', '192.168.0.0/16')) },
    { name: 'a tag on each side', design: () => design({ ...to('Storage'), sources: ['VirtualNetwork'] }) },
    { name: 'everything', design: () => design(to('*')) },
  ],
};

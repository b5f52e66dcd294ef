import type { Examples, Expected } from '../../examples.ts';
import { denyAll, securityRule, withGroup } from '../example-group.ts';

const design = (...rules: Parameters<typeof withGroup>[0] & readonly unknown[]) => withGroup(rules).b.design();
const found = (...messages: string[]): readonly Expected[] =>
  messages.map((message) => ({ message, at: 'nsg', field: 'rules' }));

const to = (name: string, priority: number, ...destinations: string[]) =>
  securityRule(name, priority, { destinations });
const deny = (name: string, priority: number, ...destinations: string[]) =>
  securityRule(name, priority, { access: 'Deny', destinations });

export const examples: Examples = {
  bad: [
    {
      name: 'a deny of everything before an allow',
      design: () => design(to('ml', 100, 'AzureMachineLearning'), denyAll('all', 200), to('late', 300, '20.0.0.0/8')),
      expect: found('contrary'),
    },
    {
      name: 'an allow of the internet before a deny of a part',
      design: () => design(to('web', 100, 'Internet'), deny('storage', 200, 'Storage.WestEurope')),
      expect: found('contrary'),
    },
    {
      name: 'two halves before the whole',
      design: () =>
        design(to('low', 100, '10.8.0.0/16'), to('high', 110, '10.9.0.0/16'), to('both', 200, '10.8.0.0/15')),
      expect: found('redundant'),
    },
    {
      name: 'an address of the network after the network',
      design: () => design(to('vnet', 100, 'VirtualNetwork'), to('one', 200, '10.1.0.4')),
      expect: found('redundant'),
    },
    {
      name: 'both, and several of one sort',
      design: () =>
        design(
          to('tag', 100, 'Storage'),
          to('regional', 110, 'Storage.WestEurope'),
          to('again', 120, 'Storage'),
          deny('no', 130, 'Storage'),
        ),
      expect: found('redundant', 'contrary'),
    },
    {
      name: 'one application security group twice',
      design: () =>
        withGroup((group) => [
          securityRule('a', 100, { sources: [], sourceGroups: [group] }),
          securityRule('b', 200, { sources: [], sourceGroups: [group], destinationPorts: ['443'] }),
        ]).b.design(),
      expect: found('redundant'),
    },
  ],
  good: [
    {
      name: 'an exception before what it is an exception of',
      design: () => design(deny('no', 100, 'Sql'), to('yes', 200, '*')),
    },
    {
      name: 'a tag after a range that might hold some of it',
      design: () => design(to('a', 100, '20.0.0.0/8'), deny('b', 200, 'Sql')),
    },
    { name: 'an allow that the default rules repeat', design: () => design(to('vnet', 100, 'VirtualNetwork')) },
    {
      name: 'name resolution of the platform',
      design: () => design(denyAll('all', 4000), deny('dns', 4001, 'AzurePlatformDNS')),
    },
    {
      name: 'an address of another network',
      design: () => design(to('vnet', 100, 'VirtualNetwork'), to('one', 200, '10.7.0.4')),
    },
    { name: 'equal priorities', design: () => design(to('a', 100, 'Sql'), to('b', 100, 'Sql')) },
    { name: 'no rules', design: () => design() },
  ],
};

import type { Examples } from '../../examples.ts';
import { securityRule, withGroup } from '../example-group.ts';

const design = (...tags: string[]) =>
  withGroup(tags.map((tag, n) => securityRule(`r${n}`, 100 + n, { destinations: [tag] }))).b.design();
const at = (message: string) => [{ message, at: 'nsg', field: 'rules' }];

export const examples: Examples = {
  bad: [
    {
      name: 'spellings of older pages',
      design: () => design('Keyvault.WestEurope', 'Frontdoor.FirstParty'),
      expect: at('spelling'),
    },
    { name: 'two letters in the wrong order', design: () => design('AzureActiveDirectroy'), expect: at('spelling') },
    {
      name: 'a region on a tag that has none',
      design: () => design('AzureMachineLearning.WestEurope'),
      expect: at('spelling'),
    },
    { name: 'a name that resembles nothing', design: () => design('MyCompanyNetwork'), expect: at('unknown') },
  ],
  good: [
    {
      name: 'listed tags',
      design: () => design('AzureKeyVault.WestEurope', 'AzureFrontDoor.FirstParty', 'VirtualNetwork'),
    },
    { name: 'another letter case, which Azure accepts', design: () => design('storage.westeurope', 'azuremonitor') },
    { name: 'a host name: nsg/several-tags-or-names says so', design: () => design('pypi.org') },
    { name: 'addresses', design: () => design('*', '10.0.0.4', '10.0.0.0/8') },
  ],
};

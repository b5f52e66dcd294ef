import type { Examples } from '../../examples.ts';
import { hubSpoke } from '../../routing/hub-spoke.ts';
import { completeCollections } from '../collections.ts';

/** The complete table with a rule for these destinations in front. */
function design(...destinations: string[]) {
  const { networkCollections } = completeCollections('westeurope', ['10.0.0.0/8']);
  const row = {
    name: 'more',
    protocols: ['TCP'],
    sources: ['*'],
    destinations,
    destinationFqdns: [],
    ports: ['443'],
  } as const;
  const more = { name: 'more', priority: 150, action: 'Allow', rules: [row] } as const;
  return hubSpoke({ firewall: { networkCollections: [more, ...networkCollections] } }).b.design();
}

const at = (message: string) => [{ message, at: 'afw', field: 'networkCollections' }];

export const examples: Examples = {
  bad: [
    { name: 'an older spelling', design: () => design('Keyvault.WestEurope'), expect: at('spelling') },
    { name: 'a letter missing', design: () => design('AzureMonitr', '10.0.0.0/8'), expect: at('spelling') },
    { name: 'a name that resembles nothing', design: () => design('MyCompanyNetwork'), expect: at('unknown') },
    { name: 'a host name', design: () => design('pypi.org'), expect: at('host') },
  ],
  good: [
    { name: 'the whole table', design: () => hubSpoke().b.design() },
    { name: 'listed tags and addresses', design: () => design('Sql.WestEurope', 'azuremonitor', '10.0.0.4', '*') },
    { name: 'no rules', design: () => hubSpoke({ firewall: { networkCollections: [] } }).b.design() },
  ],
};

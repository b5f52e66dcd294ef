import type { Examples } from '../../examples.ts';
import { hubSpoke } from '../../routing/hub-spoke.ts';

/** A firewall with one more network collection. */
function network(action: 'Allow' | 'Deny', ...destinations: string[]) {
  const rule = {
    name: 'out',
    protocols: ['Any'],
    sources: ['*'],
    destinations,
    destinationFqdns: [],
    ports: ['*'],
  } as const;
  return hubSpoke({
    firewall: { networkCollections: [{ name: 'c', priority: 900, action, rules: [rule] }] },
  }).b.design();
}

function hosts(...fqdns: string[]) {
  const rule = { name: 'web', protocols: ['https:443'], sources: ['*'], fqdns, fqdnTags: [] };
  return hubSpoke({
    firewall: { applicationCollections: [{ name: 'c', priority: 900, action: 'Allow', rules: [rule] }] },
  }).b.design();
}

const open = (field: string) => [{ message: 'open', at: 'afw', field }];

export const examples: Examples = {
  bad: [
    { name: '*', design: () => network('Allow', '*'), expect: open('networkCollections') },
    {
      name: 'two halves of the internet',
      design: () => network('Allow', '0.0.0.0/1', '128.0.0.0/1'),
      expect: open('networkCollections'),
    },
    { name: 'every host name', design: () => hosts('*'), expect: open('applicationCollections') },
  ],
  good: [
    { name: 'a deny', design: () => network('Deny', '*') },
    { name: 'a private range', design: () => network('Allow', '10.0.0.0/8') },
    { name: 'wildcards below a name', design: () => hosts('*.azureml.ms') },
    { name: 'the required rules', design: () => hubSpoke().b.design() },
  ],
};

import type { Firewall } from '../../../topology/egress.ts';
import type { ApplicationRule, NetworkRule } from '../../../topology/firewall-evaluation.ts';
import type { Examples, Expected } from '../../examples.ts';
import { hubSpoke } from '../../routing/hub-spoke.ts';
import { completeCollections } from '../collections.ts';

type Props = Firewall['props'];
type NatRule = Props['natCollections'][number]['rules'][number];

const needed = completeCollections('westeurope', ['10.0.0.0/8']);

/** The hub's firewall with what computes need, and more collections after it. */
const design = (more: Partial<Props>) =>
  hubSpoke({
    firewall: {
      ...more,
      networkCollections: [...needed.networkCollections, ...(more.networkCollections ?? [])],
      applicationCollections: [...needed.applicationCollections, ...(more.applicationCollections ?? [])],
    },
  }).b.design();

const network = (name: string, ...destinations: string[]): NetworkRule => ({
  name,
  protocols: ['TCP'],
  sources: ['10.0.0.0/8'],
  destinations,
  destinationFqdns: [],
  ports: ['1433'],
});
const application = (name: string, ...fqdns: string[]): ApplicationRule => ({
  name,
  protocols: ['https:8443'],
  sources: ['10.0.0.0/8'],
  fqdns,
  fqdnTags: [],
});
const nat = (name: string, translatedAddress: string): NatRule => ({
  name,
  protocols: ['TCP'],
  sources: ['198.51.100.0/24'],
  destinations: ['20.1.2.3'],
  ports: ['443'],
  translatedAddress,
  translatedPort: '443',
});

const collection = <R>(priority: number, action: 'Allow' | 'Deny', ...rules: R[]) => ({
  name: `more-${priority}`,
  priority,
  action,
  rules,
});
const natCollections = (...rules: NatRule[]) => [{ name: 'inbound', priority: 100, rules }];
const found = (message: string, field: string): readonly Expected[] => [{ message, at: 'afw', field }];

export const examples: Examples = {
  bad: [
    {
      name: 'a network allow after a deny',
      design: () =>
        design({
          networkCollections: [
            collection(900, 'Deny', network('none', '10.0.0.0/8')),
            collection(910, 'Allow', network('some', '10.9.0.0/16')),
          ],
        }),
      expect: found('contrary', 'networkCollections'),
    },
    {
      name: 'one row again in a collection',
      design: () =>
        design({ networkCollections: [collection(900, 'Allow', network('a', 'Sql'), network('b', 'Sql.WestEurope'))] }),
      expect: found('redundant', 'networkCollections'),
    },
    {
      name: 'a host below a wildcard',
      design: () =>
        design({
          applicationCollections: [
            collection(900, 'Allow', application('any', '*.contoso.com')),
            collection(910, 'Deny', application('one', 'data.contoso.com')),
          ],
        }),
      expect: found('contrary', 'applicationCollections'),
    },
    {
      name: 'a host after network rules for every address',
      design: () =>
        design({
          networkCollections: [collection(900, 'Deny', { ...network('out', '*'), ports: ['8443'] })],
          applicationCollections: [collection(800, 'Allow', application('one', 'data.contoso.com'))],
        }),
      expect: found('contrary', 'applicationCollections'),
    },
    {
      name: 'one port of the firewall twice',
      design: () =>
        design({ natCollections: natCollections(nat('a', '10.1.0.4'), nat('b', '10.1.0.5'), nat('c', '10.1.0.4')) }),
      expect: [...found('translated', 'natCollections'), ...found('redundant', 'natCollections')],
    },
  ],
  good: [
    { name: 'the required rules', design: () => design({}) },
    {
      name: 'an exception before what it is an exception of',
      design: () =>
        design({
          networkCollections: [
            collection(900, 'Deny', network('some', '10.9.0.0/16')),
            collection(910, 'Allow', network('none', '10.0.0.0/8')),
          ],
        }),
    },
    {
      name: 'a host after a network rule for a tag',
      design: () =>
        design({
          networkCollections: [collection(900, 'Deny', { ...network('cloud', 'AzureCloud'), ports: ['8443'] })],
          applicationCollections: [collection(910, 'Allow', application('one', 'data.contoso.com'))],
        }),
    },
    {
      name: 'collections of one priority',
      design: () =>
        design({
          networkCollections: [
            collection(900, 'Deny', network('a', '10.9.0.0/16')),
            collection(900, 'Allow', network('b', '10.9.0.0/16')),
          ],
        }),
    },
    {
      name: 'two servers on two ports',
      design: () =>
        design({ natCollections: natCollections(nat('a', '10.1.0.4'), { ...nat('b', '10.1.0.5'), ports: ['8443'] }) }),
    },
  ],
};

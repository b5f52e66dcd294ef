import type { NetworkCollection, NetworkRule } from '../../../topology/firewall-evaluation.ts';
import type { Examples } from '../../examples.ts';
import { hubSpoke } from '../../routing/hub-spoke.ts';
import { completeCollections } from '../collections.ts';

const complete = completeCollections('westeurope', ['10.0.0.0/8']);
const rules = complete.networkCollections.flatMap((collection) => collection.rules);

const networkRule = (props: Partial<NetworkRule>): NetworkRule => ({
  name: 'rule',
  protocols: ['TCP'],
  sources: ['*'],
  destinations: [],
  destinationFqdns: [],
  ports: ['443'],
  ...props,
});
const collection = (rows: readonly NetworkRule[], props: Partial<NetworkCollection> = {}): NetworkCollection => ({
  name: 'aml',
  priority: 200,
  action: 'Allow',
  rules: rows,
  ...props,
});
const design = (...networkCollections: NetworkCollection[]) =>
  hubSpoke({ firewall: { networkCollections } }).b.design();

/** Sign-in opened by nothing but the FQDN tag of AKS, for some sources. */
function byKubernetesTag(...sources: string[]) {
  const aks = { name: 'aks', protocols: ['https:443'], sources, fqdns: [], fqdnTags: ['AzureKubernetesService'] };
  const kubernetes = { name: 'kubernetes', priority: 310, action: 'Allow', rules: [aks] } as const;
  const networkCollections = [
    collection(rules.filter((row) => !/AzureActiveDirectory|AzureResourceManager/.test(row.destinations.join()))),
  ];
  const applicationCollections = [...complete.applicationCollections, kubernetes];
  return hubSpoke({ firewall: { networkCollections, applicationCollections } }).b.design();
}

const expect = [{ message: 'missing', at: 'afw', field: 'networkCollections' }];
const tundra = networkRule({ protocols: ['UDP'], destinationFqdns: ['westeurope.tundra.azureml.ms'], ports: ['5831'] });

export const examples: Examples = {
  bad: [
    { name: 'no rules at all', design: () => design(), expect },
    {
      name: 'sign-in on 443 only',
      design: () =>
        design(collection(rules.map((row) => ({ ...row, ports: row.ports.filter((port) => port !== '80') })))),
      expect,
    },
    {
      name: 'Batch of another region',
      design: () =>
        design(
          collection(
            rules.map((row) =>
              row.destinations[0]?.startsWith('Batch')
                ? { ...row, destinations: ['BatchNodeManagement.NorthEurope'] }
                : row,
            ),
          ),
        ),
      expect,
    },
    { name: 'sign-in for the scoring subnet only', design: () => byKubernetesTag('10.1.4.0/24'), expect },
    {
      name: 'a deny before the allows; the fix goes before it',
      design: () =>
        design(
          collection(rules, { priority: 500 }),
          collection([networkRule({ protocols: ['Any'], destinations: ['*'], ports: ['*'] })], {
            name: 'deny-all',
            priority: 300,
            action: 'Deny',
          }),
        ),
      expect,
    },
  ],
  good: [
    { name: 'the whole table', design: () => hubSpoke().b.design() },
    {
      name: 'a deny after the allows',
      design: () =>
        design(
          collection(rules, { priority: 300 }),
          collection([networkRule({ destinations: ['*'], ports: ['*'] })], {
            name: 'deny',
            priority: 500,
            action: 'Deny',
          }),
        ),
    },
    {
      name: 'all of Azure, and the host name for UDP',
      design: () => design(collection([networkRule({ destinations: ['AzureCloud'], ports: ['80', '443'] }), tundra])),
    },
    {
      name: '0.0.0.0/0',
      design: () =>
        design(collection([networkRule({ protocols: ['Any'], destinations: ['0.0.0.0/0'], ports: ['*'] })])),
    },
    {
      name: 'no computes behind it',
      design: () => hubSpoke({ cluster: null, firewall: { networkCollections: [] } }).b.design(),
    },
    {
      name: 'computes that do not use it',
      design: () => hubSpoke({ routes: null, firewall: { networkCollections: [] } }).b.design(),
    },
  ],
};

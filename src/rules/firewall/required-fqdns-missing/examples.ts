import type { ApplicationCollection, ApplicationRule, NetworkRule } from '../../../topology/firewall-evaluation.ts';
import type { Examples } from '../../examples.ts';
import { hubSpoke } from '../../routing/hub-spoke.ts';
import { completeCollections } from '../collections.ts';

const rule = (props: Partial<ApplicationRule>): ApplicationRule => ({
  name: 'rule',
  protocols: ['https:443'],
  sources: ['10.1.0.0/16'],
  fqdns: [],
  fqdnTags: [],
  ...props,
});
const collection = (
  rules: readonly ApplicationRule[],
  action: 'Allow' | 'Deny' = 'Allow',
  priority = 300,
): ApplicationCollection => ({
  name: `apps-${action}`,
  priority,
  action,
  rules,
});
const design = (...applicationCollections: ApplicationCollection[]) =>
  hubSpoke({ firewall: { applicationCollections } }).b.design();

const studio = ['ml.azure.com', 'automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net'];
const all = ['mcr.microsoft.com', '*.data.mcr.microsoft.com', ...studio];
const expect = [{ message: 'missing', at: 'afw', field: 'applicationCollections' }];

/** Network rules on tags in place of the host names, beside the required ones. */
function byTags() {
  const [complete] = completeCollections('westeurope', ['*']).networkCollections;
  const tags: NetworkRule = {
    name: 'hosts',
    protocols: ['TCP'],
    sources: ['*'],
    destinations: ['MicrosoftContainerRegistry', 'AzureFrontDoor.FirstParty', 'AzureFrontDoor.Frontend'],
    destinationFqdns: [],
    ports: ['443'],
  };
  const networkCollections = complete ? [{ ...complete, rules: [...complete.rules, tags] }] : [];
  return hubSpoke({ firewall: { networkCollections, applicationCollections: [] } }).b.design();
}

export const examples: Examples = {
  bad: [
    { name: 'no rules', design: () => design(), expect },
    {
      name: 'the data hosts of the registry forgotten',
      design: () => design(collection([rule({ fqdns: ['mcr.microsoft.com', ...studio] })])),
      expect,
    },
    { name: 'over HTTP', design: () => design(collection([rule({ fqdns: all, protocols: ['http:80'] })])), expect },
    {
      name: 'denied first',
      design: () =>
        design(
          collection([rule({ fqdns: all })]),
          collection([rule({ fqdns: ['*.microsoft.com'], sources: ['*'] })], 'Deny', 200),
        ),
      expect,
    },
  ],
  good: [
    { name: 'the whole table', design: () => hubSpoke().b.design() },
    { name: 'only the newer host of automated ML', design: () => design(collection([rule({ fqdns: all })])) },
    {
      name: 'wider wildcards',
      design: () => design(collection([rule({ fqdns: ['*.microsoft.com', '*.azure.com', '*.azurefd.net'] })])),
    },
    {
      name: 'images by the tag for AKS',
      design: () =>
        design(collection([rule({ fqdns: studio }), rule({ protocols: [], fqdnTags: ['AzureKubernetesService'] })])),
    },
    { name: 'service tags in network rules', design: byTags },
    {
      name: 'no computes behind it',
      design: () => hubSpoke({ cluster: null, firewall: { applicationCollections: [] } }).b.design(),
    },
  ],
};

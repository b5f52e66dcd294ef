// What chosen scenarios have to reach, for one region, and the scenarios by the names that people know them under.
import { inRegion, type RegionalNeed } from './compute-outbound.ts';
import { type LearnUrl, learn } from './learn.ts';
import { isStorageHost, requiredTagRules } from './managed-network.ts';
import { type OutboundNeed, type OutboundScenario, outboundTags, requiredFqdns } from './required-outbound.ts';
import { scenarioFqdns } from './scenario-outbound.ts';
import { serviceTagFact } from './service-tags.ts';

/** Whether needs are among those that are wanted. */
export type Among = (need: OutboundNeed) => boolean;

/** Destinations that only give: nobody can send data there and fetch it from another place. */
export const isReadOnly: Among = ({ classification }) => classification === 'readOnly';
/** Destinations that stay as they are where a design prevents exfiltration; not storage, which has a narrower way. */
export const isKept: Among = ({ exfiltrationVariant }) => exfiltrationVariant === 'keep';

const all: Among = () => true;

/** Service tags of the scenarios. */
export const scenarioTags = (
  region: string,
  scenarios: readonly OutboundScenario[],
  among: Among = all,
): readonly RegionalNeed[] =>
  inRegion(
    outboundTags.filter((need) => scenarios.includes(need.scenario) && among(need)),
    region,
  );

/**
 * Host names of the scenarios that application rules of a firewall take. Names of one's own storage account, registry
 * and workspace are left out: in a private design they lead to private endpoints and never to the firewall.
 */
export const scenarioHosts = (
  region: string,
  scenarios: readonly OutboundScenario[],
  among: Among = all,
): readonly RegionalNeed[] =>
  inRegion(
    [...requiredFqdns, ...scenarioFqdns].filter(
      (need) =>
        scenarios.includes(need.scenario) &&
        among(need) &&
        need.category !== 'legacy' &&
        need.firewallRule === 'application' &&
        !/\{(?!region\})/.test(need.name),
    ),
    region,
  );

/** A scenario as people switch it on: what it is called, who needs it, and where that is written. */
export type OutboundGroup = {
  readonly scenario: OutboundScenario;
  readonly title: string;
  /** Who asks: computes of Azure Machine Learning, or nodes of AKS clusters. */
  readonly of: 'computes' | 'clusters';
  /** Whether clusters ask for it too, where there are no computes. */
  readonly clustersToo?: boolean;
  /** Whether computes in a managed network can need it; Kubernetes and what only browsers of people open cannot. */
  readonly managed: boolean;
  /** FQDN tag of Azure Firewall that holds the host names. */
  readonly fqdnTag?: string;
  readonly source: LearnUrl;
};

const ofComputes = { of: 'computes', managed: true, source: learn.amlFirewall } as const;
const ofAll = { ...ofComputes, clustersToo: true } as const;
const ownNetworkOnly = { ...ofComputes, managed: false } as const;
const ofKubernetes = { of: 'clusters', managed: false, source: learn.amlFirewall } as const;
const ofAks = { ...ofKubernetes, source: learn.aksOutbound } as const;

/** Every scenario once, what most designs need first. */
export const outboundGroups: readonly OutboundGroup[] = [
  { ...ofAll, scenario: 'core', title: 'Sign-in and workspace' },
  { ...ofComputes, scenario: 'compute', title: 'Compute instances and clusters' },
  { ...ofAll, scenario: 'images', title: 'Images from Microsoft' },
  { ...ofAll, scenario: 'private-endpoints', title: 'Private endpoints' },
  { ...ownNetworkOnly, scenario: 'studio', title: 'Studio' },
  { ...ofComputes, scenario: 'notebooks', title: 'Notebooks' },
  { ...ofComputes, scenario: 'automl', title: 'Automated ML' },
  { ...ofAll, scenario: 'python-packages', title: 'Python and conda packages', source: learn.amlPublicPackages },
  { ...ofComputes, scenario: 'r-packages', title: 'R packages' },
  { ...ofComputes, scenario: 'vscode', title: 'VS Code' },
  { ...ofComputes, scenario: 'interactive-jobs', title: 'Interactive jobs' },
  { ...ofComputes, scenario: 'rstudio', title: 'RStudio' },
  { ...ofComputes, scenario: 'huggingface', title: 'Hugging Face models', source: learn.amlManagedNetwork },
  { ...ofAll, scenario: 'monitoring', title: 'Azure Monitor' },
  { ...ownNetworkOnly, scenario: 'file-share', title: 'File share of the workspace' },
  { ...ofAll, scenario: 'public-registry', title: 'Public container registry', source: learn.amlInferencingVnet },
  { ...ownNetworkOnly, scenario: 'high-business-impact', title: 'High-business-impact workspace' },
  { ...ofKubernetes, scenario: 'kubernetes', title: 'Kubernetes compute' },
  { ...ofKubernetes, scenario: 'kubernetes-training', title: 'Training on Kubernetes' },
  { ...ofAks, scenario: 'aks', title: 'AKS nodes', fqdnTag: 'AzureKubernetesService' },
  { ...ofAks, scenario: 'aks-public', title: 'Public AKS control plane' },
  { ...ofAks, scenario: 'aks-extension', title: 'Azure Machine Learning extension for AKS' },
  { ...ofAks, scenario: 'aks-updates', title: 'AKS node updates' },
  { ...ofAks, scenario: 'aks-gpu', title: 'AKS GPU drivers' },
];

const firewallTakes = ({ name }: OutboundNeed): boolean =>
  serviceTagFact(name.replace('.{region}', ''))?.azureFirewall === true;

/**
 * What a filter that knows tags and host names has to open. Where tags of the scenario open a port, its host names on
 * that port are other words for them; tags that would open more than the scenario stay out.
 */
export function filterNeeds({ scenario }: OutboundGroup, region: string): readonly RegionalNeed[] {
  const tags = scenarioTags(
    region,
    [scenario],
    (need) => firewallTakes(need) && need.exfiltrationVariant !== 'use-fqdns',
  );
  const ports = new Set(tags.map(({ port }) => port));
  return [...tags, ...scenarioHosts(region, [scenario]).filter(({ port }) => !ports.has(port))];
}

/** What a security group has to let out: service tags alone, since it knows no host names. */
export const securityNeeds = ({ scenario }: OutboundGroup, region: string): readonly RegionalNeed[] =>
  scenarioTags(region, [scenario]);

/** What rules of a managed network have to open; they may name no hosts of storage accounts. */
export const managedNeeds = (group: OutboundGroup, region: string): readonly RegionalNeed[] =>
  filterNeeds(group, region).filter(({ kind, name }) => kind === 'tag' || !isStorageHost(name));

/**
 * What of a scenario the approved-only mode opens by itself. Where it opens some of it, computes in the managed network
 * need no more: whatever else the list for own networks has, the service does not ask for there.
 */
export const addedByAzure = ({ scenario }: OutboundGroup, region: string): readonly RegionalNeed[] =>
  scenarioTags(region, [scenario], (need) =>
    requiredTagRules.some(
      ({ direction, tag, ports }) =>
        direction === 'outbound' &&
        tag.replace('.{region}', '') === need.name.replace('.{region}', '') &&
        need.ports.some((port) => ports.includes(port)),
    ),
  );

/** Everything that rules may name for a scenario: its tags by port, and host names in lower case with those of its tags. */
export type Destinations = {
  readonly tags: readonly RegionalNeed[];
  readonly hosts: ReadonlySet<string>;
  readonly fqdnTag?: string;
};

export function destinationsOf({ scenario, fqdnTag }: OutboundGroup, region: string): Destinations {
  const tags = scenarioTags(region, [scenario]);
  const among = inRegion(
    [...requiredFqdns, ...scenarioFqdns].filter(
      (need) => need.scenario === scenario && !/\{(?!region\})/.test(need.name),
    ),
    region,
  );
  const hosts = among.flatMap(({ name, supersededBy }) => (supersededBy === undefined ? [name] : [name, supersededBy]));
  const all = [...tags.flatMap((need) => need.hosts), ...hosts].map((name) => name.toLowerCase());
  return { tags, hosts: new Set(all), ...(fqdnTag !== undefined && { fqdnTag }) };
}

// Rules of the hub's firewall, made of the facts on required outbound traffic.
import { applicationRules, networkRules } from '../../edits/firewall-rows.ts';
import type { OutboundScenario } from '../../facts/required-outbound.ts';
import { type Among, scenarioHosts, scenarioTags } from '../../facts/scenario-needs.ts';
import type { ResourceOf } from '../../kinds/types.ts';

type Firewall = ResourceOf<'azure-firewall'>['props'];

/** What computes and the people who use them need from a firewall in a balanced design. */
const tagScenarios: readonly OutboundScenario[] = [
  ...(['core', 'compute', 'images', 'notebooks', 'rstudio', 'monitoring'] as const),
];

/** A collection of network rules that allows service tags. */
export const tagCollection = (
  region: string,
  sources: readonly string[],
  scenarios: readonly OutboundScenario[] = tagScenarios,
  among?: Among,
): Firewall['networkCollections'][number] => ({
  name: 'azure-machine-learning',
  priority: 200,
  action: 'Allow',
  rules: networkRules(scenarioTags(region, scenarios, among), sources),
});

/** Application rules that allow the host names of a scenario, named after it. */
const hostRules = (
  region: string,
  sources: readonly string[],
  scenarios: readonly OutboundScenario[],
  among?: Among,
): Firewall['applicationCollections'][number]['rules'] =>
  scenarios.flatMap((scenario) => applicationRules(scenarioHosts(region, [scenario], among), sources, scenario));

/** Collections of application rules for computes, and for AKS nodes with the Azure Machine Learning extension. */
export const computeHosts = (
  region: string,
  sources: readonly string[],
  scenarios: readonly OutboundScenario[] = ['images', 'studio', 'automl', 'python-packages'],
  among?: Among,
): Firewall['applicationCollections'][number] => ({
  name: 'azure-machine-learning-hosts',
  priority: 300,
  action: 'Allow',
  rules: hostRules(region, sources, scenarios, among),
});

export const kubernetesHosts = (
  region: string,
  sources: readonly string[],
  among?: Among,
): Firewall['applicationCollections'][number] => ({
  name: 'kubernetes',
  priority: 310,
  action: 'Allow',
  rules: [
    {
      name: 'aks',
      protocols: ['https:443', 'http:80'],
      sources,
      fqdns: [],
      fqdnTags: ['AzureKubernetesService'],
    },
    ...hostRules(region, sources, ['kubernetes'], among),
    ...hostRules(region, sources, ['aks-extension']),
  ],
});

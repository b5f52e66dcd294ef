// What the firewall of this preset lets out: the required service tags and hosts, package sources, and AKS.

export const spokeRange = '10.1.0.0/22';
export const scoringRange = '10.1.1.0/24';

function tag<const P extends 'TCP' | 'UDP' | 'Any'>(
  name: string,
  protocols: readonly P[],
  serviceTag: string,
  ports: readonly string[],
) {
  return { name, protocols, sources: [spokeRange], destinations: [serviceTag], destinationFqdns: [], ports };
}

function hosts(name: string, fqdns: readonly string[], source: string) {
  return { name, protocols: ['https:443'], sources: [source], fqdns, fqdnTags: [] };
}

export const networkCollections = [
  {
    name: 'azure-machine-learning',
    priority: 200,
    action: 'Allow',
    rules: [
      tag('entra-id', ['TCP'], 'AzureActiveDirectory', ['80', '443']),
      tag('resource-manager', ['TCP'], 'AzureResourceManager', ['443']),
      tag('machine-learning-tcp', ['TCP'], 'AzureMachineLearning', ['443', '8787', '18881']),
      tag('machine-learning-udp', ['UDP'], 'AzureMachineLearning', ['5831']),
      tag('batch', ['Any'], 'BatchNodeManagement.westeurope', ['443']),
      tag('storage', ['TCP'], 'Storage.westeurope', ['443', '445']),
      tag('front-door', ['TCP'], 'AzureFrontDoor.FirstParty', ['443']),
      tag('container-registry', ['TCP'], 'MicrosoftContainerRegistry', ['443']),
      tag('monitor', ['TCP'], 'AzureMonitor', ['443']),
    ],
  },
] as const;

const automl = ['automlresources-prod.azureedge.net', 'automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net'];

export const applicationCollections = [
  {
    name: 'azure-machine-learning-hosts',
    priority: 300,
    action: 'Allow',
    rules: [
      hosts('images', ['mcr.microsoft.com', '*.data.mcr.microsoft.com'], spokeRange),
      hosts('studio', ['ml.azure.com', ...automl], spokeRange),
      hosts('packages', ['pypi.org', '*.pythonhosted.org', '*.anaconda.com', '*.anaconda.org'], spokeRange),
    ],
  },
  {
    name: 'kubernetes',
    priority: 310,
    action: 'Allow',
    rules: [
      {
        name: 'aks',
        protocols: ['https:443', 'http:80'],
        sources: [scoringRange],
        fqdns: [],
        fqdnTags: ['AzureKubernetesService'],
      },
      hosts(
        'machine-learning-extension',
        [
          '*.azureml.ms',
          '*.experiments.azureml.net',
          '*.dp.kubernetesconfiguration.azure.com',
          'arcmktplaceprod.azurecr.io',
        ],
        scoringRange,
      ),
    ],
  },
] as const;

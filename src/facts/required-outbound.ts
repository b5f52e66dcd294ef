// What Azure Machine Learning has to reach, and be reached by, in a virtual network of one's own. What only a scenario
// asks for (packages, editors, models) is in scenario-outbound.ts; what a managed network opens by itself is in
// managed-network.ts.
import type { Cloud } from './clouds.ts';
import { type LearnUrl, learn } from './learn.ts';
import type { TagClassification } from './service-tags.ts';

/** `Any` is TCP and UDP. */
export type OutboundProtocol = 'TCP' | 'UDP' | 'Any';

/** `required`: nothing works without it. `situational`: required once `when` holds. `legacy`: only old resources need it. */
export type OutboundCategory = 'required' | 'situational' | 'recommended' | 'legacy';

/** What of a design makes the traffic necessary. */
export type OutboundScenario =
  | 'core'
  | 'compute'
  | 'studio'
  | 'notebooks'
  | 'automl'
  | 'images'
  | 'private-endpoints'
  | 'monitoring'
  | 'high-business-impact'
  | 'file-share'
  | 'public-registry'
  | 'rstudio'
  | 'kubernetes'
  | 'kubernetes-training'
  | 'aks'
  | 'aks-public'
  | 'aks-extension'
  | 'aks-updates'
  | 'aks-gpu'
  | 'python-packages'
  | 'r-packages'
  | 'vscode'
  | 'interactive-jobs'
  | 'huggingface';

/**
 * What a design that prevents exfiltration does instead. `keep`: nothing, the destination is safe or has no substitute.
 * `use-fqdns`: open the host names, not the tag. `use-endpoint-policy`: a service endpoint with a policy for
 * Microsoft-managed accounts; the security group of the subnet still has to let the traffic out.
 */
export type ExfiltrationVariant = 'keep' | 'use-fqdns' | 'use-endpoint-policy';

/** One destination that has to be reachable. */
export type OutboundNeed = {
  readonly kind: 'tag' | 'fqdn';
  /**
   * Service tag or host name. Placeholders: `{region}`, `{storage}` and `{registry}` for the names of the default
   * storage account and the container registry, `{workspaceId}` for the workspace's GUID.
   */
  readonly name: string;
  readonly clouds: readonly Cloud[];
  readonly protocol: OutboundProtocol;
  readonly ports: readonly number[];
  readonly scenario: OutboundScenario;
  readonly category: OutboundCategory;
  /** Whether the planning article itself prints the destination in one of its two tables. */
  readonly inSeedTable: boolean;
  readonly classification: TagClassification;
  readonly exfiltrationVariant: ExfiltrationVariant;
  /**
   * How Azure Firewall can express it: an application rule, a network rule, or only the tag in `instead`, because
   * network rules take no wildcard.
   */
  readonly firewallRule: 'application' | 'network' | 'tag';
  /** The tag to open where `firewallRule` is `tag`. */
  readonly instead?: string;
  readonly purpose: string;
  /** When a situational need applies; a clause that completes “needed when …”. */
  readonly when?: string;
  /** Host names that do the same as the tag, by cloud. */
  readonly alternatives?: Readonly<Partial<Record<Cloud, readonly string[]>>>;
  /** Newer host name for the same thing; older pages print only this one, so both are opened. */
  readonly supersededBy?: string;
  readonly sources: readonly LearnUrl[];
};

const everyCloud: readonly Cloud[] = ['public', 'government', 'china'];

type Given<K extends keyof OutboundNeed> = Pick<OutboundNeed, K> & Partial<OutboundNeed>;

const tag = (need: Given<'name' | 'ports' | 'scenario' | 'purpose' | 'sources'>): OutboundNeed => ({
  kind: 'tag',
  clouds: everyCloud,
  protocol: 'TCP',
  category: 'required',
  inSeedTable: false,
  classification: 'unclassified',
  exfiltrationVariant: 'keep',
  firewallRule: 'network',
  ...need,
});

/** Needs that differ in the host name only: TCP 443 and an application rule unless said otherwise. */
export const hosts = (
  need: Given<'scenario' | 'category' | 'purpose' | 'sources'>,
  ...names: readonly string[]
): readonly OutboundNeed[] =>
  names.map((name) => ({
    kind: 'fqdn',
    name,
    clouds: ['public'],
    protocol: 'TCP',
    ports: [443],
    inSeedTable: false,
    classification: 'unclassified',
    exfiltrationVariant: 'keep',
    firewallRule: 'application',
    ...need,
  }));

const storageHosts = (suffix: string) => ['blob', 'queue', 'table'].map((service) => `*.${service}.${suffix}`);

/** Service tags, required ones first. Sources: the firewall, training and exfiltration pages of Azure Machine Learning. */
export const outboundTags: readonly OutboundNeed[] = [
  tag({
    name: 'AzureActiveDirectory',
    ports: [80, 443],
    scenario: 'core',
    inSeedTable: true,
    classification: 'readOnly',
    purpose: 'Sign in with Microsoft Entra ID',
    alternatives: {
      public: ['login.microsoftonline.com'],
      government: ['login.microsoftonline.us'],
      china: ['login.chinacloudapi.cn'],
    },
    sources: [learn.amlPlanning, learn.amlFirewall, learn.amlPublicInternetAccess],
  }),
  tag({
    name: 'AzureResourceManager',
    ports: [443],
    scenario: 'core',
    inSeedTable: true,
    classification: 'readOnly',
    purpose: 'Create and manage Azure resources',
    alternatives: {
      public: ['management.azure.com'],
      government: ['management.usgovcloudapi.net'],
      china: ['management.chinacloudapi.cn'],
    },
    sources: [learn.amlPlanning, learn.amlFirewall, learn.amlPublicInternetAccess],
  }),
  // The planning article asks for UDP 5831 only; every newer page also for TCP 443, so both are required.
  tag({
    name: 'AzureMachineLearning',
    protocol: 'UDP',
    ports: [5831],
    scenario: 'compute',
    inSeedTable: true,
    classification: 'readOnly',
    purpose: 'Start, stop and watch compute instances',
    alternatives: {
      public: ['{region}.tundra.azureml.ms'],
      government: ['{region}.tundra.azureml.us'],
      china: ['{region}.tundra.azureml.cn'],
    },
    sources: [learn.amlPlanning, learn.amlFirewall, learn.amlPublicInternetAccess],
  }),
  tag({
    name: 'AzureMachineLearning',
    ports: [443],
    scenario: 'core',
    classification: 'readOnly',
    purpose: 'Talk to the Azure Machine Learning service',
    alternatives: {
      public: ['*.azureml.ms', '*.azureml.net'],
      government: ['*.ml.azure.us'],
      china: ['*.ml.azure.cn', '*.azureml.cn'],
    },
    sources: [learn.amlFirewall, learn.amlPublicInternetAccess, learn.amlExfiltration, learn.amlTrainingVnet],
  }),
  // The planning article prints the tag without a region and TCP; newer pages narrow it and ask for any protocol.
  tag({
    name: 'BatchNodeManagement.{region}',
    protocol: 'Any',
    ports: [443],
    scenario: 'compute',
    inSeedTable: true,
    classification: 'readOnly',
    purpose: 'Reach the Azure Batch back end that runs compute instances and clusters',
    alternatives: { public: ['*.{region}.batch.azure.com', '*.{region}.service.batch.azure.com'] },
    sources: [learn.amlPlanning, learn.amlFirewall, learn.amlExfiltration, learn.amlTrainingVnet],
  }),
  tag({
    name: 'Storage.{region}',
    ports: [443],
    scenario: 'compute',
    classification: 'readWrite',
    exfiltrationVariant: 'use-endpoint-policy',
    purpose: 'Fetch the set-up scripts of computes from storage that Microsoft manages',
    alternatives: {
      public: storageHosts('core.windows.net'),
      government: storageHosts('core.usgovcloudapi.net'),
      china: storageHosts('core.chinacloudapi.cn'),
    },
    sources: [learn.amlFirewall, learn.amlExfiltration, learn.amlTrainingVnet, learn.amlPlanning],
  }),
  tag({
    name: 'AzureFrontDoor.Frontend',
    clouds: ['public', 'government'],
    ports: [443],
    scenario: 'studio',
    classification: 'readWrite',
    exfiltrationVariant: 'use-fqdns',
    purpose: 'Open the studio and fetch what automated ML needs',
    alternatives: {
      public: [
        'ml.azure.com',
        'automlresources-prod.azureedge.net',
        'automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net',
      ],
      government: ['ml.azure.us'],
    },
    sources: [learn.amlFirewall, learn.amlExfiltration, learn.amlStudioVnet],
  }),
  tag({
    name: 'MicrosoftContainerRegistry.{region}',
    ports: [443],
    scenario: 'images',
    classification: 'readOnly',
    purpose: 'Pull images that Microsoft provides',
    alternatives: { public: ['mcr.microsoft.com', '*.data.mcr.microsoft.com'] },
    sources: [learn.amlFirewall, learn.amlExfiltration, learn.serviceTags],
  }),
  tag({
    name: 'AzureFrontDoor.FirstParty',
    ports: [443],
    scenario: 'images',
    classification: 'readOnly',
    purpose: 'Reach the delivery network behind the images that Microsoft provides',
    alternatives: { public: ['mcr.microsoft.com', '*.data.mcr.microsoft.com'] },
    sources: [learn.amlFirewall, learn.amlExfiltration, learn.serviceTags],
  }),
  tag({
    name: 'VirtualNetwork',
    ports: [443],
    scenario: 'private-endpoints',
    purpose: 'Reach private endpoints in this network and in its peers',
    sources: [learn.amlFirewall, learn.amlManagedNetwork],
  }),
  tag({
    name: 'AzureMachineLearning',
    ports: [18881],
    scenario: 'notebooks',
    category: 'situational',
    classification: 'readOnly',
    purpose: 'Complete code in notebooks',
    when: 'notebooks run on a compute instance',
    sources: [learn.amlFirewall, learn.amlPublicInternetAccess],
  }),
  tag({
    name: 'AzureMachineLearning',
    ports: [8787],
    scenario: 'rstudio',
    category: 'situational',
    classification: 'readOnly',
    purpose: 'Use RStudio on a compute instance',
    when: 'RStudio runs on a compute instance and the workspace has a private endpoint',
    sources: [learn.amlFirewall, learn.amlPublicInternetAccess],
  }),
  tag({
    name: 'Storage.{region}',
    ports: [445],
    scenario: 'file-share',
    category: 'situational',
    classification: 'readWrite',
    exfiltrationVariant: 'use-endpoint-policy',
    purpose: 'Mount the file share of the workspace',
    when: 'a firewall stands between the computes and the storage account',
    sources: [learn.amlFirewall, learn.amlTrainingVnet],
  }),
  tag({
    name: 'AzureMonitor',
    ports: [443],
    scenario: 'monitoring',
    category: 'situational',
    purpose: 'Send metrics, logs and support telemetry',
    when: 'Azure Monitor has no private endpoint',
    alternatives: {
      public: [
        'dc.applicationinsights.azure.com',
        'dc.applicationinsights.microsoft.com',
        'dc.services.visualstudio.com',
        '*.in.applicationinsights.azure.com',
      ],
    },
    sources: [learn.amlFirewall, learn.amlPublicInternetAccess],
  }),
  tag({
    name: 'AzureKeyVault.{region}',
    ports: [443],
    scenario: 'high-business-impact',
    category: 'situational',
    purpose: 'Reach the key vault of the Azure Batch back end',
    when: 'the workspace was created with the high-business-impact flag',
    alternatives: {
      public: ['*.vault.azure.net'],
      government: ['*.vault.usgovcloudapi.net'],
      china: ['*.vault.azure.cn'],
    },
    sources: [learn.amlFirewall, learn.amlPublicInternetAccess],
  }),
  tag({
    name: 'AzureContainerRegistry.{region}',
    ports: [443],
    scenario: 'public-registry',
    category: 'situational',
    classification: 'readWrite',
    purpose: 'Pull images from a container registry over its public endpoint',
    when: 'the container registry has no private endpoint',
    sources: [learn.amlInferencingVnet, learn.amlRegistryIsolation],
  }),
  tag({
    name: 'AzureCloud.{region}',
    protocol: 'UDP',
    ports: [1194],
    scenario: 'aks-public',
    category: 'situational',
    classification: 'readWrite',
    purpose: 'Tunnel from AKS nodes to the control plane',
    when: 'the AKS cluster is public and does not use konnectivity',
    sources: [learn.aksOutbound],
  }),
  tag({
    name: 'AzureCloud.{region}',
    ports: [9000],
    scenario: 'aks-public',
    category: 'situational',
    classification: 'readWrite',
    purpose: 'Tunnel from AKS nodes to the control plane',
    when: 'the AKS cluster is public and does not use konnectivity',
    sources: [learn.aksOutbound],
  }),
];

const fromFirewallPage = { category: 'required', sources: [learn.amlFirewall] } as const;
const managedStorage = {
  ...fromFirewallPage,
  scenario: 'compute',
  classification: 'readWrite',
  exfiltrationVariant: 'use-endpoint-policy',
  purpose: 'Fetch the set-up scripts of computes from storage that Microsoft manages',
} as const;
const batchHosts = {
  ...fromFirewallPage,
  scenario: 'compute',
  protocol: 'Any',
  classification: 'readOnly',
  firewallRule: 'tag',
  instead: 'BatchNodeManagement.{region}',
  purpose: 'Reach the Azure Batch back end',
  sources: [learn.amlFirewall, learn.amlTrainingVnet, learn.amlExfiltration],
} as const;
const kubernetes = { ...fromFirewallPage, scenario: 'kubernetes' } as const;
const aks = { category: 'required', scenario: 'aks', sources: [learn.aksOutbound] } as const;

const printedInSeed = {
  category: 'required',
  inSeedTable: true,
  classification: 'readOnly',
  sources: [learn.amlPlanning, learn.amlFirewall, learn.amlExfiltration],
} as const;

const publicCloud: readonly OutboundNeed[] = [
  ...hosts(
    { ...printedInSeed, scenario: 'images', purpose: 'Pull images that Microsoft provides' },
    'mcr.microsoft.com',
    '*.data.mcr.microsoft.com',
  ),
  ...hosts({ ...printedInSeed, scenario: 'studio', purpose: 'Open the studio' }, 'ml.azure.com'),
  ...hosts(
    {
      ...printedInSeed,
      scenario: 'automl',
      purpose: 'Fetch what automated ML needs for text and images',
      supersededBy: 'automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net',
      sources: [learn.amlPlanning, learn.amlFirewall],
    },
    'automlresources-prod.azureedge.net',
  ),
  ...hosts(
    {
      category: 'required',
      scenario: 'automl',
      classification: 'readOnly',
      purpose: 'Fetch what automated ML needs for text and images, from the newer host',
      sources: [learn.amlExfiltration],
    },
    'automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net',
  ),
  ...hosts({ ...fromFirewallPage, scenario: 'automl', purpose: 'Follow links to automated ML assets' }, 'aka.ms'),
  ...hosts(
    {
      ...fromFirewallPage,
      scenario: 'core',
      ports: [80, 443],
      classification: 'readOnly',
      purpose: 'Sign in with Microsoft Entra ID',
    },
    'login.microsoftonline.com',
  ),
  ...hosts(
    { ...fromFirewallPage, scenario: 'core', classification: 'readOnly', purpose: 'Manage Azure resources' },
    'management.azure.com',
  ),
  ...hosts(
    {
      ...fromFirewallPage,
      scenario: 'core',
      classification: 'readOnly',
      purpose: 'Talk to the Azure Machine Learning service',
    },
    '*.azureml.ms',
    '*.azureml.net',
    '*.modelmanagement.azureml.net',
  ),
  ...hosts(
    { ...fromFirewallPage, scenario: 'studio', purpose: 'Use the notebooks of the studio' },
    '*.notebooks.azure.net',
    '*.aznbcontent.net',
    'graph.microsoft.com',
    '{storage}.dfs.core.windows.net',
  ),
  ...hosts(
    { ...fromFirewallPage, scenario: 'core', purpose: 'Read and write the default storage account' },
    '{storage}.file.core.windows.net',
    '{storage}.blob.core.windows.net',
  ),
  ...hosts(
    {
      ...fromFirewallPage,
      scenario: 'core',
      ports: [445],
      firewallRule: 'network',
      purpose: 'Mount the file share of the workspace',
    },
    '{storage}.file.core.windows.net',
  ),
  ...hosts(
    {
      ...fromFirewallPage,
      scenario: 'compute',
      purpose: 'Look up identities from computes',
      sources: [learn.amlFirewall, learn.amlTrainingVnet],
    },
    'graph.windows.net',
  ),
  ...hosts(
    {
      ...fromFirewallPage,
      scenario: 'compute',
      purpose: 'Open compute instances, over WebSocket',
      sources: [learn.amlFirewall, learn.amlTrainingVnet],
    },
    '*.instances.azureml.net',
    '*.instances.azureml.ms',
  ),
  ...hosts(
    {
      ...fromFirewallPage,
      scenario: 'compute',
      ports: [8787, 18881],
      firewallRule: 'tag',
      instead: 'AzureMachineLearning',
      purpose: 'Use RStudio and complete code on compute instances',
    },
    '*.instances.azureml.ms',
  ),
  ...hosts(
    {
      ...fromFirewallPage,
      scenario: 'compute',
      protocol: 'UDP',
      ports: [5831],
      firewallRule: 'network',
      purpose: 'Start, stop and watch compute instances',
    },
    '{region}.tundra.azureml.ms',
  ),
  ...hosts(
    {
      ...fromFirewallPage,
      scenario: 'compute',
      protocol: 'UDP',
      ports: [5831],
      firewallRule: 'tag',
      instead: 'AzureMachineLearning',
      purpose: 'Start, stop and watch compute instances',
    },
    '*.tundra.{region}.api.azureml.ms',
  ),
  ...hosts(batchHosts, '*.{region}.batch.azure.com', '*.{region}.service.batch.azure.com'),
  ...hosts(managedStorage, ...storageHosts('core.windows.net')),
  // Kubernetes compute writes its logs to these: a design that prevents exfiltration cannot have both.
  ...hosts(
    { ...kubernetes, classification: 'readWrite', purpose: 'Write the system logs of Kubernetes compute' },
    '*.table.core.windows.net',
    '*.queue.core.windows.net',
  ),
  ...hosts({ ...kubernetes, purpose: 'Write the system logs of Kubernetes compute' }, '*.kusto.windows.net'),
  ...hosts(
    { ...kubernetes, purpose: 'Pull images from the registry of the workspace' },
    '{registry}.azurecr.io',
    '{registry}.{region}.data.azurecr.io',
  ),
  ...hosts(
    { ...kubernetes, purpose: 'Read code and write results of jobs on Kubernetes' },
    '{storage}.blob.core.windows.net',
  ),
  ...hosts(
    { ...kubernetes, classification: 'readOnly', purpose: 'Talk to the workspace from Kubernetes' },
    '{workspaceId}.workspace.{region}.api.azureml.ms',
    '{region}.experiments.azureml.net',
    '{region}.api.azureml.ms',
  ),
  ...hosts(
    { ...aks, purpose: 'Reach the API server from the nodes', when: 'the cluster is not private' },
    '*.hcp.{region}.azmk8s.io',
  ),
  ...hosts(
    { ...aks, classification: 'readOnly', purpose: 'Pull the system images of AKS' },
    'mcr.microsoft.com',
    '*.data.mcr.microsoft.com',
    'mcr-0001.mcr-msedge.net',
  ),
  ...hosts({ ...aks, classification: 'readOnly', purpose: 'Manage Azure resources from AKS' }, 'management.azure.com'),
  ...hosts({ ...aks, classification: 'readOnly', purpose: 'Sign in from AKS' }, 'login.microsoftonline.com'),
  ...hosts(
    { ...aks, purpose: 'Install the packages and binaries of the nodes' },
    'packages.microsoft.com',
    'acs-mirror.azureedge.net',
    'packages.aks.azure.com',
  ),
  ...hosts(
    { ...aks, scenario: 'aks-extension', purpose: 'Install and run the Azure Machine Learning extension' },
    '{region}.dp.kubernetesconfiguration.azure.com',
    'arcmktplaceprod.azurecr.io',
    '*.ingestion.msftcloudes.com',
    '*.microsoftmetrics.com',
    'marketplaceapi.microsoft.com',
  ),
];

type SovereignHosts = {
  readonly login: string;
  readonly management: readonly string[];
  readonly studio: string;
  readonly service: readonly string[];
  readonly notebooks: readonly string[];
  readonly compute: readonly string[];
  readonly storageSuffix: string;
  readonly tundra: string;
};

/** The firewall page prints the same list for the other clouds, with other host names. */
function sovereign(cloud: Cloud, names: SovereignHosts): readonly OutboundNeed[] {
  const given = { ...fromFirewallPage, clouds: [cloud] } as const;
  const storageOf = (service: string) => `{storage}.${service}.${names.storageSuffix}`;
  const instances = '*.instances.azureml.ms';
  return [
    ...hosts(
      { ...given, scenario: 'core', ports: [80, 443], classification: 'readOnly', purpose: 'Sign in' },
      names.login,
    ),
    ...hosts(
      { ...given, scenario: 'core', classification: 'readOnly', purpose: 'Manage Azure resources' },
      ...names.management,
    ),
    ...hosts({ ...given, scenario: 'studio', classification: 'readOnly', purpose: 'Open the studio' }, names.studio),
    ...hosts(
      { ...given, scenario: 'core', classification: 'readOnly', purpose: 'Talk to the Azure Machine Learning service' },
      ...names.service,
    ),
    ...hosts(
      { ...given, scenario: 'studio', purpose: 'Use the notebooks of the studio' },
      ...names.notebooks,
      storageOf('dfs'),
    ),
    ...hosts(
      { ...given, scenario: 'core', purpose: 'Read and write the default storage account' },
      storageOf('file'),
      storageOf('blob'),
    ),
    ...hosts(
      { ...given, scenario: 'core', ports: [445], firewallRule: 'network', purpose: 'Mount the file share' },
      storageOf('file'),
    ),
    ...hosts(
      { ...given, scenario: 'compute', purpose: 'Run compute instances and clusters' },
      ...names.compute,
      instances,
    ),
    ...hosts(
      {
        ...given,
        scenario: 'compute',
        ports: [8787, 18881],
        firewallRule: 'tag',
        instead: 'AzureMachineLearning',
        purpose: 'Use RStudio and complete code on compute instances',
      },
      instances,
    ),
    ...hosts({ ...managedStorage, clouds: [cloud] }, ...storageHosts(names.storageSuffix)),
    ...hosts(
      {
        ...given,
        scenario: 'compute',
        protocol: 'UDP',
        ports: [5831],
        firewallRule: 'network',
        purpose: 'Start, stop and watch compute instances',
      },
      names.tundra,
    ),
  ];
}

/** Host names that are always required in their scenario. Every cloud; filter by `clouds`. */
export const requiredFqdns: readonly OutboundNeed[] = [
  ...publicCloud,
  ...sovereign('government', {
    login: 'login.microsoftonline.us',
    management: ['management.azure.us', 'management.usgovcloudapi.net'],
    studio: 'ml.azure.us',
    service: ['*.ml.azure.us', '*.modelmanagement.azureml.us'],
    notebooks: ['*.notebooks.usgovcloudapi.net', 'graph.microsoft.us', '*.aznbcontent.net'],
    compute: ['graph.windows.net', '*.instances.azureml.us'],
    storageSuffix: 'core.usgovcloudapi.net',
    tundra: '{region}.tundra.azureml.us',
  }),
  ...sovereign('china', {
    login: 'login.chinacloudapi.cn',
    management: ['management.azure.cn', 'management.chinacloudapi.cn'],
    studio: 'studio.ml.azure.cn',
    service: ['*.ml.azure.cn', '*.azureml.cn', '*.modelmanagement.ml.azure.cn'],
    notebooks: ['*.notebooks.chinacloudapi.cn', 'graph.chinacloudapi.cn', '*.aznbcontent.net'],
    compute: ['*.instances.azureml.cn'],
    storageSuffix: 'core.chinacloudapi.cn',
    tundra: '{region}.tundra.azureml.cn',
  }),
];

/** A line of the two outbound tables of the planning article, as printed. */
export type SeedOutbound = {
  readonly name: string;
  readonly protocol: 'TCP' | 'UDP';
  readonly ports: readonly number[];
};

/** The service-tag table of the planning article, as printed; the lowest that a firewall has to allow. */
export const seedTags: readonly SeedOutbound[] = [
  { name: 'AzureActiveDirectory', protocol: 'TCP', ports: [80, 443] },
  { name: 'AzureResourceManager', protocol: 'TCP', ports: [443] },
  { name: 'AzureMachineLearning', protocol: 'UDP', ports: [5831] },
  { name: 'BatchNodeManagement', protocol: 'TCP', ports: [443] },
];

/** The host-name table of the planning article, as printed. */
export const seedFqdns: readonly SeedOutbound[] = [
  { name: 'mcr.microsoft.com', protocol: 'TCP', ports: [443] },
  { name: '*.data.mcr.microsoft.com', protocol: 'TCP', ports: [443] },
  { name: 'ml.azure.com', protocol: 'TCP', ports: [443] },
  { name: 'automlresources-prod.azureedge.net', protocol: 'TCP', ports: [443] },
];

/** Traffic that has to come in from a service tag. */
export type InboundNeed = {
  readonly tag: string;
  readonly protocol: OutboundProtocol;
  readonly ports: readonly number[];
  readonly category: OutboundCategory;
  readonly purpose: string;
  readonly when: string;
  readonly sources: readonly LearnUrl[];
};

/** What has to come in; computes without a public IP need none of it. Destination: the virtual network. */
export const inboundNeeds: readonly InboundNeed[] = [
  {
    tag: 'AzureMachineLearning',
    protocol: 'TCP',
    ports: [44224],
    category: 'situational',
    purpose: 'Let the service manage the compute',
    when: 'a compute instance or cluster has a public IP',
    sources: [learn.amlFirewall, learn.amlTrainingVnet, learn.amlTrafficFlow],
  },
  {
    tag: 'AzureMachineLearning',
    protocol: 'Any',
    ports: [22],
    category: 'situational',
    purpose: 'Let the service log in to an attached machine',
    when: 'a virtual machine or an HDInsight cluster is attached',
    sources: [learn.amlTrainingVnet],
  },
  {
    tag: 'BatchNodeManagement.{region}',
    protocol: 'TCP',
    ports: [29876, 29877],
    category: 'legacy',
    purpose: 'Let Azure Batch manage the nodes in the older way',
    when: 'a compute with a public IP was created before December 2022',
    sources: [learn.amlTrafficFlow, learn.amlExfiltration],
  },
];

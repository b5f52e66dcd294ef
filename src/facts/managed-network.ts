// The managed virtual network of a workspace: modes, rules, what it opens by itself, its firewall and its limits.
import { type LearnUrl, learn } from './learn.ts';
import type { OutboundProtocol } from './required-outbound.ts';

/** Isolation mode, as Resource Manager spells it. */
export type IsolationMode = 'Disabled' | 'AllowInternetOutbound' | 'AllowOnlyApprovedOutbound';

/** Type of an outbound rule, as Resource Manager spells it. */
export type OutboundRuleType = 'PrivateEndpoint' | 'ServiceTag' | 'FQDN';

const source = learn.amlManagedNetwork;

/** One isolation mode. */
export type IsolationModeFact = {
  readonly mode: IsolationMode;
  readonly title: string;
  readonly meaning: string;
  /** Rules that a person may add in this mode. */
  readonly ruleTypes: readonly OutboundRuleType[];
  /**
   * For which of the workspace's own resources the service makes private endpoints: none, those that are closed to the
   * public, or every one.
   */
  readonly requiredEndpoints: 'none' | 'closed-targets' | 'all-targets';
  readonly source: LearnUrl;
};

/** The modes, the most open first. */
export const isolationModes: Readonly<Record<IsolationMode, IsolationModeFact>> = {
  Disabled: {
    mode: 'Disabled',
    title: 'No managed network',
    meaning: 'Computes are public or stand in a virtual network of one’s own.',
    ruleTypes: [],
    requiredEndpoints: 'none',
    source,
  },
  AllowInternetOutbound: {
    mode: 'AllowInternetOutbound',
    title: 'Allow internet outbound',
    meaning: 'Everything on the internet can be reached; private endpoints can be added for private resources.',
    ruleTypes: ['PrivateEndpoint'],
    requiredEndpoints: 'closed-targets',
    source,
  },
  AllowOnlyApprovedOutbound: {
    mode: 'AllowOnlyApprovedOutbound',
    title: 'Allow only approved outbound',
    meaning: 'Nothing can be reached but what the service requires and what rules approve.',
    ruleTypes: ['PrivateEndpoint', 'ServiceTag', 'FQDN'],
    requiredEndpoints: 'all-targets',
    source,
  },
};

/** Whether the mode of an existing workspace can change so; `unclear` where the page contradicts itself. */
export function modeChange(from: IsolationMode, to: IsolationMode): 'yes' | 'no' | 'unclear' {
  if (from === to || from === 'Disabled') return 'yes';
  return from === 'AllowInternetOutbound' && to === 'AllowOnlyApprovedOutbound' ? 'unclear' : 'no';
}

/** A service-tag rule that the network has by itself in the approved-only mode. */
export type RequiredTagRule = {
  readonly tag: string;
  readonly direction: 'inbound' | 'outbound';
  readonly protocol: OutboundProtocol;
  readonly ports: readonly number[];
  readonly purpose: string;
  readonly sources: readonly LearnUrl[];
};

// The page names the tags; the ports are those of the own-network lists.
const ruleSources: readonly LearnUrl[] = [learn.amlManagedNetwork, learn.amlFirewall];

const outbound = (
  tag: string,
  protocol: OutboundProtocol,
  ports: readonly number[],
  purpose: string,
): RequiredTagRule => ({ tag, direction: 'outbound', protocol, ports, purpose, sources: ruleSources });

/** The service-tag rules that need not be written. Storage, Front Door's front end and Key Vault are not among them. */
export const requiredTagRules: readonly RequiredTagRule[] = [
  {
    tag: 'AzureMachineLearning',
    direction: 'inbound',
    protocol: 'TCP',
    ports: [44224],
    purpose: 'Manage compute instances and clusters',
    sources: ruleSources,
  },
  outbound('AzureMachineLearning', 'TCP', [443, 18881], 'Talk to the Azure Machine Learning service'),
  outbound('AzureMachineLearning', 'UDP', [5831], 'Start, stop and watch compute instances'),
  outbound('AzureActiveDirectory', 'TCP', [80, 443], 'Sign in with Microsoft Entra ID'),
  outbound('BatchNodeManagement.{region}', 'Any', [443], 'Reach the Azure Batch back end'),
  outbound('AzureResourceManager', 'TCP', [443], 'Create and manage Azure resources'),
  outbound('AzureFrontDoor.FirstParty', 'TCP', [443], 'Pull images that Microsoft provides'),
  outbound('MicrosoftContainerRegistry', 'TCP', [443], 'Pull images that Microsoft provides'),
  outbound('AzureMonitor', 'TCP', [443], 'Send metrics and logs while Azure Monitor is not private'),
  outbound('VirtualNetwork', 'TCP', [443], 'Reach private endpoints in the managed network'),
];

/** An endpoint that the network makes by itself, where the mode says so. */
export type RequiredEndpoint = {
  readonly kind: 'aml-workspace' | 'storage-account' | 'key-vault' | 'container-registry';
  readonly groupIds: readonly string[];
  /** Whether the page names the group ids; false where they follow from what the workspace needs. */
  readonly documented: boolean;
  readonly source: LearnUrl;
};

/** The endpoints to the workspace and to its own resources; they must not be declared as rules. */
export const requiredEndpoints: readonly RequiredEndpoint[] = [
  { kind: 'aml-workspace', groupIds: ['amlworkspace'], documented: true, source },
  { kind: 'storage-account', groupIds: ['blob', 'file'], documented: false, source },
  { kind: 'key-vault', groupIds: ['vault'], documented: true, source },
  { kind: 'container-registry', groupIds: ['registry'], documented: true, source },
];

/** What FQDN rules may say. The first one makes the service create an Azure Firewall, which is billed. */
export const fqdnRules = {
  ports: [80, 443],
  /** Hosts that end so belong to storage accounts, which FQDN rules may not name. */
  forbiddenSuffixes: ['blob', 'file', 'queue', 'table', 'dfs', 'web'].flatMap((service) => [
    `.${service}.core.windows.net`,
    `.${service}.core.usgovcloudapi.net`,
    `.${service}.core.chinacloudapi.cn`,
  ]),
  /** The page itself lists this storage host for VS Code; judge it as information only. */
  toleratedHosts: ['vscode.blob.core.windows.net'],
  /** Serverless Spark takes no notice of them. */
  reachSpark: false,
  extraProvisioningMinutes: 10,
  source,
} as const;

/** Whether the host belongs to a storage account, in any letter case and with a leading wildcard or without. */
export const isStorageHost = (host: string): boolean =>
  fqdnRules.forbiddenSuffixes.some((suffix) => `.${host.toLowerCase()}`.endsWith(suffix));

/** The firewall behind FQDN rules. Premium is not offered, so paths of URLs cannot be filtered. */
export const managedFirewall = {
  skus: ['Standard', 'Basic'],
  defaultSku: 'Standard',
  sources: [learn.amlManagedNetwork, learn.amlWorkspaceTemplate],
} as const;

/** What the name of an outbound rule has to match. */
export const ruleName = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9_-]{2,32}$/,
  sentence: 'Use 3 to 33 letters, digits, hyphens and underscores; start with a letter or digit.',
  source: learn.amlWorkspaceTemplate,
} as const;

/** When the network comes into being. */
export const provisioning = {
  /** With the first compute, or at once where the workspace is created with `provisionNetworkNow`. */
  minutes: 30,
  sources: [learn.amlManagedNetwork, learn.amlOnlineEndpointHowTo],
} as const;

/** What a managed network cannot do, in words; each may become a rule. */
export const managedNetworkLimits: readonly string[] = [
  'It cannot be switched off again.',
  'A target has a private endpoint or a service endpoint, not both.',
  'It goes when the workspace is deleted.',
  'Locks on the workspace or its resource group stop it from working.',
  'Once rules open destinations it does not promise that no data leaves.',
  'Compute clusters stand in the region of the workspace.',
  'Kubernetes clusters and virtual machines cannot be attached.',
  'Computes cannot stand in a virtual network of one’s own.',
  'Instances without public IP are reached over SSH only through the Azure CLI.',
  'Deny policies have to spare the private endpoints that the service makes.',
  'Existing computes are not moved into it.',
  'It keeps no flow, security group or firewall logs.',
  'Destinations outside Azure are reached over HTTP and HTTPS only.',
];

/** Pages behind `managedNetworkLimits`. */
export const managedNetworkLimitSources: readonly LearnUrl[] = [learn.amlManagedNetwork, learn.amlConfigurations];

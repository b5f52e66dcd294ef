// Service tags: names for the addresses of Azure services in network rules and routes.
import { learn } from './learn.ts';
import { parseRegion, regionInTag } from './regions.ts';

/**
 * Whether a reachable tag lets data out. `readWrite`: an attacker can have an account behind it and write to it.
 * `readOnly`: nobody but the service answers. `unclassified`: no page says, so no rule may assume either.
 */
export type TagClassification = 'readOnly' | 'readWrite' | 'unclassified';

/** The direction for which the tag is meant; Azure takes it in both. */
export type TagDirection = 'inbound' | 'outbound' | 'both';

/** One tag. */
export type ServiceTagFact = {
  /** As Azure lists it. */
  readonly name: string;
  readonly direction: TagDirection;
  /** Whether `Name.Region` exists. */
  readonly regional: boolean;
  /** Whether Azure Firewall takes it, as a destination only. */
  readonly azureFirewall: boolean;
  /** Whether a user-defined route takes it as a prefix. */
  readonly routeTable: boolean;
  readonly classification: TagClassification;
};

/** A tag as it stands in a rule: its listed spelling, and the region in lower case where it is narrowed to one. */
export type ServiceTag = { readonly name: string; readonly region?: string };

/** The page that lists the tags and their properties. */
export const serviceTagSource = learn.serviceTags;

/** The page that says which of the tags of Azure Machine Learning let data out. */
export const classificationSource = learn.amlExfiltration;

const names = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((name) => name !== ''));

const inbound = names(`
  ActionGroup ApiManagement ApplicationInsightsAvailability AzureCognitiveSearch AzureDataExplorerManagement AzureDevOps
  AzureDigitalTwins AzureLoadTestingInstanceManagement AzureMachineLearningInference AzureSentinel AzureTrafficManager
  GatewayManager HDInsight LogicAppsManagement M365ManagementActivityApiWebhook PowerPlatformPlex
`);

const outbound = names(`
  AppConfiguration AppService AzureActiveDirectory AzureAdvancedThreatProtection AzureArcInfrastructure AzureAttestation
  AzureBackup AzureBotService AzureContainerRegistry AzureCosmosDB AzureDataLake AzureDevSpaces
  AzureInformationProtection AzureIoTHub AzureKeyVault AzureManagedGrafana AzureMonitor AzureOpenDatasets
  AzurePlatformDNS AzurePlatformIMDS AzurePlatformLKM AzureResourceManager AzureSignalR AzureSiteRecovery
  AzureSpringCloud AzureStack AzureUpdateDelivery DataFactoryManagement EventHub GuestAndHybridManagement
  M365ManagementActivityApi MicrosoftAzureFluidRelay MicrosoftCloudAppSecurity MicrosoftContainerRegistry
  MicrosoftPurviewPolicyDistribution PowerPlatformInfra ServiceBus Sql Storage WindowsAdminCenter
`);

const both = names(`
  AppServiceManagement AutonomousDevelopmentPlatform AzureActiveDirectoryDomainServices AzureCloud AzureConnectors
  AzureContainerAppsService AzureDatabricks AzureDeviceUpdate AzureEventGrid AzureFrontDoor.Backend
  AzureFrontDoor.FirstParty AzureFrontDoor.Frontend AzureHealthcareAPIs AzureLoadBalancer AzureMachineLearning
  AzureSphere AzureWebPubSub BatchNodeManagement ChaosStudio CognitiveServicesFrontend CognitiveServicesManagement
  DataFactory Dynamics365BusinessCentral Dynamics365ForMarketingEmail EOPExternalPublishedIPs Internet KustoAnalytics
  LogicApps Marketplace MicrosoftDefenderForEndpoint PowerBI PowerQueryOnline ServiceFabric SqlManagement
  StorageSyncService VirtualNetwork WindowsVirtualDesktop
`);

const regional = names(`
  ApiManagement AppService AutonomousDevelopmentPlatform AzureCloud AzureConnectors AzureContainerAppsService
  AzureContainerRegistry AzureCosmosDB AzureDevOps AzureFrontDoor.Backend AzureFrontDoor.FirstParty
  AzureFrontDoor.Frontend AzureIoTHub AzureKeyVault AzureWebPubSub BatchNodeManagement DataFactory
  Dynamics365ForMarketingEmail EventHub HDInsight M365ManagementActivityApi M365ManagementActivityApiWebhook
  MicrosoftContainerRegistry PowerPlatformInfra PowerPlatformPlex ServiceBus Sql Storage
`);

/** Tags that describe the network itself or the platform; routes do not take them. */
const platform = names(`
  AzureLoadBalancer AzurePlatformDNS AzurePlatformIMDS AzurePlatformLKM Internet VirtualNetwork
`);

const notInFirewall = names(`
  AzureContainerAppsService AzureLoadBalancer AzurePlatformDNS AzurePlatformIMDS AzurePlatformLKM GatewayManager
  Internet KustoAnalytics MicrosoftPurviewPolicyDistribution VirtualNetwork
`);

// Named as safe: sign-in, Resource Manager, Azure Machine Learning and Microsoft's images with their delivery network.
// Batch node management stays open in the variant without exfiltration, which implies the same.
const readOnly = names(`
  AzureActiveDirectory AzureResourceManager AzureMachineLearning MicrosoftContainerRegistry AzureFrontDoor.FirstParty
  BatchNodeManagement
`);

// Named as risky: Storage and the front end of Front Door. A registry of one's own can be pushed to, and Internet and
// AzureCloud contain all of them.
const readWrite = names('Storage AzureFrontDoor.Frontend AzureContainerRegistry Internet AzureCloud');

const fact = (name: string, direction: TagDirection): ServiceTagFact => ({
  name,
  direction,
  regional: regional.has(name),
  azureFirewall: !notInFirewall.has(name),
  routeTable: !platform.has(name),
  classification: readOnly.has(name) ? 'readOnly' : readWrite.has(name) ? 'readWrite' : 'unclassified',
});

/** Every tag that was read, by name. New tags appear on Learn first. */
export const serviceTags: readonly ServiceTagFact[] = [
  ...[...inbound].map((name) => fact(name, 'inbound')),
  ...[...outbound].map((name) => fact(name, 'outbound')),
  ...[...both].map((name) => fact(name, 'both')),
].sort((a, b) => (a.name < b.name ? -1 : 1));

/** Spellings in use that Azure does not list, with the listed one: older pages and the classic model write these. */
export const serviceTagSpellings: Readonly<Record<string, string>> = {
  Keyvault: 'AzureKeyVault',
  'Frontdoor.FirstParty': 'AzureFrontDoor.FirstParty',
  'Frontdoor.Frontend': 'AzureFrontDoor.Frontend',
  'Frontdoor.Backend': 'AzureFrontDoor.Backend',
  AZURE_LOADBALANCER: 'AzureLoadBalancer',
  VIRTUAL_NETWORK: 'VirtualNetwork',
};

// AzureCloud spells some regions in a way of its own; all other tags use the title without blanks.
const cloudRegions: ReadonlyMap<string, string> = new Map([
  ['centralfrance', 'francecentral'],
  ['southfrance', 'francesouth'],
  ['germanywc', 'germanywestcentral'],
  ['germanyn', 'germanynorth'],
  ['norwaye', 'norwayeast'],
  ['norwayw', 'norwaywest'],
  ['switzerlandn', 'switzerlandnorth'],
  ['switzerlandw', 'switzerlandwest'],
]);
const cloudSpellings: ReadonlyMap<string, string> = new Map([...cloudRegions].map(([tag, name]) => [name, tag]));

const byName: ReadonlyMap<string, ServiceTagFact> = new Map([
  ...serviceTags.map((tag) => [tag.name.toLowerCase(), tag] as const),
  ...Object.entries(serviceTagSpellings).flatMap(([spelling, listed]) => {
    const tag = serviceTags.find((candidate) => candidate.name === listed);
    return tag ? [[spelling.toLowerCase(), tag] as const] : [];
  }),
]);

/** What is known of a tag, by name without region, in any letter case and spelling; undefined for an unknown one. */
export const serviceTagFact = (name: string): ServiceTagFact | undefined => byName.get(name.toLowerCase());

/**
 * The tag that the text names, in its listed spelling, or undefined: unknown tags, and a region on a tag that has none.
 * Any name of letters and digits is taken as a region, because regions appear faster than lists of them.
 */
export function parseServiceTag(text: string): ServiceTag | undefined {
  const whole = serviceTagFact(text);
  if (whole) return { name: whole.name };
  const dot = text.lastIndexOf('.');
  if (dot < 0) return undefined;
  const tag = serviceTagFact(text.slice(0, dot));
  const suffix = text.slice(dot + 1).toLowerCase();
  if (!tag?.regional || !/^[a-z0-9]{2,32}$/.test(suffix)) return undefined;
  const cloudName = tag.name === 'AzureCloud' ? cloudRegions.get(suffix) : undefined;
  return { name: tag.name, region: cloudName ?? suffix };
}

/** The tag as rules write it: `Storage.WestEurope`. `parseServiceTag` reads it back to the same tag. */
export function formatServiceTag(tag: ServiceTag): string {
  if (tag.region === undefined) return tag.name;
  const cloudName = tag.name === 'AzureCloud' ? cloudSpellings.get(tag.region) : undefined;
  return `${tag.name}.${cloudName ?? regionInTag(tag.region)}`;
}

/** Whether allowing `outer` also allows `inner`: the same tag for all regions or for the same one. */
export const tagContains = (outer: ServiceTag, inner: ServiceTag): boolean =>
  outer.name === inner.name && (outer.region === undefined || outer.region === inner.region);

/**
 * Whether AzureCloud, of a region or of all, holds a tag. It is every public address of the data centres. Tags that are
 * told apart by region are there; Front Door answers from the edge, and of the others no page says so: `maybe`.
 */
export function cloudHolds(outer: ServiceTag, inner: ServiceTag): 'yes' | 'maybe' | 'no' {
  const fact = serviceTagFact(inner.name);
  if (outer.name !== 'AzureCloud' || fact?.routeTable !== true) return 'no';
  if (!fact.regional || inner.name.startsWith('AzureFrontDoor.')) return 'maybe';
  if (outer.region === undefined || outer.region === inner.region) return 'yes';
  return inner.region === undefined ? 'maybe' : 'no';
}

/** Whether the region of a tag is one of the list; false also for regions that are too new for it. */
export const isListedRegion = (tag: ServiceTag): boolean => tag.region !== undefined && !!parseRegion(tag.region);

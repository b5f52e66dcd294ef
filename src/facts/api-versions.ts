// One Resource Manager API version per resource type. Exports write these and no others.
import type { LearnUrl } from './learn.ts';
import { learn } from './learn.ts';

/**
 * The pinned version of each type: the newest stable one that Azure Verified Modules ship and that every cloud has.
 * Newer Network versions (from 2025-07-01) make new subnets private by default, so an exported template writes
 * `defaultOutboundAccess` itself and means the same under both. Key Vault is at 2026-02-01 because older control-plane
 * versions are retired in February 2027. Diagnostic settings have no stable version.
 */
export const apiVersions = {
  'Microsoft.Network/virtualNetworks': '2025-05-01',
  'Microsoft.Network/virtualNetworks/subnets': '2025-05-01',
  'Microsoft.Network/virtualNetworks/virtualNetworkPeerings': '2025-05-01',
  'Microsoft.Network/networkSecurityGroups': '2025-05-01',
  'Microsoft.Network/networkSecurityGroups/securityRules': '2025-05-01',
  'Microsoft.Network/applicationSecurityGroups': '2025-05-01',
  'Microsoft.Network/routeTables': '2025-05-01',
  'Microsoft.Network/routeTables/routes': '2025-05-01',
  'Microsoft.Network/natGateways': '2025-05-01',
  'Microsoft.Network/publicIPAddresses': '2025-05-01',
  'Microsoft.Network/publicIPPrefixes': '2025-05-01',
  'Microsoft.Network/azureFirewalls': '2025-05-01',
  'Microsoft.Network/firewallPolicies': '2025-05-01',
  'Microsoft.Network/firewallPolicies/ruleCollectionGroups': '2025-05-01',
  'Microsoft.Network/ipGroups': '2025-05-01',
  'Microsoft.Network/bastionHosts': '2025-05-01',
  'Microsoft.Network/virtualNetworkGateways': '2025-05-01',
  'Microsoft.Network/localNetworkGateways': '2025-05-01',
  'Microsoft.Network/connections': '2025-05-01',
  'Microsoft.Network/expressRouteCircuits': '2025-05-01',
  'Microsoft.Network/privateEndpoints': '2025-05-01',
  'Microsoft.Network/privateEndpoints/privateDnsZoneGroups': '2025-05-01',
  'Microsoft.Network/privateDnsZones': '2024-06-01',
  'Microsoft.Network/privateDnsZones/A': '2024-06-01',
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks': '2024-06-01',
  'Microsoft.Network/dnsResolvers': '2025-05-01',
  'Microsoft.Network/dnsResolvers/inboundEndpoints': '2025-05-01',
  'Microsoft.Network/dnsResolvers/outboundEndpoints': '2025-05-01',
  'Microsoft.Network/dnsForwardingRulesets': '2025-05-01',
  'Microsoft.Network/dnsForwardingRulesets/forwardingRules': '2025-05-01',
  'Microsoft.Network/dnsForwardingRulesets/virtualNetworkLinks': '2025-05-01',
  'Microsoft.Network/serviceEndpointPolicies': '2025-05-01',
  'Microsoft.Network/serviceEndpointPolicies/serviceEndpointPolicyDefinitions': '2025-05-01',
  'Microsoft.Network/applicationGateways': '2025-05-01',
  'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies': '2025-05-01',
  'Microsoft.Network/networkInterfaces': '2025-05-01',
  'Microsoft.Network/networkManagers': '2025-05-01',
  'Microsoft.Network/networkManagers/networkGroups': '2025-05-01',
  'Microsoft.Network/networkManagers/networkGroups/staticMembers': '2025-05-01',
  'Microsoft.Network/networkManagers/securityAdminConfigurations': '2025-05-01',
  'Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections': '2025-05-01',
  'Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections/rules': '2025-05-01',
  'Microsoft.Network/networkSecurityPerimeters': '2025-05-01',
  'Microsoft.Storage/storageAccounts': '2025-06-01',
  'Microsoft.Storage/storageAccounts/blobServices': '2025-06-01',
  'Microsoft.Storage/storageAccounts/blobServices/containers': '2025-06-01',
  'Microsoft.Storage/storageAccounts/fileServices': '2025-06-01',
  'Microsoft.Storage/storageAccounts/fileServices/shares': '2025-06-01',
  'Microsoft.KeyVault/vaults': '2026-02-01',
  'Microsoft.ContainerRegistry/registries': '2025-11-01',
  'Microsoft.Insights/components': '2020-02-02',
  'microsoft.insights/privateLinkScopes': '2021-09-01',
  'Microsoft.Insights/privateLinkScopes/scopedResources': '2021-09-01',
  'microsoft.insights/diagnosticSettings': '2021-05-01-preview',
  'Microsoft.Insights/dataCollectionEndpoints': '2024-03-11',
  'Microsoft.OperationalInsights/workspaces': '2025-07-01',
  'Microsoft.MachineLearningServices/workspaces': '2025-06-01',
  'Microsoft.MachineLearningServices/workspaces/computes': '2025-06-01',
  'Microsoft.MachineLearningServices/workspaces/outboundRules': '2025-06-01',
  'Microsoft.MachineLearningServices/workspaces/onlineEndpoints': '2025-06-01',
  'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments': '2025-06-01',
  'Microsoft.MachineLearningServices/workspaces/batchEndpoints': '2025-06-01',
  'Microsoft.MachineLearningServices/workspaces/batchEndpoints/deployments': '2025-06-01',
  'Microsoft.MachineLearningServices/workspaces/connections': '2025-06-01',
  'Microsoft.MachineLearningServices/workspaces/datastores': '2025-06-01',
  'Microsoft.MachineLearningServices/registries': '2025-06-01',
  'Microsoft.ContainerService/managedClusters': '2025-10-01',
  'Microsoft.ContainerService/managedClusters/agentPools': '2025-10-01',
  'Microsoft.KubernetesConfiguration/extensions': '2024-11-01',
  'Microsoft.ManagedIdentity/userAssignedIdentities': '2024-11-30',
  'Microsoft.Compute/virtualMachines': '2025-04-01',
  'Microsoft.Compute/virtualMachines/extensions': '2025-04-01',
  'Microsoft.Authorization/policyAssignments': '2025-03-01',
  'Microsoft.Authorization/roleAssignments': '2022-04-01',
  'Microsoft.Resources/resourceGroups': '2025-04-01',
  'Microsoft.Resources/deployments': '2025-04-01',
} as const satisfies Readonly<Record<string, string>>;

/** A resource type with a pinned version, spelled as Resource Manager spells it. */
export type PinnedType = keyof typeof apiVersions;

/** Where the schema of every type and version is published. */
export const apiVersionSource: LearnUrl = learn.templates;

/** The version to write for a type. */
export const apiVersion = <T extends PinnedType>(type: T): (typeof apiVersions)[T] => apiVersions[type];

// The keys of an object literal are exactly the names it was written with.
const bySpelling: ReadonlyMap<string, PinnedType> = new Map(
  (Object.keys(apiVersions) as PinnedType[]).map((type) => [type.toLowerCase(), type]),
);

/** The pinned type of that name in any letter case, or undefined; Resource Manager compares types without case. */
export const pinnedType = (type: string): PinnedType | undefined => bySpelling.get(type.toLowerCase());

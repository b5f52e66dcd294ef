// Resource types that take long to create, so that nobody takes a slow deployment for a broken one.
import type { PinnedType } from './api-versions.ts';
import { type LearnUrl, learn } from './learn.ts';

/** How long a resource of some type takes. */
export type LongStep = {
  /** A part of a sentence. */
  readonly duration: string;
  /** Where Microsoft says so; absent where it gives no figure. */
  readonly source?: LearnUrl;
  /** Holds only for a workspace with a managed network, and for what belongs to one. */
  readonly managedNetworkOnly?: true;
};

const unpublished = 'often 10 minutes or more (Microsoft publishes no figure)';

const steps = {
  'Microsoft.Network/virtualNetworkGateways': {
    duration: '45 minutes or more',
    source: learn.vpnGatewayCreate,
  },
  'Microsoft.Network/azureFirewalls': { duration: unpublished },
  'Microsoft.Network/bastionHosts': {
    duration: 'about 10 minutes',
    source: learn.bastionQuickstart,
  },
  'Microsoft.Network/applicationGateways': { duration: unpublished },
  'Microsoft.ContainerService/managedClusters': { duration: unpublished },
  'Microsoft.MachineLearningServices/workspaces': {
    duration: 'about 30 minutes where a managed network is provisioned at once',
    source: learn.amlManagedNetwork,
    managedNetworkOnly: true,
  },
  'Microsoft.MachineLearningServices/workspaces/outboundRules': {
    duration: 'about 10 minutes more for the first FQDN rule, which creates a firewall',
    source: learn.amlManagedNetwork,
  },
  'Microsoft.MachineLearningServices/workspaces/computes': {
    duration: 'about 30 minutes for the first in a managed network that is not provisioned yet',
    source: learn.amlManagedNetwork,
    managedNetworkOnly: true,
  },
  'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments': {
    duration: 'up to 15 minutes, more where an image is built first',
    source: learn.amlOnlineEndpointDeploy,
  },
} as const satisfies Readonly<Partial<Record<PinnedType, LongStep>>>;

/** By type, as Resource Manager spells it; in the order of an ordinary deployment. */
export const longSteps: Readonly<Partial<Record<string, LongStep>>> = steps;

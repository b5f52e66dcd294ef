// Hub and spoke that prevents data exfiltration: the firewall opens only what nobody can write to, and storage outside
// of the network is reached through a service endpoint with a policy that names what may be reached.
import type { Builder, Given } from '../../edits/builder.ts';
import type { SecurityRow } from '../../edits/security-rows.ts';
import { isReadOnly } from '../../facts/scenario-needs.ts';
import type { ResourceId } from '../../model/ids.ts';
import { computeHosts, kubernetesHosts, tagCollection } from './firewall-rules.ts';
import { aside } from './grid.ts';
import { addTrainingAndScoring, spokeRanges } from './hub-spoke.ts';
import { requiredByComputes } from './security-rules.ts';
import type { ServiceOptions } from './services.ts';

/**
 * Service tags where a tag is safe, host names where its tag would also open what others can write to. Storage, package
 * sources, telemetry and the logs of the AKS extension stay closed.
 */
function guardedFirewall(b: Builder): Given<'azure-firewall'> {
  const { region } = b.design().network.settings;
  const everyone = [spokeRanges.network];
  return {
    networkCollections: [tagCollection(region, everyone, ['core', 'compute', 'notebooks'], isReadOnly)],
    applicationCollections: [
      computeHosts(region, everyone, ['images', 'studio', 'automl'], isReadOnly),
      kubernetesHosts(region, [spokeRanges.second], isReadOnly),
    ],
  };
}

/**
 * What the group of the training subnet lets out. A group knows no host names: behind the tag of Front Door the firewall
 * still tells them apart, and behind that of Storage the service endpoint policy tells accounts apart.
 */
const guardedTraining = (region: string): readonly SecurityRow[] => requiredByComputes(region, ['studio']);

const machineLearning = {
  name: 'azure-machine-learning',
  service: 'Global',
  aliases: ['/services/Azure/MachineLearning'],
} as const;

const workspaceStorage = (storageAccount: ResourceId) =>
  ({ name: 'workspace-storage', service: 'Microsoft.Storage', storageAccounts: [storageAccount] }) as const;

/** Room for the name of the training subnet beside three chips at the zoom at which the whole drawing fits. */
const workWidth = 308;

/** Adds everything; the workspace is closed to the public unless told otherwise. */
export function addGuardedHubAndSpoke(b: Builder, services?: ServiceOptions): void {
  const policy = b.add('service-endpoint-policy', 'sep-training', {}, { at: aside(b) });
  const parts = addTrainingAndScoring(b, {
    firewall: guardedFirewall(b),
    workWidth,
    training: { serviceEndpoints: ['Microsoft.Storage'], serviceEndpointPolicies: [policy] },
    trainingOutbound: guardedTraining(b.design().network.settings.region),
    ...(services && { services }),
  });
  b.set('service-endpoint-policy', policy, {
    definitions: [machineLearning, workspaceStorage(parts.services.storageAccount)],
  });
}

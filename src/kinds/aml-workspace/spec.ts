import { boolean, choice, ref, refs, rows, text } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';
import { linkTargets } from '../link-targets.ts';

const managed = 'https://learn.microsoft.com/azure/machine-learning/how-to-managed-network';
const training = 'https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet';
const template = 'https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces';

export const spec = defineResource({
  slug: 'aml-workspace',
  title: 'Azure Machine Learning workspace',
  category: 'machine-learning',
  summary: 'Workspace; with a managed virtual network it also holds its computes',
  parents: [null],
  container: true,
  size: { width: 240, height: 120 },
  nameStem: 'mlw',
  learn: 'https://learn.microsoft.com/azure/machine-learning/concept-workspace',
  fields: {
    publicNetworkAccess: choice({
      label: 'Public network access',
      help: 'Disabled leaves private endpoints as the only way in.',
      options: [
        { value: 'Disabled', label: 'Disabled' },
        { value: 'Enabled', label: 'Enabled' },
      ],
      default: 'Disabled',
      source: 'https://learn.microsoft.com/azure/machine-learning/how-to-configure-private-link',
    }),
    isolationMode: choice({
      label: 'Managed virtual network',
      help: 'Who isolates the computes: you (disabled), or the service with open or approved outbound.',
      options: [
        { value: 'Disabled', label: 'Disabled: own virtual network' },
        { value: 'AllowInternetOutbound', label: 'Allow internet outbound' },
        { value: 'AllowOnlyApprovedOutbound', label: 'Allow only approved outbound' },
      ],
      default: 'Disabled',
      source: managed,
    }),
    firewallSku: choice({
      label: 'Managed firewall',
      help: 'Tier of the Azure Firewall that the first FQDN rule creates. It is billed.',
      options: [
        { value: 'Standard', label: 'Standard' },
        { value: 'Basic', label: 'Basic' },
      ],
      default: 'Standard',
      when: { field: 'isolationMode', is: ['AllowOnlyApprovedOutbound'] },
      source: managed,
    }),
    provisionNetworkNow: boolean({
      label: 'Provision the network at creation',
      help: 'Takes about 30 minutes; otherwise the first compute waits for it.',
      default: true,
      when: { field: 'isolationMode', is: ['AllowInternetOutbound', 'AllowOnlyApprovedOutbound'] },
      source: template,
    }),
    outboundRules: rows({
      label: 'Outbound rules',
      help: 'Your own rules; Azure adds the required ones itself.',
      item: 'outbound rule',
      when: { field: 'isolationMode', is: ['AllowInternetOutbound', 'AllowOnlyApprovedOutbound'] },
      source: managed,
      columns: {
        name: text({ label: 'Name', help: '3 to 33 letters, digits, - or _.', format: 'free' }),
        type: choice({
          label: 'Type',
          help: 'FQDN and service tag rules need the approved-only mode.',
          options: [
            { value: 'PrivateEndpoint', label: 'Private endpoint' },
            { value: 'ServiceTag', label: 'Service tag' },
            { value: 'FQDN', label: 'FQDN' },
          ],
          default: 'PrivateEndpoint',
        }),
        target: ref({
          label: 'Target',
          help: 'Service that the managed private endpoint leads to.',
          kinds: linkTargets,
          when: { field: 'type', is: ['PrivateEndpoint'] },
          layer: 'private-link',
        }),
        subResource: text({
          label: 'Sub-resource',
          help: 'Group id of the target.',
          format: 'token',
          when: { field: 'type', is: ['PrivateEndpoint'] },
        }),
        sparkEnabled: boolean({
          label: 'For serverless Spark',
          help: 'Only for storage accounts.',
          default: false,
          when: { field: 'type', is: ['PrivateEndpoint'] },
        }),
        serviceTag: text({
          label: 'Service tag',
          help: 'Such as AzureMonitor.',
          format: 'service-tag',
          when: { field: 'type', is: ['ServiceTag'] },
        }),
        protocol: choice({
          label: 'Protocol',
          help: 'Transport protocol.',
          options: [
            { value: 'TCP', label: 'TCP' },
            { value: 'UDP', label: 'UDP' },
            { value: 'ICMP', label: 'ICMP' },
            { value: '*', label: 'Any' },
          ],
          default: 'TCP',
          when: { field: 'type', is: ['ServiceTag'] },
        }),
        ports: text({
          label: 'Ports',
          help: 'Ports and ranges with commas: 80, 8080-8089.',
          format: 'free',
          default: '443',
          when: { field: 'type', is: ['ServiceTag'] },
        }),
        fqdn: text({
          label: 'Host name',
          help: 'Without scheme, port or path; ports 80 and 443 are opened.',
          format: 'free',
          when: { field: 'type', is: ['FQDN'] },
        }),
      },
    }),
    storageAccount: ref({
      label: 'Storage account',
      help: 'Default datastore of the workspace.',
      kinds: ['storage-account'],
      layer: 'association',
      source: template,
    }),
    keyVault: ref({
      label: 'Key vault',
      help: 'Secrets of the workspace.',
      kinds: ['key-vault'],
      layer: 'association',
      source: template,
    }),
    containerRegistry: ref({
      label: 'Container registry',
      help: 'Images of environments. Premium when it is private.',
      kinds: ['container-registry'],
      layer: 'association',
      source: template,
    }),
    applicationInsights: ref({
      label: 'Application Insights',
      help: 'Telemetry of the workspace.',
      kinds: ['application-insights'],
      layer: 'association',
      source: template,
    }),
    imageBuildCompute: ref({
      label: 'Image build compute',
      help: 'Builds images when the registry is closed; a CPU cluster.',
      kinds: ['compute-cluster', 'compute-instance'],
      source: 'https://learn.microsoft.com/azure/machine-learning/how-to-secure-workspace-vnet',
    }),
    serverlessComputeSubnet: ref({
      label: 'Serverless compute subnet',
      help: 'Where jobs without a compute of their own run. Without one they run in a network of Microsoft.',
      kinds: ['subnet'],
      when: { field: 'isolationMode', is: ['Disabled'] },
      layer: 'association',
      source: training,
    }),
    serverlessComputeNoPublicIp: boolean({
      label: 'Serverless compute without public IP',
      help: 'Its nodes then need a private endpoint of the workspace.',
      default: true,
      when: { field: 'isolationMode', is: ['Disabled'] },
      source: training,
    }),
    identity: refs({
      label: 'User-assigned identities',
      help: 'The first one represents the workspace. None: an identity of its own.',
      kinds: ['user-assigned-identity'],
      layer: 'association',
      sparse: true,
      source: 'https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication',
    }),
    systemDatastoresAuthMode: choice({
      label: 'Datastore sign-in',
      help: 'How the workspace reaches its default storage.',
      options: [
        { value: 'AccessKey', label: 'Account key' },
        { value: 'Identity', label: 'Microsoft Entra identity' },
      ],
      default: 'AccessKey',
      source: template,
    }),
    hbiWorkspace: boolean({
      label: 'High business impact',
      help: 'Less diagnostic data for Microsoft; computes also need the key vault of the Batch service.',
      default: false,
      source: 'https://learn.microsoft.com/azure/machine-learning/concept-data-encryption',
    }),
    v1LegacyMode: boolean({
      label: 'Legacy API mode',
      help: 'Keeps control-plane calls on the workspace. Managed online endpoints need it off.',
      default: false,
      source: 'https://learn.microsoft.com/azure/machine-learning/how-to-configure-network-isolation-with-v2',
    }),
  },
});

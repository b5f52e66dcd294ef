import { boolean, choice, integer, text } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';
import { disableLocalAuth, identity, sshFromOutside, workspace } from '../aml-compute.ts';

export const spec = defineResource({
  slug: 'compute-cluster',
  title: 'Compute cluster',
  category: 'machine-learning',
  summary: 'Training nodes that scale, one address each',
  parents: ['subnet', 'aml-workspace'],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'cpu-cluster',
  placement: 'child',
  learn: 'https://learn.microsoft.com/azure/machine-learning/how-to-create-attach-compute-cluster',
  fields: {
    workspace,
    vmSize: text({
      label: 'Size',
      help: 'Virtual machine size of a node.',
      format: 'token',
      default: 'Standard_DS3_v2',
      suggestions: ['Standard_DS3_v2', 'Standard_D8s_v5', 'Standard_NC6s_v3', 'Standard_NC24ads_A100_v4'],
    }),
    vmPriority: choice({
      label: 'Priority',
      help: 'Low-priority nodes can be taken away.',
      options: [
        { value: 'Dedicated', label: 'Dedicated' },
        { value: 'LowPriority', label: 'Low priority' },
      ],
      default: 'Dedicated',
    }),
    minNodes: integer({ label: 'Minimum nodes', help: 'Nodes that stay on.', min: 0, max: 10_000, default: 0 }),
    maxNodes: integer({
      label: 'Maximum nodes',
      help: 'Each node takes one address of the subnet.',
      min: 1,
      max: 10_000,
      default: 4,
      source: 'https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet',
    }),
    idleMinutes: integer({
      label: 'Idle time before scale down',
      help: 'After which an idle node is removed.',
      min: 1,
      max: 1_440,
      unit: 'minutes',
      default: 5,
    }),
    enableNodePublicIp: boolean({
      label: 'Public IP addresses',
      help: 'With them, Azure Machine Learning must be let in on port 44224.',
      default: false,
      source: 'https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet',
    }),
    remoteLoginPortPublicAccess: sshFromOutside('Opens the SSH port of the nodes.'),
    disableLocalAuth,
    identity,
  },
});

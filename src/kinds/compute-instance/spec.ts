import { boolean, text } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';
import { disableLocalAuth, identity, sshFromOutside, workspace } from '../aml-compute.ts';

export const spec = defineResource({
  slug: 'compute-instance',
  title: 'Compute instance',
  category: 'machine-learning',
  summary: 'Workstation of one person, in a training subnet or a managed virtual network',
  parents: ['subnet', 'aml-workspace'],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'ci',
  placement: 'child',
  learn: 'https://learn.microsoft.com/azure/machine-learning/concept-compute-instance',
  fields: {
    workspace,
    vmSize: text({
      label: 'Size',
      help: 'Virtual machine size.',
      format: 'token',
      default: 'Standard_DS3_v2',
      suggestions: [
        'Standard_DS3_v2',
        'Standard_DS11_v2',
        'Standard_E4s_v3',
        'Standard_NC6s_v3',
        'Standard_NC4as_T4_v3',
      ],
    }),
    enableNodePublicIp: boolean({
      label: 'Public IP address',
      help: 'With one, Azure Machine Learning must be let in on port 44224.',
      default: false,
      source: 'https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet',
    }),
    sshPublicAccess: sshFromOutside('Opens the SSH port of the node.'),
    disableLocalAuth,
    identity,
  },
});

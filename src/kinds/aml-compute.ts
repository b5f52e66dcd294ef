// Fields that compute instances and clusters share.
import { boolean, choice, ref, refs } from '../model/field.ts';

/** The workspace that owns a compute that stands in a subnet. */
export const workspace = ref({
  label: 'Workspace',
  help: 'Workspace that owns it, when it stands in a subnet.',
  kinds: ['aml-workspace'],
  layer: 'association',
});

/** Whether the SSH port of a node is open to the outside. */
export const sshFromOutside = (help: string) =>
  choice({
    label: 'SSH from outside',
    help,
    options: [
      { value: 'Disabled', label: 'Disabled' },
      { value: 'Enabled', label: 'Enabled' },
    ],
    default: 'Disabled',
    source: 'https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/computes',
  });

/** Whether only identities of the directory can sign in. */
export const disableLocalAuth = boolean({
  label: 'No local accounts',
  help: 'Sign-in through Microsoft Entra ID only.',
  default: true,
  source: 'https://learn.microsoft.com/azure/machine-learning/how-to-integrate-azure-policy',
});

/** Identities that jobs sign in with. */
export const identity = refs({
  label: 'User-assigned identities',
  help: 'Jobs sign in with them, by default with the first.',
  kinds: ['user-assigned-identity'],
  layer: 'association',
  sparse: true,
  source: 'https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication',
});

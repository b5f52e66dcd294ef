// Who signs in to machines: asked for once, whatever needs it.
import type { Parameter } from './deployment.ts';

export const adminUsername: Parameter = {
  name: 'adminUsername',
  type: 'string',
  description: 'Required. Name of the administrator of the machines.',
  minLength: 1,
  maxLength: 20,
};

export const sshPublicKey: Parameter = {
  name: 'sshPublicKey',
  type: 'string',
  description: 'Required. SSH public key of the administrator of the machines.',
};

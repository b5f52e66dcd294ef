// Rows of deployments for the examples of this folder, with every column filled in.
import type { ResourceOf } from '../../kinds/types.ts';

type Deployment = ResourceOf<'managed-online-endpoint'>['props']['deployments'][number];

/** A deployment with one instance and the given outbound flag. */
export const deployment = (
  name: string,
  egressPublicNetworkAccess: Deployment['egressPublicNetworkAccess'],
): Deployment => ({
  name,
  model: '',
  instanceType: 'Standard_DS3_v2',
  instanceCount: 1,
  traffic: 0,
  egressPublicNetworkAccess,
});

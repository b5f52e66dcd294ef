// What endpoints of a managed virtual network can lead to.
import { type PrivateLinkTarget, privateLinkTargets } from './private-link.ts';

/** Services that a private-endpoint rule may point at; those with `fromManagedNetwork: 'unclear'` deserve a warning. */
export const managedEndpointTargets: readonly PrivateLinkTarget[] = privateLinkTargets.filter(
  (target) => target.fromManagedNetwork !== 'no',
);

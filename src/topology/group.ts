// In which resource group and subscription a shape stands.
import { parseAzureId } from '../model/azure-id.ts';
import type { Network, Resource } from '../model/design.ts';

/** A resource group; a part is '' where neither the shape nor the design says it. */
export type GroupOf = { readonly resourceGroup: string; readonly subscription: string };

/** The group of a shape: the one that the id of an existing shape says, else its own, else that of the design. */
export function groupOf({ settings }: Pick<Network, 'settings'>, { props }: Resource): GroupOf {
  const id =
    props.existing === true && typeof props.existingId === 'string' ? parseAzureId(props.existingId) : undefined;
  if (id) return id;
  const { resourceGroup, subscription } = props;
  return {
    resourceGroup: typeof resourceGroup === 'string' && resourceGroup !== '' ? resourceGroup : settings.resourceGroup,
    subscription: typeof subscription === 'string' && subscription !== '' ? subscription : settings.subscription,
  };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether both are in one subscription; Azure compares ids without case. */
export const sameSubscription = (a: GroupOf, b: GroupOf): boolean => same(a.subscription, b.subscription);

/** Whether both are one group; its name is the same in any case of letters. */
export const sameGroup = (a: GroupOf, b: GroupOf): boolean =>
  same(a.resourceGroup, b.resourceGroup) && sameSubscription(a, b);

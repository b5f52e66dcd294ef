// What rules on resource groups share: how a group is named in a sentence, and how a shape is moved into it.
import { setFields } from '../../edits/edits.ts';
import { ok } from '../../lib/result.ts';
import type { Resource } from '../../model/design.ts';
import type { Fix } from '../../model/finding.ts';
import { type GroupOf, groupOf, sameGroup, sameSubscription } from '../../topology/group.ts';
import type { Topology } from '../../topology/topology.ts';

/** A subscription in a sentence. */
export const shownSubscription = ({ subscription }: GroupOf): string =>
  subscription === '' ? 'the subscription of the design' : `subscription ${subscription}`;

/** A resource group in a sentence, with its subscription where that is another one. */
export function shownGroup(topology: Topology, group: GroupOf): string {
  const own = group.resourceGroup === '' ? 'the resource group of the design' : `resource group ${group.resourceGroup}`;
  return sameSubscription(group, topology.network.settings) ? own : `${own} of ${shownSubscription(group)}`;
}

/** A fix that puts a shape where another one stands; none for a shape whose id says where it exists. */
export function moveFix(topology: Topology, shape: Resource, to: Resource): { readonly fix?: Fix } {
  const { settings } = topology.network;
  if (typeof shape.props.resourceGroup !== 'string' || (shape.props.existing === true && shape.props.existingId !== ''))
    return {};
  const group = groupOf(topology.network, to);
  const props = {
    resourceGroup: sameGroup(group, settings) ? '' : group.resourceGroup,
    subscription: sameSubscription(group, settings) ? '' : group.subscription,
  };
  const label = `Put ${shape.name} where ${to.name} stands`;
  return { fix: { label, edit: (design) => ok({ ...setFields(design, shape.id, props), label }) } };
}

// Virtual network gateways by the network that they stand in: peerings wait for them, and they for each other.
import type { ResourceOf } from '../kinds/types.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import type { Context } from './lowering.ts';

export type Gateway = ResourceOf<'virtual-network-gateway'>;

const gatewaysByNetwork = memoByIdentity((context: Context): ReadonlyMap<ResourceId, readonly Gateway[]> => {
  const found = new Map<ResourceId, Gateway[]>();
  for (const gateway of context.all('virtual-network-gateway')) {
    const network = context.as(gateway.parent, 'subnet')?.parent;
    if (network) found.set(network, [...(found.get(network) ?? []), gateway]);
  }
  return found;
});

/** Deployed gateways of a virtual network, in the order in which they are made. */
export const gatewaysIn = (context: Context, network: ResourceId): readonly Gateway[] =>
  gatewaysByNetwork(context).get(network) ?? [];

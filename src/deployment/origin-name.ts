// What a person calls the shape or link that something was made of.
import { linkSpecs } from '../kinds/types.ts';
import type { Network } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import type { Origin } from './origin.ts';

/** The name of a shape, or what a link is and which shapes it joins. */
export function originName(network: Network, origin: Origin): string {
  const shape = (id: ResourceId): string => network.resources.get(id)?.name ?? id;
  if (origin.type === 'resource') return shape(origin.id);
  const link = network.links.get(origin.id);
  return link ? `${linkSpecs.get(link.kind)?.title ?? 'Link'}: ${shape(link.from)} and ${shape(link.to)}` : origin.id;
}

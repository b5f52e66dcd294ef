// Who may stand in whom. The one answer for dropping, pasting, decoding and the outline.
import { resourceSpecs } from '../kinds/types.ts';
import { limits, type Network } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';

const article = (title: string): string => (/^(?!user)[aeiou]/i.test(title) ? `an ${title}` : `a ${title}`);

/** A kind's title in the middle of a sentence: names of products and short forms keep their capitals. */
export const inSentence = (title: string): string =>
  /^([A-Z]{2}|Azure|Kubernetes|Application Insights|Log Analytics)/.test(title)
    ? title
    : title.charAt(0).toLowerCase() + title.slice(1);

const placeName = (kind: string | null): string =>
  kind === null ? 'the open canvas' : article(inSentence(resourceSpecs.get(kind)?.title ?? kind));

/** Why a kind may not stand in a place (a kind, or null for the open canvas), as a sentence; null when it may. */
export function placeRefusal(kind: string, place: string | null): string | null {
  const spec = resourceSpecs.get(kind);
  if (!spec) return `Unknown kind ${kind}.`;
  if (spec.parents.includes(place)) return null;
  const preposition = (at: string | null): string => `${at === null ? 'on' : 'in'} ${placeName(at)}`;
  const allowed = spec.parents.map(preposition).join(' or ');
  const subject = article(inSentence(spec.title));
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)} belongs ${allowed}, not ${preposition(place)}.`;
}

/** The chain of containers of a shape, nearest first. Stops at a repeated shape, so it ends on any input. */
export function ancestors(network: Network, id: ResourceId): readonly ResourceId[] {
  const chain: ResourceId[] = [];
  let at = network.resources.get(id)?.parent ?? null;
  while (at !== null && !chain.includes(at)) {
    chain.push(at);
    at = network.resources.get(at)?.parent ?? null;
  }
  return chain;
}

/** Why an existing shape may not move into `parent`, as a sentence; null when it may. */
export function moveRefusal(network: Network, id: ResourceId, parent: ResourceId | null): string | null {
  const resource = network.resources.get(id);
  if (!resource) return 'The shape no longer exists.';
  if (parent === null) return placeRefusal(resource.kind, null);
  const target = network.resources.get(parent);
  if (!target) return 'The container no longer exists.';
  if (parent === id || ancestors(network, parent).includes(id)) return 'A shape cannot stand inside itself.';
  if (ancestors(network, parent).length + 1 >= limits.nesting) return `Shapes nest at most ${limits.nesting} deep.`;
  return placeRefusal(resource.kind, target.kind);
}

/** Ids of the shapes that stand directly in each container, in the design's order; null holds the canvas. */
export function childrenByParent(network: Network): ReadonlyMap<ResourceId | null, readonly ResourceId[]> {
  const children = new Map<ResourceId | null, ResourceId[]>();
  for (const resource of network.resources.values()) {
    const siblings = children.get(resource.parent);
    if (siblings) siblings.push(resource.id);
    else children.set(resource.parent, [resource.id]);
  }
  return children;
}

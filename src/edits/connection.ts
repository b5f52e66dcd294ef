// What a line drawn from one shape to another can mean: a link of its own, or a reference field that it sets.
import { linkSpecs, resourceSpecs } from '../kinds/types.ts';
import type { Network } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';

/** Why a link of this kind may not join the two shapes, as a sentence; null when it may. */
export function linkRefusal(network: Network, kind: string, from: ResourceId, to: ResourceId): string | null {
  const spec = linkSpecs.get(kind);
  if (!spec) return `Unknown kind of link ${kind}.`;
  const a = network.resources.get(from);
  const b = network.resources.get(to);
  if (!a || !b) return 'The shape no longer exists.';
  if (from === to) return 'A shape cannot be linked to itself.';
  if (!spec.from.includes(a.kind) || !spec.to.includes(b.kind)) {
    const title = (kinds: readonly string[]) => kinds.map((k) => resourceSpecs.get(k)?.title ?? k).join(' or ');
    return `${spec.title} joins ${title(spec.from)} and ${title(spec.to)}.`;
  }
  for (const link of network.links.values()) {
    if (link.kind !== kind) continue;
    if (link.from === from && link.to === to) return `${a.name} and ${b.name} are linked already.`;
    if (link.from === to && link.to === from) return `${a.name} and ${b.name} are linked already.`;
  }
  return null;
}

/** One meaning that a line from `from` to `to` can have. */
export type Meaning =
  | {
      readonly type: 'link';
      readonly kind: string;
      readonly from: ResourceId;
      readonly to: ResourceId;
      readonly title: string;
    }
  | {
      readonly type: 'reference';
      readonly holder: ResourceId;
      readonly field: string;
      readonly target: ResourceId;
      readonly many: boolean;
      readonly title: string;
    };

function referenceMeanings(network: Network, holder: ResourceId, target: ResourceId): readonly Meaning[] {
  const resource = network.resources.get(holder);
  const other = network.resources.get(target);
  const spec = resource && resourceSpecs.get(resource.kind);
  if (!spec || !other || holder === target) return [];
  return Object.entries(spec.fields).flatMap(([field, info]): Meaning[] =>
    (info.type === 'ref' || info.type === 'refs') && info.kinds.includes(other.kind)
      ? [
          {
            type: 'reference',
            holder,
            field,
            target,
            many: info.type === 'refs',
            title: `${spec.title}: ${info.label}`,
          },
        ]
      : [],
  );
}

/** Everything a line between two shapes can mean, in either direction; links first. Empty when it means nothing. */
export function meanings(network: Network, from: ResourceId, to: ResourceId): readonly Meaning[] {
  const links = [...linkSpecs.values()].flatMap((spec): Meaning[] => {
    if (linkRefusal(network, spec.slug, from, to) === null) {
      return [{ type: 'link', kind: spec.slug, from, to, title: spec.title }];
    }
    return linkRefusal(network, spec.slug, to, from) === null
      ? [{ type: 'link', kind: spec.slug, from: to, to: from, title: spec.title }]
      : [];
  });
  return [...links, ...referenceMeanings(network, from, to), ...referenceMeanings(network, to, from)];
}

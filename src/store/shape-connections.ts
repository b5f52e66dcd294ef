// What a shape is joined to, for the list in its form.
import { linkSpecs, resourceSpecs } from '../kinds/types.ts';
import type { Design } from '../model/design.ts';
import type { LinkId, ResourceId } from '../model/ids.ts';
import { references } from '../model/refs.ts';

/** One joint, seen from a shape. */
export type Connection = {
  readonly key: string;
  readonly title: string;
  readonly other: ResourceId;
  readonly otherName: string;
  readonly otherKind: string;
  /** The link behind it; null for a reference that another shape holds. */
  readonly link: LinkId | null;
};

/** Links of a shape, then the references that others hold to it. Its own references are fields of its form. */
export function connectionsOf(design: Design, id: ResourceId): readonly Connection[] {
  const { resources, links } = design.network;
  const found: Connection[] = [];
  const add = (key: string, title: string, other: ResourceId, link: LinkId | null): void => {
    const shape = resources.get(other);
    if (shape) found.push({ key, title, other, otherName: shape.name, otherKind: shape.kind, link });
  };
  for (const link of links.values()) {
    const other = link.from === id ? link.to : link.to === id ? link.from : null;
    if (other !== null) add(`link ${link.id}`, linkSpecs.get(link.kind)?.title ?? link.kind, other, link.id);
  }
  for (const resource of resources.values()) {
    const fields = resourceSpecs.get(resource.kind)?.fields ?? {};
    for (const { field, target } of references(fields, resource.props)) {
      if (target === id) add(`ref ${resource.id} ${field}`, fields[field]?.label ?? field, resource.id, null);
    }
  }
  return found;
}

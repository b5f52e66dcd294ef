// Design → document. The inverse of decode.ts.
import { linkSpecs, resourceSpecs } from '../kinds/types.ts';
import type { Design } from '../model/design.ts';
import type { Fields, FieldValue, Props } from '../model/field.ts';
import { type BoxJson, type DocumentJson, documentVersion } from './document.ts';

const same = (a: FieldValue, b: FieldValue): boolean => JSON.stringify(a) === JSON.stringify(b);

type Rows = readonly { readonly [column: string]: FieldValue }[];

/** Properties without those that have their default, in rows too. */
function withoutDefaults(fields: Fields, props: Props): Props {
  const kept = Object.entries(props).flatMap(([key, value]): [string, FieldValue][] => {
    const field = fields[key];
    if (!field || same(value, field.default)) return [];
    return [[key, field.type === 'rows' ? (value as Rows).map((row) => withoutDefaults(field.columns, row)) : value]];
  });
  return Object.fromEntries(kept);
}

/**
 * The document of a design. `full` writes every property; `compact` leaves out those that have their default, for
 * links. Both decode to the same design.
 */
export function encodeDocument(design: Design, form: 'full' | 'compact' = 'full'): DocumentJson {
  const { network, layout } = design;
  const properties = (fields: Fields | undefined, props: Props): Props =>
    form === 'full' ? props : withoutDefaults(fields ?? {}, props);
  return {
    format: 'ringfence',
    version: documentVersion,
    name: design.name,
    description: design.description,
    settings: network.settings,
    resources: [...network.resources.values()].map((resource) => ({
      id: resource.id,
      kind: resource.kind,
      name: resource.name,
      ...(resource.parent === null ? {} : { parent: resource.parent }),
      properties: properties(resourceSpecs.get(resource.kind)?.fields, resource.props),
    })),
    links: [...network.links.values()].map((link) => ({
      id: link.id,
      kind: link.kind,
      from: link.from,
      to: link.to,
      properties: properties(linkSpecs.get(link.kind)?.fields, link.props),
    })),
    // In the order of the shapes: the order of gestures is not part of a design.
    layout: Object.fromEntries(
      [...network.resources.keys()].flatMap((id): [string, BoxJson][] => {
        const box = layout.get(id);
        return box ? [[id, [box.x, box.y, box.width, box.height]]] : [];
      }),
    ),
  };
}

/** The text of a design file: two-space JSON with a final line break. */
export const printDocument = (design: Design): string => `${JSON.stringify(encodeDocument(design), null, 2)}\n`;

// Design → document. The inverse of decode.ts.
import { linkSpecs, resourceSpecs } from '../kinds/types.ts';
import type { Design } from '../model/design.ts';
import type { Fields, FieldValue, Props } from '../model/field.ts';
import type { Intent } from '../model/intent.ts';
import { settingsFields } from '../model/settings.ts';
import { type BoxJson, type DocumentJson, documentVersion, type IntentJson } from './document.ts';

const same = (a: FieldValue, b: FieldValue): boolean => JSON.stringify(a) === JSON.stringify(b);

type Rows = readonly { readonly [column: string]: FieldValue }[];

/** Properties without those that have their default, in rows too: all such properties, or the sparse ones. */
function withoutDefaults(fields: Fields, props: Props, which: 'all' | 'sparse'): Props {
  const kept = Object.entries(props).flatMap(([key, value]): [string, FieldValue][] => {
    const field = fields[key];
    if (!field || ((which === 'all' || field.sparse) && same(value, field.default))) return [];
    if (field.type !== 'rows') return [[key, value]];
    return [[key, (value as Rows).map((row) => withoutDefaults(field.columns, row, which))]];
  });
  return Object.fromEntries(kept);
}

const intentJson = ({ id, from, to, protocol, port, expect, note }: Intent): IntentJson => ({
  id,
  from,
  to,
  protocol,
  ...(protocol === 'ICMP' ? {} : { port }),
  expect,
  ...(note === undefined ? {} : { note }),
});

/**
 * The document of a design. `full` writes every property but sparse ones at their default; `compact` leaves out those that have their default, for
 * links. Both decode to the same design.
 */
export function encodeDocument(design: Design, form: 'full' | 'compact' = 'full'): DocumentJson {
  const { network, layout } = design;
  const properties = (fields: Fields | undefined, props: Props): Props =>
    withoutDefaults(fields ?? {}, props, form === 'full' ? 'sparse' : 'all');
  return {
    format: 'ringfence',
    version: documentVersion,
    name: design.name,
    description: design.description,
    settings: withoutDefaults(settingsFields, network.settings, 'sparse'),
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
    ...(network.intents.size === 0 ? {} : { intents: [...network.intents.values()].map(intentJson) }),
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

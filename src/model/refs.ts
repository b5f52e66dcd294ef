// References inside properties, wherever they stand: in fields and in the columns of rows.
import type { EdgeLayer, Fields, FieldValue, Props } from './field.ts';
import type { ResourceId } from './ids.ts';

/** A reference found in a property. */
export type Reference = {
  readonly field: string;
  readonly target: ResourceId;
  readonly kinds: readonly string[];
  readonly chip: boolean;
  readonly layer: EdgeLayer | undefined;
};

type Rows = readonly { readonly [column: string]: FieldValue }[];

/** All references of the properties in table order; `field` is the top-level field that holds each. */
export function references(fields: Fields, props: Props): readonly Reference[] {
  const found: Reference[] = [];
  for (const [key, field] of Object.entries(fields)) {
    const value = props[key];
    if (field.type === 'rows') {
      for (const row of value as Rows) {
        for (const inner of references(field.columns, row)) found.push({ ...inner, field: key });
      }
    } else if (field.type === 'ref' || field.type === 'refs') {
      // The gate admits only ids here.
      const targets = (field.type === 'ref' ? (value === null ? [] : [value]) : value) as readonly ResourceId[];
      for (const target of targets) {
        found.push({ field: key, target, kinds: field.kinds, chip: field.chip === true, layer: field.layer });
      }
    }
  }
  return found;
}

/** The properties with every reference passed through `keep`; null removes it. The same object when nothing changed. */
export function mapReferences(
  fields: Fields,
  props: Props,
  keep: (target: ResourceId, kinds: readonly string[]) => ResourceId | null,
): Props {
  let changed = false;
  const next: { [key: string]: FieldValue } = { ...props };
  for (const [key, field] of Object.entries(fields)) {
    const value = props[key];
    if (field.type === 'ref' && value !== null) {
      next[key] = keep(value as ResourceId, field.kinds);
    } else if (field.type === 'refs') {
      const before = value as readonly ResourceId[];
      const after = before.flatMap((id) => keep(id, field.kinds) ?? []);
      next[key] = after.length === before.length && after.every((id, i) => id === before[i]) ? before : after;
    } else if (field.type === 'rows') {
      const before = value as Rows;
      const after = before.map((row) => mapReferences(field.columns, row, keep));
      next[key] = after.every((row, i) => row === before[i]) ? before : after;
    }
    if (next[key] !== value) changed = true;
  }
  return changed ? next : props;
}

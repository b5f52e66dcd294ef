// Values other than the default, made from a table of fields. Where Azure needs a combination, every-option-rules.ts
// says what a field gets instead.
import type { Field, Fields, FieldValue, Props } from '../model/field.ts';
import { type OptionPlace, optionVariants } from './every-option-rule.ts';
import { optionRules } from './every-option-rules.ts';
import { formatSamples } from './format-samples.ts';

const drawnStays: ReadonlySet<Field['type']> = new Set(['text', 'texts', 'integer', 'ref', 'refs']);

/** The entry of a list at a place that counts on through variants, rows and shapes, which go through long lists together. */
function turned<T>(list: readonly T[], { variant, ordinal, row }: OptionPlace): T | undefined {
  const step = list.length > optionVariants ? optionVariants : 1;
  return list[(variant + ordinal * step + row) % Math.max(1, list.length)];
}

/** One or two entries from a list. */
const few = <T>(list: readonly T[], place: OptionPlace): readonly T[] => [
  ...new Set([turned(list, place), turned(list, { ...place, row: place.row + 1 })].flatMap((item) => item ?? [])),
];

function textSamples(field: Extract<Field, { type: 'text' | 'texts' }>): readonly string[] {
  if (field.suggestions !== undefined && field.suggestions.length > 0) return field.suggestions;
  return field.format === 'free' ? ['Sample'] : formatSamples[field.format];
}

const targets = ({ design }: OptionPlace, kinds: readonly string[]) =>
  [...design.network.resources.values()].filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

function rowsOf(field: Extract<Field, { type: 'rows' }>, path: string, place: OptionPlace): FieldValue {
  const name = field.item.toLowerCase().replaceAll(' ', '-');
  return [0, 1].map((row) => {
    const values = optionValues(field.columns, {}, { ...place, row }, `${path}.`);
    return 'name' in field.columns ? { ...values, name: `${name}-${row + 1}` } : values;
  });
}

/** A value other than the default; a field that others hang on takes its default in turn too. */
function changed(field: Field, path: string, governs: boolean, place: OptionPlace): FieldValue {
  switch (field.type) {
    case 'text':
      return (
        turned(
          textSamples(field).filter((text) => text !== field.default),
          place,
        ) ?? field.default
      );
    case 'texts':
      return few(
        textSamples(field).filter((text) => !field.default.includes(text)),
        place,
      );
    case 'boolean':
      return governs && (place.variant + place.row) % 2 === 1 ? field.default : !field.default;
    case 'integer':
      return field.default < field.max ? Math.min(field.max, field.default + 1 + place.row) : field.default - 1;
    case 'choice': {
      const values = field.options.map(({ value }) => value).filter((value) => governs || value !== field.default);
      return turned(values, place) ?? field.default;
    }
    case 'choices': {
      const values = few(
        field.options.map(({ value }) => value).filter((v) => !field.default.includes(v)),
        place,
      );
      return field.options.map(({ value }) => value).filter((value) => values.includes(value));
    }
    case 'ref':
      return turned(targets(place, field.kinds), place) ?? null;
    case 'refs':
      return few(targets(place, field.kinds), place);
    case 'rows':
      return rowsOf(field, path, place);
    default:
      return field satisfies never;
  }
}

/**
 * All values of a table of fields. What was drawn with another text, number or reference than the default stays as it
 * is; `path` is what stands before the names of columns.
 */
export function optionValues(fields: Fields, drawn: Props, place: OptionPlace, path = ''): Props {
  const governing = new Set(Object.values(fields).flatMap(({ when }) => when?.field ?? []));
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]): [string, FieldValue] => {
      const before = drawn[key] ?? field.default;
      const rule = optionRules.get(`${place.kind}.${path}${key}`) ?? optionRules.get(`*.${path}${key}`);
      if (rule) return [key, rule(place) ?? before];
      if (drawnStays.has(field.type) && JSON.stringify(before) !== JSON.stringify(field.default)) return [key, before];
      return [key, changed(field, `${path}${key}`, governing.has(key), place)];
    }),
  );
}

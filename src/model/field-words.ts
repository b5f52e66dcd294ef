// Fields as a person reads them: which ones apply, and their values in words.
import type { Field, Fields, FieldValue, Props } from './field.ts';

/** Fields that are shown: those without a condition, and those whose condition holds on a field that is shown too. */
export function fieldsShown(fields: Fields, props: Props): readonly (readonly [string, Field])[] {
  const isShown = ({ when }: Field): boolean => {
    if (!when) return true;
    const other = fields[when.field];
    return when.is.some((wanted) => wanted === props[when.field]) && (!other || isShown(other));
  };
  return Object.entries(fields).filter(([, field]) => isShown(field));
}

const optionLabel = (options: readonly { readonly value: string; readonly label: string }[], value: unknown): string =>
  options.find((option) => option.value === value)?.label ?? String(value);

/** A value in words, for "Default: …" and for summaries of rows; '' for an empty one. */
export function inWords(field: Field, value: FieldValue | undefined, nameOf: (id: string) => string): string {
  switch (field.type) {
    case 'boolean':
      return value === true ? 'On' : 'Off';
    case 'integer':
      return `${value}${field.unit ? ` ${field.unit}` : ''}`;
    case 'choice':
      return optionLabel(field.options, value);
    case 'choices':
      return Array.isArray(value) ? value.map((each) => optionLabel(field.options, each)).join(', ') : '';
    case 'ref':
      return typeof value === 'string' ? nameOf(value) : '';
    case 'refs':
      return Array.isArray(value) ? value.map((each) => nameOf(String(each))).join(', ') : '';
    case 'texts':
      return Array.isArray(value) ? value.join(', ') : '';
    case 'rows': {
      const count = Array.isArray(value) ? value.length : 0;
      return count === 0 ? '' : `${count} ${field.item}${count === 1 ? '' : 's'}`;
    }
    case 'text':
      return String(value ?? '');
    default:
      return field satisfies never;
  }
}

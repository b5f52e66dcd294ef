// What a control needs to know besides its field: whose field it is, and the fields beside it.

import type { ReactNode } from 'react';
import type { Field, Fields, FieldValue, Props } from '../../model/field.ts';
import type { Finding } from '../../model/finding.ts';
import type { ResourceId } from '../../model/ids.ts';

export type Scope = {
  /** The shape whose field it is; null for fields of a link. */
  readonly holder: ResourceId | null;
  /** Name of the top-level field, to which new shapes are added. Null inside rows. */
  readonly field: string | null;
  /** Values of the fields beside it: of the shape, or of the row. */
  readonly props: Props;
  readonly readOnly: boolean;
};

/** What the line of a field is given. */
export type FieldRowProps = {
  readonly field: Field;
  readonly name: string;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
  readonly scope: Scope;
  readonly findings: readonly Finding[];
};

/** Draws the line of a field. Handed down, because rows hold fields and fields hold rows. */
export type RenderField = (key: string, props: FieldRowProps) => ReactNode;

/** What every control is given. */
export type ControlProps<F extends Field = Field> = {
  readonly field: F;
  readonly name: string;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
  readonly scope: Scope;
  /** Id of the element that the label belongs to. */
  readonly inputId: string;
  readonly describedBy: string;
  readonly renderField: RenderField;
};

/** Fields that are shown: those without a condition and those whose condition holds. */
export const fieldsShown = (fields: Fields, props: Props): readonly (readonly [string, Field])[] =>
  Object.entries(fields).filter(([, { when }]) => {
    const value = when && props[when.field];
    return !when || when.is.some((wanted) => wanted === value);
  });

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

/** One line that tells a row from the others: its shown columns but for the name and those at their default. */
export function rowSummary(columns: Fields, row: Props, nameOf: (id: string) => string): string {
  return fieldsShown(columns, row)
    .filter(([key, field]) => key !== 'name' && field.type !== 'boolean')
    .map(([key, field]) => inWords(field, row[key], nameOf))
    .filter((words) => words !== '')
    .join(' · ');
}

/** Whether two values hold the same. */
export const sameValue = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

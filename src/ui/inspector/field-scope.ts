// What a control needs to know besides its field: whose field it is, and the fields beside it.

import type { ReactNode } from 'react';
import type { Field, Fields, FieldValue, Props } from '../../model/field.ts';
import { fieldsShown, inWords } from '../../model/field-words.ts';
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

/**
 * What tells a row from the others: its shown columns but for the name and the switches. A dot stays with the words
 * before it where the line breaks.
 */
export function rowSummary(columns: Fields, row: Props, nameOf: (id: string) => string): string {
  return fieldsShown(columns, row)
    .filter(([key, field]) => key !== 'name' && field.type !== 'boolean')
    .map(([key, field]) => inWords(field, row[key], nameOf))
    .filter((words) => words !== '')
    .join('\u00a0· ');
}

/** Whether two values hold the same. */
export const sameValue = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

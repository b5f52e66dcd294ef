import { mdiArrowDown, mdiArrowUp, mdiChevronDown, mdiChevronRight, mdiContentCopy, mdiDeleteOutline } from '@mdi/js';
import { useId, useState } from 'react';
import type { FieldValue, Props, RowsField } from '../../model/field.ts';
import { fieldsShown } from '../../model/field-words.ts';
import { shapeOf } from '../../store/catalog.ts';
import { currentDesign } from '../../store/document-store.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { type RenderField, rowSummary } from './field-scope.ts';

export type RowChange =
  | { readonly type: 'up' | 'down' | 'duplicate' | 'remove' }
  | { readonly type: 'set'; readonly row: Props };

type EditorProps = {
  readonly field: RowsField;
  readonly row: Props;
  readonly index: number;
  readonly count: number;
  readonly startOpen: boolean;
  readonly readOnly: boolean;
  readonly onChange: (index: number, change: RowChange) => void;
  readonly renderField: RenderField;
};

const nameOf = (id: string): string => shapeOf(currentDesign(), id)?.name ?? id;

/** One row of a table: a line that says what it is, which opens into a form. */
export function RowEditor({ field, row, index, count, startOpen, readOnly, onChange, renderField }: EditorProps) {
  const [open, setOpen] = useState(startOpen);
  const formId = useId();
  const name = typeof row.name === 'string' && row.name !== '' ? row.name : `${field.item} ${index + 1}`;
  const set = (key: string, value: FieldValue) => onChange(index, { type: 'set', row: { ...row, [key]: value } });
  return (
    <li className="rf-row" data-open={open}>
      <div className="rf-row-line">
        <button type="button" aria-expanded={open} aria-controls={formId} onClick={() => setOpen(!open)}>
          <MdiIcon path={open ? mdiChevronDown : mdiChevronRight} sx={{ fontSize: 18 }} />
          <span className="rf-row-words">
            <span className="rf-row-name">{name}</span>
            {open ? null : <span className="rf-row-summary">{rowSummary(field.columns, row, nameOf)}</span>}
          </span>
        </button>
      </div>
      {open ? (
        <div className="rf-row-form" id={formId}>
          {fieldsShown(field.columns, row).map(([key, column]) =>
            renderField(key, {
              field: column,
              name: key,
              value: row[key] ?? null,
              onChange: (value) => set(key, value),
              scope: { holder: null, field: null, props: row, readOnly },
              findings: [],
            }),
          )}
          {readOnly ? null : (
            <div className="rf-row-actions">
              <IconAction
                icon={mdiArrowUp}
                label={`Move ${name} up`}
                disabled={index === 0}
                onClick={() => onChange(index, { type: 'up' })}
              />
              <IconAction
                icon={mdiArrowDown}
                label={`Move ${name} down`}
                disabled={index === count - 1}
                onClick={() => onChange(index, { type: 'down' })}
              />
              <IconAction
                icon={mdiContentCopy}
                label={`Duplicate ${name}`}
                iconSize={16}
                onClick={() => onChange(index, { type: 'duplicate' })}
              />
              <IconAction
                icon={mdiDeleteOutline}
                label={`Remove ${name}`}
                onClick={() => onChange(index, { type: 'remove' })}
              />
            </div>
          )}
        </div>
      ) : null}
    </li>
  );
}

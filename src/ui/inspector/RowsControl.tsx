import { mdiPlus } from '@mdi/js';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Props, RowsField } from '../../model/field.ts';
import { newRow } from '../../store/catalog.ts';
import { sealHistory } from '../../store/document-store.ts';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { duplicated, moved, withNew } from './change-rows.ts';
import type { ControlProps } from './field-scope.ts';
import { type RowChange, RowEditor } from './RowEditor.tsx';

/** Rows have no ids of their own, so each change of their number or order begins the keys anew. */
type Keys = { readonly list: readonly number[]; readonly next: number };

const keysFor = (count: number): Keys => ({ list: Array.from({ length: count }, (_, index) => index), next: count });

function changedKeys(keys: Keys, index: number, type: RowChange['type']): Keys {
  const { list, next } = keys;
  const key = list[index] ?? 0;
  if (type === 'remove') return { list: list.toSpliced(index, 1), next };
  if (type === 'duplicate') return { list: list.toSpliced(index + 1, 0, next), next: next + 1 };
  if (type === 'set') return keys;
  const to = Math.max(0, Math.min(list.length - 1, index + (type === 'up' ? -1 : 1)));
  return { list: list.toSpliced(index, 1).toSpliced(to, 0, key), next };
}

function changedRows(rows: readonly Props[], index: number, change: RowChange): readonly Props[] {
  switch (change.type) {
    case 'set':
      return rows.toSpliced(index, 1, change.row);
    case 'remove':
      return rows.toSpliced(index, 1);
    case 'duplicate':
      return duplicated(rows, index);
    default:
      return moved(rows, index, change.type === 'up' ? -1 : 1);
  }
}

/** A table of rows, shown as lines that open into forms; rows may hold tables themselves. */
export function RowsControl({ field, value, onChange, scope, inputId, renderField }: ControlProps<RowsField>) {
  // The gate admits only rows of the table here.
  const rows = (Array.isArray(value) ? value : []) as readonly Props[];
  const [keys, setKeys] = useState(() => keysFor(rows.length));
  const [opened, setOpened] = useState<number | null>(null);
  // Undo and fixes change the number of rows from outside.
  const live = keys.list.length === rows.length ? keys : keysFor(rows.length);

  const change = (index: number, what: RowChange) => {
    if (what.type !== 'set') sealHistory();
    setKeys(changedKeys(live, index, what.type));
    onChange(changedRows(rows, index, what));
    if (what.type !== 'set') sealHistory();
  };
  const add = () => {
    sealHistory();
    setKeys({ list: [...live.list, live.next], next: live.next + 1 });
    setOpened(live.next);
    onChange(withNew(rows, newRow(field.columns), field.columns));
    sealHistory();
  };
  return (
    <>
      {rows.length === 0 ? null : (
        <ol className="rf-rows">
          {rows.map((row, index) => (
            <RowEditor
              key={live.list[index]}
              field={field}
              row={row}
              index={index}
              count={rows.length}
              startOpen={live.list[index] === opened}
              readOnly={scope.readOnly}
              onChange={change}
              renderField={renderField}
            />
          ))}
        </ol>
      )}
      {scope.readOnly ? null : (
        <Button
          id={inputId}
          variant="outlined"
          startIcon={<MdiIcon path={mdiPlus} />}
          onClick={add}
          className="rf-add-row"
        >
          Add {field.item}
        </Button>
      )}
    </>
  );
}

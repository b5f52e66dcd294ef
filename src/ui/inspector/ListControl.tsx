import { mdiChevronDown } from '@mdi/js';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useEffect } from 'react';
import type { FactList, TextField as TextFieldSpec } from '../../model/field.ts';
import { sealHistory } from '../../store/document-store.ts';
import { askFor, type ListEntry, useFactList } from '../../store/fact-lists.ts';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import type { ControlProps } from './field-scope.ts';

type Props = ControlProps<TextFieldSpec> & { readonly list: FactList };

/** What the field holds although no list names it: an entry that is there for the eye only. */
const unlisted = (value: string): ListEntry => ({ value, title: value, group: '', about: '' });

/** One of a long list, found by its title. What the chosen one means stands below. */
export function ListControl({ list, value, onChange, scope, inputId, describedBy }: Props) {
  const loading = useFactList(list);
  useEffect(() => askFor(list), [list]);
  const entries = typeof loading === 'string' ? [] : loading;
  const held = typeof value === 'string' ? value : '';
  const chosen = held === '' ? null : (entries.find((entry) => entry.value === held) ?? unlisted(held));
  const choose = (entry: ListEntry | null) => {
    sealHistory();
    onChange(entry?.value ?? '');
    sealHistory();
  };
  return (
    <>
      <Autocomplete
        id={inputId}
        size="small"
        options={entries}
        value={chosen}
        readOnly={scope.readOnly}
        loading={loading === 'waiting'}
        groupBy={(entry) => entry.group}
        getOptionKey={(entry) => entry.value}
        getOptionLabel={(entry) => entry.title}
        isOptionEqualToValue={(a, b) => a.value === b.value}
        autoHighlight
        popupIcon={<MdiIcon path={mdiChevronDown} sx={{ fontSize: 18 }} />}
        noOptionsText={
          loading === 'failed' ? 'The list could not be loaded. Reload the page.' : 'Nothing is called that'
        }
        onChange={(_, entry) => choose(entry)}
        renderInput={(params) => (
          <TextField
            {...params}
            placeholder="None"
            slotProps={{
              ...params.slotProps,
              htmlInput: { ...params.slotProps.htmlInput, title: chosen?.title, 'aria-describedby': describedBy },
            }}
          />
        )}
      />
      {chosen && chosen.about !== '' ? <span className="rf-muted">{chosen.about}</span> : null}
    </>
  );
}

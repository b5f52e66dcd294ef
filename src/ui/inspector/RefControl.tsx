import { mdiChevronDown, mdiPlus } from '@mdi/js';
import Autocomplete, { type AutocompleteProps } from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { HTMLAttributes } from 'react';
import type { RefField, RefsField } from '../../model/field.ts';
import { kindTitle } from '../../store/catalog.ts';
import { useDocument } from '../../store/hooks.ts';
import { addForField } from '../../store/panel-actions.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import type { ControlProps } from './field-scope.ts';
import { optionOf, type RefOption, refOptions } from './ref-options.ts';

type Shared = AutocompleteProps<RefOption, boolean, boolean, false>;

function renderOption({ key, ...rest }: HTMLAttributes<HTMLLIElement> & { key: unknown }, option: RefOption) {
  return (
    <li key={String(key)} {...rest} className={`${rest.className ?? ''} rf-ref-option`}>
      {option.id === null ? (
        <MdiIcon path={mdiPlus} sx={{ fontSize: 16 }} />
      ) : (
        <KindIcon kind={option.kind} size={16} />
      )}
      <span>{option.label}</span>
      {option.place === '' ? null : <span className="rf-muted">in {option.place}</span>}
    </li>
  );
}

/** A reference, or several, to other shapes: search by name, or add the missing one. */
export function RefControl({
  field,
  value,
  onChange,
  scope,
  inputId,
  describedBy,
}: ControlProps<RefField | RefsField>) {
  const design = useDocument((state) => state.design);
  const many = field.type === 'refs';
  const ids = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  const chosen = ids.flatMap((id) => optionOf(design, id) ?? []);
  const options = refOptions(design, field.kinds, scope);

  const take = (next: readonly RefOption[]) => {
    const added = next.find((option) => option.id === null);
    if (added) {
      if (scope.holder !== null && scope.field !== null) addForField(scope.holder, scope.field, added.kind);
      return;
    }
    const nextIds = next.flatMap((option) => option.id ?? []);
    onChange(many ? nextIds : (nextIds[0] ?? null));
  };
  const shared: Pick<Shared, 'onChange' | 'value' | 'multiple'> = many
    ? { multiple: true, value: chosen, onChange: (_, next) => take(Array.isArray(next) ? next : []) }
    : { multiple: false, value: chosen[0] ?? null, onChange: (_, next) => take(next === null ? [] : [next].flat()) };

  return (
    <Autocomplete
      {...shared}
      id={inputId}
      size="small"
      options={options}
      readOnly={scope.readOnly}
      getOptionKey={(option) => option.key}
      getOptionLabel={(option) => option.label}
      isOptionEqualToValue={(a, b) => a.key === b.key}
      filterSelectedOptions={many}
      // Each of several has a sign of its own to remove it; one for all would only take room from them.
      disableClearable={many}
      autoHighlight
      popupIcon={<MdiIcon path={mdiChevronDown} sx={{ fontSize: 18 }} />}
      noOptionsText={`No ${field.kinds.map(kindTitle).join(' or ')} in the design`}
      renderOption={renderOption}
      renderInput={(params) => (
        <TextField
          {...params}
          placeholder={chosen.length === 0 ? 'None' : ''}
          slotProps={{
            ...params.slotProps,
            htmlInput: { ...params.slotProps.htmlInput, 'aria-describedby': describedBy },
          }}
        />
      )}
    />
  );
}

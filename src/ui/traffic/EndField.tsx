import { mdiChevronDown, mdiCrosshairsGps, mdiShapeOutline } from '@mdi/js';
import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { type HTMLAttributes, useId, useMemo, useRef, useState } from 'react';
import type { Network } from '../../model/design.ts';
import type { IntentEnd } from '../../model/intent.ts';
import { useView } from '../../store/hooks.ts';
import { type EndOption, endOptions, optionOfEnd, parseEnd } from '../../store/traffic-ends.ts';
import { ask, type EndName, startPicking } from '../../store/traffic-view.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';

const filter = createFilterOptions<EndOption>({ limit: 80, stringify: ({ label, place }) => `${label} ${place}` });
const labels: Readonly<Record<EndName, string>> = { from: 'From', to: 'To' };
const examples: Readonly<Record<EndName, string>> = {
  from: 'A shape, a tag or internet',
  to: 'A shape, a tag, a host or an address',
};

function renderOption({ key, ...rest }: HTMLAttributes<HTMLLIElement> & { key: unknown }, option: EndOption) {
  return (
    <li key={String(key)} {...rest}>
      <span className="rf-end-option">
        {option.kind === null ? null : <KindIcon kind={option.kind} size={16} />}
        <span>{option.label}</span>
        {option.place === '' ? null : <span className="rf-muted">in {option.place}</span>}
      </span>
    </li>
  );
}

const nothing: readonly EndOption[] = [];

type Props = { readonly name: EndName; readonly end: IntentEnd | null; readonly network: Network };

/** One end of a flow: typed with suggestions, picked on the canvas, or taken from the selection. */
export function EndField({ name, end, network }: Props) {
  const id = useId();
  const pick = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const selected = useView(({ selected: ids }) => (ids.size === 1 ? [...ids][0] : undefined));
  // The same object while it is the same end: another one would overwrite what is being typed.
  const chosen = useMemo(() => (end === null ? null : optionOfEnd(network, end)), [network, end]);
  const label = labels[name];

  const take = (next: string | EndOption | null) => {
    setError(null);
    if (next === null || next === '') {
      if (end !== null) ask({ [name]: null });
      return;
    }
    if (next === chosen?.label) return;
    const parsed = typeof next === 'string' ? parseEnd(network, name, next) : { ok: true as const, value: next.end };
    if (parsed.ok) ask({ [name]: parsed.value });
    else setError(parsed.error);
  };
  return (
    <div className="rf-flow-end rf-field">
      <label htmlFor={id}>{label}</label>
      <div className="rf-flow-end-line">
        <Autocomplete<EndOption, false, false, true>
          freeSolo
          forcePopupIcon
          id={id}
          size="small"
          open={open}
          onOpen={() => setOpen(true)}
          onClose={() => setOpen(false)}
          value={chosen}
          onChange={(_, next) => take(next)}
          // A text that was typed and left counts, as in every other field.
          onBlur={({ target }) => {
            if (target instanceof HTMLInputElement) take(target.value);
          }}
          options={open ? endOptions(network, name) : nothing}
          filterOptions={filter}
          groupBy={(option) => option.group}
          getOptionKey={(option) => (typeof option === 'string' ? option : option.key)}
          getOptionLabel={(option) => (typeof option === 'string' ? option : option.label)}
          isOptionEqualToValue={(a, b) => typeof b !== 'string' && a.key === b.key}
          // Names with their places need more room than the field has.
          slotProps={{ popper: { sx: { minWidth: 300 } } }}
          popupIcon={<MdiIcon path={mdiChevronDown} sx={{ fontSize: 18 }} />}
          renderOption={renderOption}
          renderInput={(params) => (
            <TextField
              {...params}
              placeholder={examples[name]}
              error={error !== null}
              slotProps={{
                ...params.slotProps,
                htmlInput: {
                  ...params.slotProps.htmlInput,
                  'aria-describedby': error === null ? undefined : `${id}-error`,
                  spellCheck: false,
                },
              }}
            />
          )}
        />
        <IconAction
          ref={pick}
          icon={mdiCrosshairsGps}
          label={`Pick on the canvas: ${label}`}
          onClick={() => {
            setError(null);
            startPicking(name, () => pick.current?.focus());
          }}
        />
        <IconAction
          icon={mdiShapeOutline}
          label={`Use selected: ${label}`}
          disabled={selected === undefined}
          onClick={() => {
            setError(null);
            if (selected !== undefined) ask({ [name]: { shape: selected } });
          }}
        />
      </div>
      {error === null ? null : (
        <span className="rf-field-error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}

import { mdiMagnify } from '@mdi/js';
import type { KeyboardEvent } from 'react';
import { MdiIcon } from './MdiIcon.tsx';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** A field that narrows the list below it; Escape empties it. */
export function SearchField({ label, value, onChange, onKeyDown }: Props) {
  return (
    <span className="rf-search">
      <MdiIcon path={mdiMagnify} sx={{ fontSize: 18 }} />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') {
            event.stopPropagation();
            onChange('');
          }
          onKeyDown?.(event);
        }}
      />
    </span>
  );
}

import Box from '@mui/material/Box';
import { useId } from 'react';
import { tickStyle } from './tick-style.ts';

type Props<T> = {
  readonly label: string;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

/** One of a few, all of them in sight. */
export function ChoiceOf<T extends string | number>({ label, options, value, onChange }: Props<T>) {
  const name = useId();
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0 }}>
      <Box component="legend" sx={{ p: 0, mb: 0.25, fontSize: 12, color: 'text.secondary' }}>
        {label}
      </Box>
      {options.map(([each, words]) => (
        <Box component="label" key={each} sx={tickStyle}>
          <input type="radio" name={name} checked={each === value} onChange={() => onChange(each)} />
          {words}
        </Box>
      ))}
    </Box>
  );
}

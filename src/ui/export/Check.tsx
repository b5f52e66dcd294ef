import Box from '@mui/material/Box';
import { tickStyle } from './tick-style.ts';

type Props = {
  readonly label: string;
  readonly about?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** A box to tick, with its words. */
export function Check({ label, about, checked, onChange }: Props) {
  return (
    <Box component="label" sx={tickStyle}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {about === undefined ? null : (
          <Box component="span" sx={{ display: 'block', fontSize: 12, color: 'text.secondary' }}>
            {about}
          </Box>
        )}
      </span>
    </Box>
  );
}

import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { NotExported } from '../../store/exporting.ts';
import { revealOrigin } from './reveal-origin.ts';

type Props = { readonly items: readonly NotExported[]; readonly onReveal?: () => void };

/** What the picture shows and the template doesn't have, with the reason; each leads to its shape. */
export function NotExportedList({ items, onReveal }: Props) {
  return (
    <Box
      component="ul"
      aria-label="Not exported"
      sx={{ listStyle: 'none', m: 0, p: 0, '& li + li': { borderTop: '1px solid var(--rf-border)' } }}
    >
      {items.map(({ key, origin, name, reason }) => (
        <li key={key}>
          <ButtonBase
            onClick={() => {
              revealOrigin(origin);
              onReveal?.();
            }}
            sx={{
              display: 'block',
              width: '100%',
              textAlign: 'left',
              px: 1.5,
              py: 0.75,
              '&:hover': { backgroundColor: 'var(--rf-hover)' },
              '&:focus-visible': { outlineOffset: '-2px' },
            }}
          >
            <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{name}</Box>
            <Box sx={{ fontSize: 12, color: 'text.secondary' }}>{reason}</Box>
          </ButtonBase>
        </li>
      ))}
    </Box>
  );
}

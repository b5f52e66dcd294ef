import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { TemplateNote } from '../../store/exporting.ts';
import { revealOrigin } from './reveal-origin.ts';

type Props = { readonly label: string; readonly items: readonly TemplateNote[]; readonly onReveal?: () => void };

/** Notes on shapes and links, each leading to its shape. */
export function TemplateNotes({ label, items, onReveal }: Props) {
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{ listStyle: 'none', m: 0, p: 0, '& li + li': { borderTop: '1px solid var(--rf-border)' } }}
    >
      {items.map(({ key, origin, name, words }) => (
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
            <Box sx={{ fontSize: 12, color: 'text.secondary' }}>{words}</Box>
          </ButtonBase>
        </li>
      ))}
    </Box>
  );
}

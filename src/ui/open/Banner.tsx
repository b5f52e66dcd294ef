import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { MdiIcon } from '../primitives/MdiIcon.tsx';

type Props = {
  readonly icon: string;
  readonly tone: 'info' | 'warning';
  /** Name of the region for screen readers. */
  readonly label: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
};

/** One line between the top bar and the canvas that says in what state the design is, and what can be done about it. */
export function Banner({ icon, tone, label, children, actions }: Props) {
  return (
    <Box
      role="region"
      aria-label={label}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'flex-start',
        columnGap: 1.5,
        rowGap: 0.5,
        px: 2,
        py: 0.5,
        fontSize: 13,
        color: 'var(--rf-text)',
        backgroundColor: `var(--rf-${tone}-soft)`,
        borderBottom: '1px solid var(--rf-border)',
      }}
    >
      <MdiIcon path={icon} sx={{ fontSize: 18, color: `var(--rf-${tone})`, flex: 'none', mt: '7px' }} />
      <Box sx={{ flex: '1 1 240px', minWidth: 0, py: '6px' }}>{children}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>
    </Box>
  );
}

/** A row of the list of kept designs. */
export const rowStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 0.5,
  minHeight: 52,
  p: 0.5,
  '& + li': { borderTop: '1px solid var(--rf-border)' },
} as const;

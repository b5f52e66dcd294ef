/** A small box or dot to tick beside its words; the words of a line are as high as it with its distance from the top. */
export const tickStyle = {
  display: 'flex',
  alignItems: 'flex-start',
  gap: '7px',
  py: '4px',
  cursor: 'pointer',
  lineHeight: '18px',
  '& > input': { flex: 'none', width: 16, height: 16, m: 0, mt: '1px', accentColor: 'var(--rf-accent)' },
} as const;

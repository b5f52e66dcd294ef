/** The row above the text of a template. */
export const toolbarStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 0.5,
  flex: 'none',
  px: 1,
  borderBottom: '1px solid var(--rf-border)',
} as const;

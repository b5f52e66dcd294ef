/** The row above the text of a template. */
export const toolbarStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: { xs: 0, sm: 0.5 },
  flex: 'none',
  px: { xs: 0.5, sm: 1 },
  borderBottom: '1px solid var(--rf-border)',
} as const;

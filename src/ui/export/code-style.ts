import { codeColors } from './code-colors.ts';
import { lineHeight } from './line-ranges.ts';

/** The text of a template: a scrolling list of lines of one height. */
export const codeStyle = {
  ...codeColors,
  position: 'relative',
  flex: 1,
  minWidth: 0,
  minHeight: 0,
  overflow: 'auto',
  fontFamily: 'var(--rf-mono)',
  fontSize: 12.5,
  lineHeight: `${lineHeight}px`,
  backgroundColor: 'var(--rf-surface)',
  color: 'var(--rf-code-foreground)',
  '&:focus-visible': { outline: '2px solid var(--rf-focus)', outlineOffset: -2 },
  '& .rf-code-line': { display: 'flex', height: lineHeight, whiteSpace: 'pre', cursor: 'default' },
  '& .rf-code-line:hover': { backgroundColor: 'var(--rf-hover)' },
  '& .rf-code-line[data-marked]': {
    backgroundColor: 'var(--rf-selected)',
    boxShadow: 'inset 3px 0 0 var(--rf-accent)',
  },
  '&:focus-visible .rf-code-line[data-caret]': { outline: '1px solid var(--rf-focus)', outlineOffset: -1 },
  '& .rf-code-number': {
    flex: 'none',
    minWidth: '8ch',
    paddingRight: '2ch',
    textAlign: 'right',
    color: 'var(--rf-text-muted)',
    userSelect: 'none',
  },
  '& .rf-code-text': { paddingRight: '2ch', cursor: 'text', userSelect: 'text' },
} as const;

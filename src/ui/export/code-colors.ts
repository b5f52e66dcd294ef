/**
 * Colours of code, by the names of the highlighter's theme of variables. At least 4.5:1 on --rf-surface, and on the
 * mark of a selected line, in both themes.
 */
export const codeColors = {
  '--rf-code-foreground': 'var(--rf-text)',
  '--rf-code-background': 'var(--rf-surface)',
  '--rf-code-token-constant': '#0550ae',
  '--rf-code-token-string': '#0a5c36',
  '--rf-code-token-string-expression': '#0a5c36',
  '--rf-code-token-comment': '#57606a',
  '--rf-code-token-keyword': '#8a1c7c',
  '--rf-code-token-parameter': '#8a3b00',
  '--rf-code-token-function': '#5b2fb0',
  '--rf-code-token-punctuation': '#414a57',
  '--rf-code-token-link': '#0550ae',
  '[data-theme="dark"] &': {
    '--rf-code-token-constant': '#8cc6fb',
    '--rf-code-token-string': '#9fd8b0',
    '--rf-code-token-string-expression': '#9fd8b0',
    '--rf-code-token-comment': '#9aa4b2',
    '--rf-code-token-keyword': '#e6a3dc',
    '--rf-code-token-parameter': '#f0b27a',
    '--rf-code-token-function': '#c4aef5',
    '--rf-code-token-punctuation': '#b4bdca',
    '--rf-code-token-link': '#8cc6fb',
  },
} as const;

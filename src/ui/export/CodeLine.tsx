import { memo } from 'react';
import type { Token } from './tokenizer.ts';

type Props = {
  readonly id: string;
  readonly index: number;
  readonly count: number;
  readonly text: string;
  readonly tokens: readonly Token[] | undefined;
  readonly marked: boolean;
  readonly caret: boolean;
};

/** One line of a template with its number. */
export const CodeLine = memo(function CodeLine({ id, index, count, text, tokens, marked, caret }: Props) {
  return (
    // The list holds the focus and says which line is meant.
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={id}
      role="option"
      aria-selected={marked}
      aria-label={text.trim() === '' ? 'Empty line' : undefined}
      aria-posinset={index + 1}
      aria-setsize={count}
      className="rf-code-line"
      data-marked={marked || undefined}
      data-caret={caret || undefined}
    >
      <span className="rf-code-number" aria-hidden="true">
        {index + 1}
      </span>
      <span className="rf-code-text">
        {tokens
          ? tokens.map((token, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: runs of a line have no other identity
              <span key={at} style={token.color ? { color: token.color } : undefined}>
                {token.content}
              </span>
            ))
          : text}
      </span>
    </div>
  );
});

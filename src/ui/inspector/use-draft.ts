import { useState } from 'react';

type Draft<T> = { readonly text: T; readonly base: string };

/**
 * What stands in a field while it is typed and may not be good yet. It gives way when the design's value changes from
 * elsewhere, such as by undo: `base` is the value that it was typed over, or that was made of it.
 */
export function useDraft<T>(value: T, toKey: (value: T) => string) {
  const [draft, setDraft] = useState<Draft<T> | null>(null);
  const live = draft !== null && draft.base === toKey(value);
  return {
    shown: live ? draft.text : value,
    isDraft: live,
    /** Keeps the text; `committed` is the value that the design has afterwards. */
    type: (text: T, committed: T) => setDraft({ text, base: toKey(committed) }),
    drop: () => setDraft(null),
  };
}

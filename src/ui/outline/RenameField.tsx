import { type KeyboardEvent, useState } from 'react';
import { lengths } from '../../store/catalog.ts';

/** The name of a row while it is typed; null gives the old one back. */
export function RenameField(props: { readonly name: string; readonly onDone: (name: string | null) => void }) {
  const [draft, setDraft] = useState(props.name);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.key === 'Enter') props.onDone(draft);
    if (event.key === 'Escape') props.onDone(null);
  };
  return (
    <input
      className="rf-outline-rename"
      aria-label="New name"
      // biome-ignore lint/a11y/noAutofocus: the person asked to type a name here.
      autoFocus
      maxLength={lengths.name}
      value={draft}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => props.onDone(draft)}
      onKeyDown={onKeyDown}
    />
  );
}

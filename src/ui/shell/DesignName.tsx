import { type KeyboardEvent, useState } from 'react';
import { lengths } from '../../store/catalog.ts';
import { sealHistory } from '../../store/document-store.ts';
import { useDocument } from '../../store/hooks.ts';
import { changeDesign } from '../../store/panel-actions.ts';
import { useSession } from '../../store/session-store.ts';

/** The name of the design, edited in place. An empty name is not taken: the old one comes back. */
export function DesignName() {
  const name = useDocument((state) => state.design.name);
  const shared = useDocument((state) => state.readOnly);
  // Before the first design is there, a new name would be the name of something that is about to be replaced.
  const started = useSession((session) => session.started);
  const readOnly = shared || !started;
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? name;

  const finish = () => {
    const next = draft?.trim() ?? '';
    if (next !== '' && next !== name) changeDesign({ name: next });
    sealHistory();
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setDraft(null);
    if (event.key === 'Enter') event.currentTarget.blur();
  };
  return (
    <span className="rf-design-name">
      <span aria-hidden="true">{shown || ' '}</span>
      <input
        aria-label="Design name"
        size={1}
        maxLength={lengths.name}
        readOnly={readOnly}
        value={shown}
        title={name}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={finish}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}

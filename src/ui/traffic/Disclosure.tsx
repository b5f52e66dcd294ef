import { mdiChevronDown, mdiChevronRight } from '@mdi/js';
import { type ReactNode, useId, useState } from 'react';
import { MdiIcon } from '../primitives/MdiIcon.tsx';

/** What a result looks like: its word, its sign, its colour. */
export type Look = { readonly word: string; readonly icon: string; readonly color: string };

type Props = {
  readonly look: Look;
  readonly title: string;
  /** What stands behind the title, in a quieter way. */
  readonly note: string;
  readonly startsOpen?: boolean;
  /** What is inside; made when it is opened. */
  readonly children: () => ReactNode;
};

/** A line with a sign that opens to what is behind it. */
export function Disclosure({ look, title, note, startsOpen = false, children }: Props) {
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  return (
    <li className="rf-check-item">
      <button
        type="button"
        className="rf-check-line"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <MdiIcon path={open ? mdiChevronDown : mdiChevronRight} sx={{ fontSize: 18, color: 'var(--rf-text-muted)' }} />
        <MdiIcon path={look.icon} titleAccess={look.word} sx={{ fontSize: 16, color: look.color }} />
        <span className="rf-check-title">{title}</span>
        <span className="rf-check-note">{note}</span>
      </button>
      {open ? (
        <div id={id} className="rf-check-inside">
          {children()}
        </div>
      ) : null}
    </li>
  );
}

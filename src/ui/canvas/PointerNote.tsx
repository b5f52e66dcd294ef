import type { CSSProperties } from 'react';
import { useCanvas } from '../../store/canvas-state.ts';

/** Widest note with the gap to the pointer. */
const room = 300;

/** To the right of the pointer, else to its left; in a window with room on neither side, in the middle below it. */
function placeOf(x: number, y: number): CSSProperties {
  if (x <= window.innerWidth - room) return { left: x, top: y, translate: '16px 16px' };
  if (x >= room) return { left: x, top: y, translate: 'calc(-100% - 12px) 16px' };
  return { left: 8, right: 8, top: y, width: 'fit-content', marginInline: 'auto', translate: '0 16px' };
}

/** A sentence beside the pointer: where it would go, or why it may not. Also read out through the live region. */
export function PointerNote() {
  const note = useCanvas((state) => state.note);
  if (!note) return null;
  return (
    <div
      className={`rf-note${note.refused ? ' rf-note-refused' : ''}`}
      style={placeOf(note.x, note.y)}
      aria-hidden="true"
    >
      {note.text}
    </div>
  );
}

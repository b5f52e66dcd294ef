import { useCanvas } from '../../store/canvas-state.ts';

/** A sentence beside the pointer: where it would go, or why it may not. Also read out through the live region. */
export function PointerNote() {
  const note = useCanvas((state) => state.note);
  if (!note) return null;
  const toLeft = note.x > window.innerWidth - 300;
  const style = { left: note.x, top: note.y, translate: toLeft ? 'calc(-100% - 12px) 16px' : '16px 16px' };
  return (
    <div className={`rf-note${note.refused ? ' rf-note-refused' : ''}`} style={style} aria-hidden="true">
      {note.text}
    </div>
  );
}

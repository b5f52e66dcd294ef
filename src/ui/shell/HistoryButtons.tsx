import { mdiRedoVariant, mdiUndoVariant } from '@mdi/js';
import { useDocument } from '../../store/hooks.ts';
import { stepBack, stepForward } from '../../store/panel-actions.ts';
import { IconAction } from '../primitives/IconAction.tsx';

/** Undo and redo; the tooltips name the step. */
export function HistoryButtons() {
  const back = useDocument((state) => state.past.at(-1)?.label);
  const forward = useDocument((state) => state.future[0]?.label);
  return (
    <>
      <IconAction
        icon={mdiUndoVariant}
        label={back === undefined ? 'Undo' : `Undo: ${back}`}
        disabled={back === undefined}
        onClick={stepBack}
      />
      <IconAction
        icon={mdiRedoVariant}
        label={forward === undefined ? 'Redo' : `Redo: ${forward}`}
        disabled={forward === undefined}
        onClick={stepForward}
      />
    </>
  );
}

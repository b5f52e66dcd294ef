import {
  mdiContentDuplicate,
  mdiCrosshairsGps,
  mdiDeleteOutline,
  mdiFolderMoveOutline,
  mdiRayEnd,
  mdiRayStart,
  mdiVectorLine,
} from '@mdi/js';
import type { ResourceId } from '../../model/ids.ts';
import { deleteSelection, reveal } from '../../store/canvas-actions.ts';
import { askConnect, askMove } from '../../store/chooser.ts';
import { duplicateSelection } from '../../store/clipboard-actions.ts';
import { useDocument } from '../../store/hooks.ts';
import { possibleParents } from '../../store/panel-actions.ts';
import { traceWith } from '../../store/traffic-doors.ts';
import { setDrawer } from '../../store/view-store.ts';
import { IconAction } from '../primitives/IconAction.tsx';

/** What can be done with the shape of the form. */
export function ShapeActions({ id, readOnly }: { readonly id: ResourceId; readonly readOnly: boolean }) {
  const movable = useDocument((state) => possibleParents(state.design, [id]).length > 0);
  const show = () => {
    setDrawer(null);
    reveal(id);
  };
  return (
    <div className="rf-actions" role="toolbar" aria-label="Actions">
      <IconAction icon={mdiVectorLine} label="Connect to…" disabled={readOnly} onClick={() => askConnect(id)} />
      <IconAction
        icon={mdiFolderMoveOutline}
        label={movable ? 'Move into…' : 'Move into… (no other place can hold this)'}
        disabled={readOnly || !movable}
        onClick={() => askMove([id])}
      />
      <IconAction icon={mdiContentDuplicate} label="Duplicate" disabled={readOnly} onClick={duplicateSelection} />
      <IconAction icon={mdiCrosshairsGps} label="Show on the canvas" onClick={show} />
      <IconAction icon={mdiRayStart} label="Trace from here" onClick={() => traceWith('from', id)} />
      <IconAction icon={mdiRayEnd} label="Trace to here" onClick={() => traceWith('to', id)} />
      <span className="rf-bar-spring" />
      <IconAction icon={mdiDeleteOutline} label="Delete" disabled={readOnly} onClick={deleteSelection} />
    </div>
  );
}

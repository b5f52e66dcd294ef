import Divider from '@mui/material/Divider';
import type { ResourceId } from '../../model/ids.ts';
import { deleteSelection, reveal } from '../../store/canvas-actions.ts';
import { askConnect, askMove } from '../../store/chooser.ts';
import { copyToClipboard, duplicateSelection, pasteFromClipboard } from '../../store/clipboard-actions.ts';
import { currentDesign } from '../../store/document-store.ts';
import { possibleParents, selectedShapes } from '../../store/panel-actions.ts';
import { traceWith } from '../../store/traffic-doors.ts';
import { PopupItem, PopupMenu } from '../primitives/PopupMenu.tsx';

export type MenuPlace = { readonly id: ResourceId; readonly x: number; readonly y: number };

type Props = {
  readonly place: MenuPlace | null;
  readonly readOnly: boolean;
  readonly onClose: () => void;
  readonly onRename: (id: ResourceId) => void;
};

/** What can be done with the selected shapes, the same as on the canvas. */
export function OutlineMenu({ place, readOnly, onClose, onRename }: Props) {
  if (!place) return null;
  const ids = selectedShapes();
  const one = ids.length === 1;
  const movable = possibleParents(currentDesign(), ids).length > 0;
  const run = (action: () => void) => () => {
    onClose();
    action();
  };
  return (
    <PopupMenu
      open
      onClose={onClose}
      anchorReference="anchorPosition"
      anchorPosition={{ left: place.x, top: place.y }}
      slotProps={{ list: { 'aria-label': 'Actions' } }}
    >
      <PopupItem onClick={run(() => reveal(place.id))}>Show on the canvas</PopupItem>
      <Divider />
      {one ? (
        <PopupItem disabled={readOnly} onClick={run(() => onRename(place.id))}>
          <span className="rf-menu-text">Rename</span>
          <kbd>F2</kbd>
        </PopupItem>
      ) : null}
      <PopupItem disabled={readOnly || !movable} onClick={run(() => askMove(ids))}>
        Move into…
      </PopupItem>
      {one ? (
        <PopupItem disabled={readOnly} onClick={run(() => askConnect(place.id))}>
          Connect to…
        </PopupItem>
      ) : null}
      {one ? <PopupItem onClick={run(() => traceWith('from', place.id))}>Trace from here</PopupItem> : null}
      {one ? <PopupItem onClick={run(() => traceWith('to', place.id))}>Trace to here</PopupItem> : null}
      <Divider />
      <PopupItem disabled={readOnly} onClick={run(() => void copyToClipboard(true))}>
        Cut
      </PopupItem>
      <PopupItem onClick={run(() => void copyToClipboard(false))}>Copy</PopupItem>
      <PopupItem disabled={readOnly} onClick={run(() => void pasteFromClipboard())}>
        Paste
      </PopupItem>
      <PopupItem disabled={readOnly} onClick={run(duplicateSelection)}>
        Duplicate
      </PopupItem>
      <Divider />
      <PopupItem disabled={readOnly} onClick={run(deleteSelection)} sx={{ color: 'var(--rf-error)' }}>
        <span className="rf-menu-text">Delete</span>
        <kbd>Del</kbd>
      </PopupItem>
    </PopupMenu>
  );
}

import Divider from '@mui/material/Divider';
import { closeMenu } from '../../store/canvas-actions.ts';
import { useCanvas } from '../../store/canvas-state.ts';
import { useDocument } from '../../store/hooks.ts';
import { keyLabel, type Shortcut, shortcuts } from '../../store/shortcuts.ts';
import { PopupItem, PopupMenu } from '../primitives/PopupMenu.tsx';

const groups = [
  ['rename', 'connect'],
  ['cut', 'copy', 'paste', 'duplicate', 'delete'],
  ['trace-from', 'trace-to'],
  ['select-all', 'zoom-selection', 'zoom-fit'],
] as const;
/** What a design that is only looked at does not take. */
const changing: readonly string[] = ['rename', 'connect', 'cut', 'paste', 'duplicate', 'delete'];
const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

const commands = (ids: readonly string[]): Shortcut[] => shortcuts.filter((shortcut) => ids.includes(shortcut.id));

/** The menu of a shape or of the canvas, from the shortcut table. */
export function CanvasMenu() {
  const at = useCanvas((state) => state.menu);
  const readOnly = useDocument((state) => state.readOnly);
  if (!at) return null;
  return (
    <PopupMenu open onClose={closeMenu} anchorReference="anchorPosition" anchorPosition={{ left: at.x, top: at.y }}>
      {groups.flatMap((ids, i) => [
        ...(i === 0 ? [] : [<Divider key={`before ${ids[0]}`} />]),
        ...commands(ids).map(({ id, title, keys, run, when }) => (
          <PopupItem
            key={id}
            disabled={when?.() === false || (readOnly && changing.includes(id))}
            onClick={() => {
              closeMenu();
              run();
            }}
          >
            <span className="rf-menu-title">{title}</span>
            <kbd className="rf-keys">{keys[0] === undefined ? '' : keyLabel(keys[0], mac)}</kbd>
          </PopupItem>
        )),
      ])}
    </PopupMenu>
  );
}

import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { closeMenu } from '../../store/canvas-actions.ts';
import { useCanvas } from '../../store/canvas-state.ts';
import { keyLabel, type Shortcut, shortcuts } from '../../store/shortcuts.ts';

const groups = [
  ['rename', 'connect'],
  ['cut', 'copy', 'paste', 'duplicate', 'delete'],
  ['select-all', 'zoom-selection', 'zoom-fit'],
] as const;
const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

const commands = (ids: readonly string[]): Shortcut[] => shortcuts.filter((shortcut) => ids.includes(shortcut.id));

/** The menu of a shape or of the canvas, from the shortcut table. */
export function CanvasMenu() {
  const at = useCanvas((state) => state.menu);
  if (!at) return null;
  return (
    <Menu open onClose={closeMenu} anchorReference="anchorPosition" anchorPosition={{ left: at.x, top: at.y }}>
      {groups.flatMap((ids, i) => [
        ...(i === 0 ? [] : [<Divider key={`before ${ids[0]}`} />]),
        ...commands(ids).map(({ id, title, keys, run, when }) => (
          <MenuItem
            key={id}
            disabled={when?.() === false}
            onClick={() => {
              closeMenu();
              run();
            }}
          >
            <span className="rf-menu-title">{title}</span>
            <kbd className="rf-keys">{keys[0] === undefined ? '' : keyLabel(keys[0], mac)}</kbd>
          </MenuItem>
        )),
      ])}
    </Menu>
  );
}

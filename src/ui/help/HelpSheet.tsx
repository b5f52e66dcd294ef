import './help.css';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { keyLabel, type Shortcut, shortcuts } from '../../store/shortcuts.ts';
import { openDialog } from '../../store/view-store.ts';

const close = () => openDialog(null);
const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** In the order that fills two columns evenly. */
const groups: readonly Shortcut['group'][] = ['Edit', 'View', 'Move', 'Select', 'Help'];
const inGroup = (group: Shortcut['group']): readonly Shortcut[] =>
  shortcuts.filter((shortcut) => shortcut.group === group && shortcut.keys.length > 0);

/** Gestures that are not in the table of keys. */
const gestures: readonly (readonly [what: string, how: string])[] = [
  ['Pan', 'Space and drag, or the middle button'],
  ['Zoom', `${mac ? '⌘' : 'Ctrl'} and wheel, or pinch`],
  ['Add to the selection', 'Shift and click'],
];

function KeyRow({ shortcut }: { readonly shortcut: Shortcut }) {
  return (
    <div className="rf-help-row">
      <dt>{shortcut.title}</dt>
      <dd>
        {shortcut.keys.map((keys) => (
          <kbd key={keys}>{keyLabel(keys, mac)}</kbd>
        ))}
      </dd>
    </div>
  );
}

/** The table of shortcuts for people. */
export function HelpSheet() {
  return (
    <Dialog open onClose={close} maxWidth="md" fullWidth aria-labelledby="help-title">
      <DialogTitle id="help-title">Keyboard shortcuts</DialogTitle>
      {/* It scrolls in a small window and holds nothing that takes the focus. */}
      <DialogContent tabIndex={0}>
        <div className="rf-help">
          {groups.map((group) => (
            <section key={group} aria-label={group}>
              <h3>{group}</h3>
              <dl>
                {inGroup(group).map((shortcut) => (
                  <KeyRow key={shortcut.id} shortcut={shortcut} />
                ))}
              </dl>
            </section>
          ))}
          <section aria-label="Pointer">
            <h3>Pointer</h3>
            <dl>
              {gestures.map(([what, how]) => (
                <div className="rf-help-row" key={what}>
                  <dt>{what}</dt>
                  <dd>{how}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}

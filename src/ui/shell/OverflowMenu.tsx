import { mdiDotsVertical } from '@mdi/js';
import Divider from '@mui/material/Divider';
import { useState } from 'react';
import { downloadDesign } from '../../store/download.ts';
import { useView } from '../../store/hooks.ts';
import { type Dialog, openDialog, setTheme, type ThemeMode } from '../../store/view-store.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import { PopupItem, PopupMenu } from '../primitives/PopupMenu.tsx';

const dialogs: readonly (readonly [Exclude<Dialog, null>, string])[] = [
  ['presets', 'Presets'],
  ['open', 'Open'],
  ['export', 'Export'],
  ['share', 'Share'],
  ['shortcuts', 'Keyboard shortcuts'],
];
const themes: readonly (readonly [ThemeMode, string])[] = [
  ['light', 'Light theme'],
  ['dark', 'Dark theme'],
  ['system', 'Theme as the system'],
];

/** Everything of the top bar that a narrow window has no room for. */
export function OverflowMenu() {
  const theme = useView((state) => state.theme);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const run = (action: () => void) => () => {
    close();
    action();
  };
  return (
    <>
      <IconAction
        icon={mdiDotsVertical}
        label="More"
        iconSize={22}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      />
      <PopupMenu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {dialogs.map(([dialog, label]) => (
          <PopupItem key={dialog} onClick={run(() => openDialog(dialog))}>
            {label}
          </PopupItem>
        ))}
        <PopupItem onClick={run(downloadDesign)}>Download design</PopupItem>
        <Divider />
        {themes.map(([mode, label]) => (
          <PopupItem
            key={mode}
            role="menuitemradio"
            aria-checked={mode === theme}
            selected={mode === theme}
            onClick={run(() => setTheme(mode))}
          >
            {label}
          </PopupItem>
        ))}
      </PopupMenu>
    </>
  );
}

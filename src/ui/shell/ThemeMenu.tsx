import { mdiCheck, mdiThemeLightDark, mdiWeatherNight, mdiWhiteBalanceSunny } from '@mdi/js';
import { useState } from 'react';
import { useView } from '../../store/hooks.ts';
import { setTheme, type ThemeMode } from '../../store/view-store.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { PopupItem, PopupMenu } from '../primitives/PopupMenu.tsx';

const modes: readonly { readonly mode: ThemeMode; readonly label: string; readonly icon: string }[] = [
  { mode: 'light', label: 'Light', icon: mdiWhiteBalanceSunny },
  { mode: 'dark', label: 'Dark', icon: mdiWeatherNight },
  { mode: 'system', label: 'As the system', icon: mdiThemeLightDark },
];

/** Light, dark, or as the system is set. */
export function ThemeMenu() {
  const theme = useView((state) => state.theme);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (mode: ThemeMode) => {
    setTheme(mode);
    setAnchor(null);
  };
  const icon = modes.find(({ mode }) => mode === theme)?.icon ?? mdiThemeLightDark;
  return (
    <>
      <IconAction
        icon={icon}
        label="Theme"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      />
      <PopupMenu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {modes.map(({ mode, label, icon: path }) => (
          <PopupItem
            key={mode}
            role="menuitemradio"
            aria-checked={mode === theme}
            selected={mode === theme}
            onClick={() => choose(mode)}
          >
            <MdiIcon path={path} sx={{ fontSize: 18 }} />
            <span style={{ flex: 1 }}>{label}</span>
            {mode === theme ? <MdiIcon path={mdiCheck} sx={{ fontSize: 16 }} /> : null}
          </PopupItem>
        ))}
      </PopupMenu>
    </>
  );
}

import {
  mdiFolderOpenOutline,
  mdiHelpCircleOutline,
  mdiShareVariantOutline,
  mdiTrayArrowDown,
  mdiViewGridOutline,
} from '@mdi/js';
import useMediaQuery from '@mui/material/useMediaQuery';
import { openDialog } from '../../store/view-store.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import { BarButton } from './BarButton.tsx';
import { DesignName } from './DesignName.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { OverflowMenu } from './OverflowMenu.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import { useNarrow } from './use-narrow.ts';

/** What concerns the design as a whole: its name, whether it is safe, undo, and the ways in and out. */
export function TopBar() {
  const narrow = useNarrow();
  const wide = useMediaQuery('(min-width: 1100px)', { noSsr: true });
  return (
    <header className="rf-bar">
      <h1 className="rf-mark">
        <img src="./favicon.svg" alt="" width={22} height={22} />
        <span className={narrow ? 'rf-visually-hidden' : ''}>Ringfence</span>
      </h1>
      {narrow ? null : <span className="rf-bar-sep" />}
      <DesignName />
      <SaveStatus compact={narrow} />
      <span className="rf-bar-spring" />
      <HistoryButtons />
      {narrow ? (
        <OverflowMenu />
      ) : (
        <>
          <span className="rf-bar-sep" />
          <BarButton icon={mdiViewGridOutline} label="Presets" wide={wide} onClick={() => openDialog('presets')} />
          <BarButton icon={mdiFolderOpenOutline} label="Open" wide={wide} onClick={() => openDialog('open')} />
          <BarButton icon={mdiTrayArrowDown} label="Export" wide={wide} onClick={() => openDialog('export')} />
          <span className="rf-bar-sep" />
          <ThemeMenu />
          <IconAction icon={mdiHelpCircleOutline} label="Keyboard shortcuts" onClick={() => openDialog('shortcuts')} />
          <BarButton
            icon={mdiShareVariantOutline}
            label="Share"
            wide={wide}
            primary
            onClick={() => openDialog('share')}
          />
        </>
      )}
    </header>
  );
}

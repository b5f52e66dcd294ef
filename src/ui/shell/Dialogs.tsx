import { Suspense } from 'react';
import { useChooser } from '../../store/chooser.ts';
import { useView } from '../../store/hooks.ts';
import { ConnectDialog, ExportDialog, HelpSheet, MoveDialog, OpenDialog, PresetGallery, ShareDialog } from './parts.ts';

/** The dialog that is open, if any; each is loaded when it is first asked for. */
export function Dialogs() {
  const dialog = useView((state) => state.dialog);
  const chooser = useChooser();
  return (
    <Suspense>
      {dialog === 'presets' ? <PresetGallery /> : null}
      {dialog === 'open' ? <OpenDialog /> : null}
      {dialog === 'export' ? <ExportDialog /> : null}
      {dialog === 'share' ? <ShareDialog /> : null}
      {dialog === 'shortcuts' ? <HelpSheet /> : null}
      {chooser?.task === 'move' ? <MoveDialog ids={chooser.ids} /> : null}
      {chooser?.task === 'connect' ? <ConnectDialog ids={chooser.ids} /> : null}
    </Suspense>
  );
}

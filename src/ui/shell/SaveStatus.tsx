import { mdiAlertCircleOutline, mdiCheckCircleOutline, mdiContentSaveOutline, mdiSync } from '@mdi/js';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { downloadDesign } from '../../store/download.ts';
import { useDocument } from '../../store/hooks.ts';
import { type SaveState, useSession } from '../../store/session-store.ts';
import { MdiIcon } from '../primitives/MdiIcon.tsx';

type Words = { readonly text: string; readonly why: string; readonly icon: string; readonly download: boolean };

function wordsOf(save: SaveState): Words {
  switch (save.kind) {
    case 'saved':
      return { text: 'Saved', why: 'Saved in this browser.', icon: mdiCheckCircleOutline, download: false };
    case 'saving':
      return { text: 'Saving', why: 'Writing to this browser.', icon: mdiSync, download: false };
    case 'unsaved':
      return { text: 'Unsaved', why: 'Saved in a moment.', icon: mdiContentSaveOutline, download: false };
    case 'failed':
      return { text: 'Not saved', why: save.reason, icon: mdiAlertCircleOutline, download: true };
    case 'memory-only':
      return {
        text: 'Not kept',
        why: 'This browser keeps nothing after the visit. Download the design to keep it.',
        icon: mdiAlertCircleOutline,
        download: true,
      };
    case 'conflict':
      return {
        text: 'Not saved',
        why: 'Another tab saved this design meanwhile. Choose in the message which one to keep.',
        icon: mdiAlertCircleOutline,
        download: true,
      };
    default:
      return save satisfies never;
  }
}

/** Whether the design is safe, why not, and the way to make it safe. */
export function SaveStatus({ compact }: { readonly compact: boolean }) {
  const save = useSession((state) => state.save);
  const readOnly = useDocument((state) => state.readOnly);
  if (readOnly) return <span className="rf-save">Read only</span>;
  const { text, why, icon, download } = wordsOf(save);
  return (
    <>
      <Tooltip title={why}>
        {/* Focusable, because the tooltip holds the reason. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <span className="rf-save" data-state={save.kind} role="status" aria-label={`${text}. ${why}`} tabIndex={0}>
          <MdiIcon path={icon} sx={{ fontSize: 16 }} />
          {compact ? null : text}
        </span>
      </Tooltip>
      {download && !compact ? (
        <Button variant="outlined" sx={{ ml: 1 }} onClick={downloadDesign}>
          Download now
        </Button>
      ) : null}
    </>
  );
}

import { mdiFileOutline, mdiFileUploadOutline, mdiPlus, mdiShapeOutline } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ChangeEvent, Suspense, startTransition, useRef, useState } from 'react';
import { listOwn, newDesign, openFile } from '../../store/opening.ts';
import { openDialog } from '../../store/view-store.ts';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { DialogFrame } from './DialogFrame.tsx';
import { KeptDesigns } from './KeptDesigns.tsx';

/** Opens a file, a design kept in this browser, or a new one. */
export function OpenDialog() {
  const input = useRef<HTMLInputElement>(null);
  const [kept, setKept] = useState(listOwn);
  const onFile = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file may be chosen again after it was mended.
    event.target.value = '';
    if (file) void openFile(file);
  };
  return (
    <DialogFrame title="Open a design" maxWidth="sm">
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' }, gap: 1, mb: 2.5 }}>
        <Button
          variant="outlined"
          startIcon={<MdiIcon path={mdiFileUploadOutline} />}
          onClick={() => input.current?.click()}
        >
          Choose a file
        </Button>
        <Button variant="outlined" startIcon={<MdiIcon path={mdiShapeOutline} />} onClick={() => openDialog('presets')}>
          Start from a preset
        </Button>
        <Button variant="outlined" startIcon={<MdiIcon path={mdiPlus} />} onClick={() => void newDesign()}>
          New design
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,.svg,.png,.html,application/json,image/svg+xml,image/png,text/html"
          aria-label="Design file"
          hidden
          onChange={onFile}
        />
      </Box>
      <Box component="h3" sx={{ m: 0, mb: 0.75, fontSize: 13, fontWeight: 600 }}>
        Kept in this browser
      </Box>
      <Suspense fallback={<Box sx={{ py: 2, color: 'text.secondary' }}>Looking for designs…</Box>}>
        <KeptDesigns kept={kept} onChange={() => startTransition(() => setKept(listOwn()))} />
      </Suspense>
      <Box sx={{ display: 'flex', gap: 1, mt: 2, color: 'text.secondary', fontSize: 12 }}>
        <MdiIcon path={mdiFileOutline} sx={{ fontSize: 16, mt: '1px' }} />
        <span>
          A design file, or a picture that carries its design, can also be dropped anywhere on the window. Designs stay
          in this browser; a downloaded file is the copy that lasts.
        </span>
      </Box>
    </DialogFrame>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { Suspense, useState } from 'react';
import { openDialog } from '../../store/view-store.ts';
import { DesignFileExport } from './DesignFileExport.tsx';
import { type ExportChoice, FormatChoice } from './FormatChoice.tsx';
import { OpenErrors } from './OpenErrors.tsx';
import { TemplateExport } from './TemplateExport.tsx';

const close = () => openDialog(null);

/** Hands over a template that deploys the picture, or the design itself. */
export function ExportDialog() {
  const [choice, setChoice] = useState<ExportChoice>('arm');
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby="export-title">
      <DialogTitle id="export-title">Export</DialogTitle>
      <DialogContent sx={{ minHeight: 320, display: 'flex', flexDirection: 'column', gap: 2 }}>
        <FormatChoice value={choice} onChange={setChoice} />
        <Suspense fallback={<Box sx={{ color: 'text.secondary' }}>Writing the template…</Box>}>
          {choice === 'design' ? (
            <DesignFileExport />
          ) : (
            <>
              <OpenErrors />
              <TemplateExport key={choice} id={choice} />
            </>
          )}
        </Suspense>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}

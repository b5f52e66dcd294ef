import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { Suspense, useState } from 'react';
import { makeShareLink } from '../../store/sharing.ts';
import { openDialog } from '../../store/view-store.ts';
import { ShareChoices } from './ShareChoices.tsx';

const close = () => openDialog(null);

/** Hands the design over, as a link or as a file. The link is made on opening, so that copying is one click. */
export function ShareDialog() {
  const [link] = useState(() => makeShareLink().catch(() => null));
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby="share-title">
      <DialogTitle id="share-title">Share this design</DialogTitle>
      <DialogContent>
        <Suspense fallback={<Box sx={{ minHeight: 200, color: 'text.secondary' }}>Making the link…</Box>}>
          <ShareChoices link={link} />
        </Suspense>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}

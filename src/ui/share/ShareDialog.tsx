import Box from '@mui/material/Box';
import { Suspense, useState } from 'react';
import { makeShareLink } from '../../store/sharing.ts';
import { DialogFrame } from '../open/DialogFrame.tsx';
import { ShareChoices } from './ShareChoices.tsx';

/** Hands the design over, as a link or as a file. The link is made on opening, so that copying is one click. */
export function ShareDialog() {
  const [link] = useState(() => makeShareLink().catch(() => null));
  return (
    <DialogFrame title="Share this design" maxWidth="sm">
      <Suspense fallback={<Box sx={{ minHeight: 200, color: 'text.secondary' }}>Making the link…</Box>}>
        <ShareChoices link={link} />
      </Suspense>
    </DialogFrame>
  );
}

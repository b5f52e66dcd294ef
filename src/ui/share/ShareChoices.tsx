import { mdiLockOpenAlertOutline } from '@mdi/js';
import Box from '@mui/material/Box';
import { use } from 'react';
import type { ShareLink } from '../../store/sharing.ts';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { FileChoice } from './FileChoice.tsx';
import { LinkChoice } from './LinkChoice.tsx';

/** Link and file, the one that is sure to arrive first. */
export function ShareChoices({ link }: { readonly link: Promise<ShareLink | null> }) {
  const made = use(link);
  const fileFirst = made?.reach !== 'everyone';
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2.5 }}>
      {fileFirst && <FileChoice link={made} />}
      {made && made.reach !== 'file-only' && <LinkChoice link={made} />}
      {!fileFirst && <FileChoice link={made} />}
      <Box
        sx={{
          display: 'flex',
          gap: 1,
          p: 1.5,
          borderRadius: 1,
          backgroundColor: 'var(--rf-surface-sunken)',
          border: '1px solid var(--rf-border)',
        }}
      >
        <MdiIcon path={mdiLockOpenAlertOutline} sx={{ fontSize: 18, color: 'text.secondary', mt: '1px' }} />
        <span>
          The design is in the link itself: whoever has the link has the design, and it can’t be taken back. Nothing is
          sent to a server, and whoever opens it only looks: their own designs stay as they are.
        </span>
      </Box>
    </Box>
  );
}

import { mdiDownload } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { designFileName, downloadDesign } from '../../store/download.ts';
import { useDocument } from '../../store/hooks.ts';
import type { ShareLink } from '../../store/sharing.ts';
import { MdiIcon } from '../primitives/MdiIcon.tsx';

/** Why a file is the better way, if it is. */
function adviceOf(link: ShareLink | null): string {
  if (link === null) return 'This browser can’t make a link. Send the file instead.';
  switch (link.reach) {
    case 'everyone':
      return 'Opens in Ringfence with “Open”, or by dropping it on the window.';
    case 'may-be-cut':
      return 'The link is long; the file is sure to arrive whole.';
    case 'file-only':
      return `The link would have ${link.length.toLocaleString('en')} characters, more than most programs take. Send the file instead.`;
    default:
      return link.reach satisfies never;
  }
}

/** The design as a file. */
export function FileChoice({ link }: { readonly link: ShareLink | null }) {
  const fileName = designFileName(useDocument((state) => state.design));
  const first = link?.reach !== 'everyone';
  return (
    <section aria-labelledby="share-file">
      <Box component="h3" id="share-file" sx={{ m: 0, mb: 0.75, fontSize: 13, fontWeight: 600 }}>
        As a file
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
          <Box sx={{ fontFamily: 'var(--rf-mono)', fontSize: 12, overflowWrap: 'anywhere' }}>{fileName}</Box>
          <Box sx={{ fontSize: 12, color: 'text.secondary', mt: 0.25 }}>{adviceOf(link)}</Box>
        </Box>
        <Button
          variant={first ? 'contained' : 'outlined'}
          color={first ? 'primary' : 'inherit'}
          startIcon={<MdiIcon path={mdiDownload} />}
          onClick={downloadDesign}
        >
          Download JSON
        </Button>
      </Box>
    </section>
  );
}

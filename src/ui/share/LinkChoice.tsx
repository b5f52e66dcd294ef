import { mdiAlertOutline, mdiCheck, mdiContentCopy } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useRef, useState } from 'react';
import { copyText } from '../../store/copy-text.ts';
import type { ShareLink } from '../../store/sharing.ts';
import { MdiIcon } from '../primitives/MdiIcon.tsx';

type Copied = 'no' | 'yes' | 'refused';

/** The link in a field, so that it can be copied by hand too, with its length and who accepts that. */
export function LinkChoice({ link }: { readonly link: ShareLink }) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<Copied>('no');
  const fits = link.reach === 'everyone';
  const copy = async () => {
    const done = await copyText(link.url);
    if (!done) {
      field.current?.focus();
      field.current?.select();
    }
    setCopied(done ? 'yes' : 'refused');
  };
  const length = `${link.length.toLocaleString('en')} characters.`;
  return (
    <section aria-labelledby="share-link">
      <Box component="h3" id="share-link" sx={{ m: 0, mb: 0.75, fontSize: 13, fontWeight: 600 }}>
        As a link
      </Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <OutlinedInput
          inputRef={field}
          value={link.url}
          readOnly
          fullWidth
          onFocus={(event) => event.target.select()}
          slotProps={{
            input: { 'aria-label': 'Link to this design', 'aria-describedby': 'share-length', spellCheck: false },
          }}
          sx={{ '& input': { fontFamily: 'var(--rf-mono)', fontSize: 12, textOverflow: 'ellipsis' } }}
        />
        <Button
          variant={fits ? 'contained' : 'outlined'}
          color={fits ? 'primary' : 'inherit'}
          startIcon={<MdiIcon path={copied === 'yes' ? mdiCheck : mdiContentCopy} />}
          onClick={() => void copy()}
          sx={{ flex: 'none', minWidth: 112 }}
        >
          {copied === 'yes' ? 'Copied' : 'Copy link'}
        </Button>
      </Box>
      <Box id="share-length" sx={{ display: 'flex', gap: 0.75, mt: 0.75, fontSize: 12, color: 'text.secondary' }}>
        {!fits && <MdiIcon path={mdiAlertOutline} sx={{ fontSize: 16, color: 'var(--rf-warning)' }} />}
        <span>
          {fits
            ? `${length} Mail and chat programs accept a link of this length.`
            : `${length} Some chat and mail programs cut links of more than 2,000, and a cut link opens nothing.`}
        </span>
      </Box>
      <Box role="status" sx={{ fontSize: 12, color: 'text.secondary' }}>
        {copied === 'refused' && 'The browser did not allow copying. The link is selected: press Ctrl+C.'}
        {copied === 'yes' && <span className="rf-visually-hidden">Link copied</span>}
      </Box>
    </section>
  );
}

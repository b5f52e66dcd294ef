import { mdiDownload, mdiFileCodeOutline } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { downloadText } from '../../store/download.ts';
import { sizeOf } from '../../store/exporting.ts';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { CopyButton } from './CopyButton.tsx';

type Props = { readonly fileName: string; readonly text: string; readonly isWhole?: boolean };

/** A file that can be had: its name and size, and the two ways to take it; a part of something is not the thing to take. */
export function ExportFile({ fileName, text, isWhole = true }: Props) {
  const lines = text.split('\n').length - 1;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <MdiIcon path={mdiFileCodeOutline} sx={{ fontSize: 24, color: 'text.secondary' }} />
      <Box sx={{ flex: '1 1 180px', minWidth: 0 }}>
        <Box sx={{ fontFamily: 'var(--rf-mono)', overflowWrap: 'anywhere' }}>{fileName}</Box>
        <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
          {sizeOf(text)} · {lines === 1 ? '1 line' : `${lines.toLocaleString('en')} lines`}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <CopyButton text={text} />
        <Button
          variant={isWhole ? 'contained' : 'outlined'}
          color="primary"
          startIcon={<MdiIcon path={mdiDownload} />}
          onClick={() => downloadText(fileName, text)}
        >
          Download
        </Button>
      </Box>
    </Box>
  );
}

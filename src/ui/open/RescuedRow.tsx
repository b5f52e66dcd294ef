import { mdiDownload, mdiTrashCanOutline } from '@mdi/js';
import Box from '@mui/material/Box';
import { downloadText } from '../../store/download.ts';
import type { Rescued } from '../../store/records.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import { rowStyle } from './row-style.ts';

/** The text of a save that could not be read, kept until the person removes it. */
export function RescuedRow({ item, onDelete }: { readonly item: Rescued; readonly onDelete: () => void }) {
  return (
    <Box component="li" sx={rowStyle}>
      <Box sx={{ flex: 1, minWidth: 0, px: 1.5 }}>
        <Box sx={{ fontWeight: 600 }}>A damaged save</Box>
        <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{item.text.length} characters, kept for rescue</Box>
      </Box>
      <IconAction
        icon={mdiDownload}
        label="Download the damaged text"
        onClick={() => downloadText('rescued-design.txt', item.text)}
      />
      <IconAction icon={mdiTrashCanOutline} label="Delete the damaged text" onClick={onDelete} />
    </Box>
  );
}

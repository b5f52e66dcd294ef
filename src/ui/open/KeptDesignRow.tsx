import { mdiTrashCanOutline } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import { useState } from 'react';
import { openRecord } from '../../store/opening.ts';
import type { RecentDesign } from '../../store/records.ts';
import { openDialog } from '../../store/view-store.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import { rowStyle } from './row-style.ts';

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const detailsOf = ({ shapes, savedAt }: RecentDesign): string =>
  `${shapes === 1 ? '1 shape' : `${shapes} shapes`} · saved ${when.format(savedAt)}`;

type Props = { readonly item: RecentDesign; readonly isOpen: boolean; readonly onDelete: () => void };

/** A kept design: opens it, or deletes it after a second click. The one on the canvas can't be deleted. */
export function KeptDesignRow({ item, isOpen, onDelete }: Props) {
  const [asking, setAsking] = useState(false);
  const name = item.name.trim() === '' ? 'Untitled design' : item.name;
  const open = () => (isOpen ? openDialog(null) : void openRecord(item.recordId));
  return (
    <Box component="li" sx={rowStyle}>
      <ButtonBase
        onClick={open}
        aria-label={`Open ${name}`}
        sx={{
          flex: 1,
          minWidth: 0,
          display: 'block',
          textAlign: 'left',
          px: 1.5,
          py: 0.75,
          borderRadius: 1,
          '&:hover': { backgroundColor: 'var(--rf-hover)' },
        }}
      >
        <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{name}</Box>
        <Box sx={{ color: 'text.secondary', fontSize: 12 }}>
          {isOpen ? 'On the canvas · ' : ''}
          {detailsOf(item)}
        </Box>
      </ButtonBase>
      {!isOpen && !asking && (
        <IconAction icon={mdiTrashCanOutline} label={`Delete ${name}`} onClick={() => setAsking(true)} />
      )}
      {!isOpen && asking && (
        <>
          <Button onClick={() => setAsking(false)}>Keep</Button>
          <Button color="error" variant="outlined" autoFocus onClick={onDelete} aria-label={`Delete ${name} for good`}>
            Delete
          </Button>
        </>
      )}
    </Box>
  );
}

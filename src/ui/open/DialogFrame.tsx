import { mdiClose } from '@mdi/js';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type ReactNode, useId } from 'react';
import { openDialog } from '../../store/view-store.ts';
import { IconAction } from '../primitives/IconAction.tsx';

const close = () => openDialog(null);
/** A phone has no room for wide margins. */
const paper = {
  m: { xs: 1.5, sm: 4 },
  width: { xs: 'calc(100% - 24px)', sm: 'calc(100% - 64px)' },
  maxHeight: { xs: 'calc(100% - 24px)', sm: 'calc(100% - 64px)' },
};

type Props = {
  readonly title: string;
  readonly maxWidth: 'sm' | 'md';
  readonly minHeight?: number;
  readonly children: ReactNode;
};

/** The dialogs of the top bar: a title, a way to close, and content that scrolls. */
export function DialogFrame({ title, maxWidth, minHeight = 0, children }: Props) {
  const id = useId();
  return (
    <Dialog
      open
      onClose={close}
      maxWidth={maxWidth}
      fullWidth
      aria-labelledby={id}
      slotProps={{ paper: { sx: paper } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', pr: 1.5 }}>
        <DialogTitle id={id} sx={{ flex: 1, py: '14px !important' }}>
          {title}
        </DialogTitle>
        <IconAction icon={mdiClose} label="Close" onClick={close} />
      </Box>
      <DialogContent sx={{ minHeight, pb: 2.5, pt: '2px !important' }}>{children}</DialogContent>
    </Dialog>
  );
}

import { mdiClose } from '@mdi/js';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type ReactNode, useId } from 'react';
import { openDialog } from '../../store/view-store.ts';
import { IconAction } from '../primitives/IconAction.tsx';

const close = () => openDialog(null);

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
      // Its top stays where it is while parts arrive: what a person is about to press does not move.
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
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

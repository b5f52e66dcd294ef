import { mdiCheck, mdiContentCopy } from '@mdi/js';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { copyText } from '../../store/copy-text.ts';
import { announce, showToast } from '../../store/view-store.ts';
import { MdiIcon } from '../primitives/MdiIcon.tsx';

type Props = { readonly text: string; readonly variant?: 'text' | 'outlined' };

/** Copies a text and says so; says what to do instead when the browser refuses. */
export function CopyButton({ text, variant = 'text' }: Props) {
  const [copied, setCopied] = useState<string | null>(null);
  const done = copied === text;
  const copy = async () => {
    if (await copyText(text)) {
      setCopied(text);
      announce('Template copied');
    } else showToast({ message: 'The browser did not allow copying. Download the file instead.', severity: 'warning' });
  };
  return (
    <Button
      variant={variant}
      startIcon={<MdiIcon path={done ? mdiCheck : mdiContentCopy} />}
      onClick={() => void copy()}
    >
      {done ? 'Copied' : 'Copy'}
    </Button>
  );
}

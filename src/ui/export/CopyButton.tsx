import { mdiCheck, mdiContentCopy } from '@mdi/js';
import { useState } from 'react';
import { copyText } from '../../store/copy-text.ts';
import { announce, showToast } from '../../store/view-store.ts';
import { ToolbarButton } from './ToolbarButton.tsx';

type Props = { readonly text: string; readonly compact?: boolean };

/** Copies a text and says so; says what to do instead when the browser refuses. */
export function CopyButton({ text, compact = false }: Props) {
  const [copied, setCopied] = useState<string | null>(null);
  const done = copied === text;
  const copy = async () => {
    if (await copyText(text)) {
      setCopied(text);
      announce('Copied');
    } else showToast({ message: 'The browser did not allow copying. Download the file instead.', severity: 'warning' });
  };
  return (
    <ToolbarButton
      icon={done ? mdiCheck : mdiContentCopy}
      label={done ? 'Copied' : 'Copy'}
      variant={compact ? 'text' : 'outlined'}
      onClick={() => void copy()}
    />
  );
}

import Box from '@mui/material/Box';
import { use } from 'react';
import { useDocument } from '../../store/hooks.ts';
import { type Kept, removeRecord, removeRescued } from '../../store/records.ts';
import { showToast } from '../../store/view-store.ts';
import { KeptDesignRow } from './KeptDesignRow.tsx';
import { RescuedRow } from './RescuedRow.tsx';

const listStyle = { listStyle: 'none', m: 0, p: 0, border: '1px solid var(--rf-border)', borderRadius: 1 } as const;

type Props = { readonly kept: Promise<Kept | null>; readonly onChange: () => void };

/** The designs of this browser, the last saved first, and texts that could not be read. */
export function KeptDesigns({ kept, onChange }: Props) {
  const open = useDocument((state) => state.recordId);
  const found = use(kept);
  const after = async (removal: Promise<void>) => {
    await removal.catch(() => showToast({ message: 'The browser refused to delete it.', severity: 'error' }));
    onChange();
  };
  if (found === null) {
    return (
      <Box sx={{ py: 1, color: 'text.secondary' }}>This browser keeps nothing for this page. Use files instead.</Box>
    );
  }
  if (found.designs.length + found.rescued.length === 0) {
    return (
      <Box sx={{ py: 1, color: 'text.secondary' }}>Nothing yet. A design is kept here as soon as you change it.</Box>
    );
  }
  return (
    <Box
      component="ul"
      aria-label="Designs kept in this browser"
      sx={{ ...listStyle, maxHeight: 320, overflow: 'auto' }}
    >
      {found.designs.map((item) => (
        <KeptDesignRow
          key={item.recordId}
          item={item}
          isOpen={item.recordId === open}
          onDelete={() => void after(removeRecord(item.recordId))}
        />
      ))}
      {found.rescued.map((item) => (
        <RescuedRow key={item.recordId} item={item} onDelete={() => void after(removeRescued(item.recordId))} />
      ))}
    </Box>
  );
}

import { mdiFileUploadOutline } from '@mdi/js';
import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { openFile } from '../../store/opening.ts';
import { MdiIcon } from '../primitives/MdiIcon.tsx';

const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Opens a design file that is dropped anywhere on the window, and says so while one is held over it. */
export function FileDrop() {
  const [over, setOver] = useState(false);

  // The window is outside React, and a file dropped on it would otherwise replace the page.
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) void openFile(file);
    };
    addEventListener('dragover', onOver);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop);
    };
  }, []);

  if (!over) return null;
  return (
    <Box
      role="status"
      sx={{
        position: 'fixed',
        inset: 8,
        zIndex: 'tooltip',
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        gap: 1.5,
        px: 3,
        fontSize: 16,
        fontWeight: 600,
        color: 'var(--rf-accent)',
        backgroundColor: 'color-mix(in srgb, var(--rf-surface) 88%, transparent)',
        border: '2px dashed var(--rf-accent)',
        borderRadius: 2,
        pointerEvents: 'none',
      }}
    >
      <MdiIcon path={mdiFileUploadOutline} sx={{ fontSize: 28 }} />
      Drop the file to open it as a new design
    </Box>
  );
}

import { mdiMagnify } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Suspense, useRef, useState } from 'react';
import { endOf } from '../../store/preset-guide.ts';
import { DialogFrame } from '../open/DialogFrame.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { PresetCards } from './PresetCards.tsx';
import { PresetGuide } from './PresetGuide.tsx';

/** Designs to start from. */
export function PresetGallery() {
  const [search, setSearch] = useState('');
  // Null while the guide is closed.
  const [path, setPath] = useState<readonly number[] | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setPath(null);
    opener.current?.focus();
  };
  const only = path === null ? null : endOf(path);
  return (
    <DialogFrame title="Start from a preset" maxWidth="md" minHeight={420}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 2 }}>
        <Box sx={{ flex: '1 1 280px', color: 'text.secondary' }}>
          Opens as a new design. The one on the canvas stays as it is.
        </Box>
        <Button
          variant="outlined"
          ref={opener}
          aria-expanded={path !== null}
          onClick={() => (path === null ? setPath([]) : close())}
        >
          Which one is for me?
        </Button>
        {path === null && (
          <OutlinedInput
            type="search"
            placeholder="Search presets"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            startAdornment={<MdiIcon path={mdiMagnify} sx={{ fontSize: 18, color: 'text.secondary' }} />}
            slotProps={{ input: { 'aria-label': 'Search presets' } }}
            sx={{ flex: { xs: '1 0 100%', sm: '0 1 240px' } }}
          />
        )}
      </Box>
      {path !== null && <PresetGuide path={path} onChange={setPath} onClose={close} />}
      <Suspense fallback={<Box sx={{ color: 'text.secondary' }}>Loading the presets…</Box>}>
        {path !== null && only === null ? null : <PresetCards search={search} only={only} />}
      </Suspense>
    </DialogFrame>
  );
}

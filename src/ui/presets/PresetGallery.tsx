import { mdiMagnify } from '@mdi/js';
import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Suspense, useState } from 'react';
import { DialogFrame } from '../open/DialogFrame.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { PresetCards } from './PresetCards.tsx';

/** Designs to start from. */
export function PresetGallery() {
  const [search, setSearch] = useState('');
  return (
    <DialogFrame title="Start from a preset" maxWidth="md" minHeight={420}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 2 }}>
        <Box sx={{ flex: '1 1 280px', color: 'text.secondary' }}>
          Opens as a new design. The one on the canvas stays as it is.
        </Box>
        <OutlinedInput
          type="search"
          placeholder="Search presets"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          startAdornment={<MdiIcon path={mdiMagnify} sx={{ fontSize: 18, color: 'text.secondary' }} />}
          slotProps={{ input: { 'aria-label': 'Search presets' } }}
          sx={{ flex: { xs: '1 0 100%', sm: '0 1 240px' } }}
        />
      </Box>
      <Suspense fallback={<Box sx={{ color: 'text.secondary' }}>Loading the presets…</Box>}>
        <PresetCards search={search} />
      </Suspense>
    </DialogFrame>
  );
}

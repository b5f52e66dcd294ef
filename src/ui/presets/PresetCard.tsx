import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId } from 'react';
import { openPreset } from '../../store/opening.ts';
import type { PresetCardContent } from '../../store/preset-gallery.ts';
import { PresetPicture } from './PresetPicture.tsx';

/** One preset: what it looks like, what it is for, and the button that opens it as a new design. */
export function PresetCard({ preset }: { readonly preset: PresetCardContent }) {
  const id = useId();
  return (
    <Box
      component="li"
      aria-labelledby={id}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        border: '1px solid var(--rf-border)',
        borderRadius: 1.5,
        overflow: 'hidden',
        backgroundColor: 'var(--rf-surface)',
      }}
    >
      <Box
        sx={{ height: 190, p: 1.5, backgroundColor: 'var(--rf-canvas)', borderBottom: '1px solid var(--rf-border)' }}
      >
        {preset.picture && <PresetPicture picture={preset.picture} />}
      </Box>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, p: 2, flex: 1 }}>
        <Box component="h3" id={id} sx={{ m: 0, fontSize: 14, fontWeight: 600 }}>
          {preset.title}
        </Box>
        <Box component="p" sx={{ m: 0, flex: 1 }}>
          {preset.summary}
        </Box>
        <Box sx={{ fontSize: 12, color: 'text.secondary' }}>{preset.tags.join(' · ')}</Box>
        <Button
          variant="contained"
          color="primary"
          aria-describedby={id}
          onClick={() => void openPreset(preset.slug)}
          sx={{ alignSelf: 'flex-start', mt: 0.5 }}
        >
          Use this design
        </Button>
      </Box>
    </Box>
  );
}

import Box from '@mui/material/Box';
import { use } from 'react';
import { loadGallery, searchPresets } from '../../store/preset-gallery.ts';
import { PresetCard } from './PresetCard.tsx';

type Props = {
  readonly search: string;
  /** The one preset to show, instead of a search. */
  readonly only: string | null;
};

/** The presets that fit the search. */
export function PresetCards({ search, only }: Props) {
  const all = use(loadGallery());
  const found = only === null ? searchPresets(all, search) : all.filter(({ slug }) => slug === only);
  return (
    <>
      <Box
        role="status"
        className={found.length > 0 ? 'rf-visually-hidden' : ''}
        sx={{ color: 'text.secondary', py: 2 }}
      >
        {found.length === 0 ? 'No preset fits the search.' : `${found.length} presets`}
      </Box>
      <Box
        component="ul"
        aria-label="Presets"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
        }}
      >
        {found.map((preset) => (
          <PresetCard key={preset.slug} preset={preset} />
        ))}
      </Box>
    </>
  );
}

import { mdiFolderZipOutline } from '@mdi/js';
import Box from '@mui/material/Box';
import { use } from 'react';
import type { TemplateFormatId } from '../../store/exporting.ts';
import { downloadFolder, loadFolderPrinter } from '../../store/folder.ts';
import { useDocument } from '../../store/hooks.ts';
import { ToolbarButton } from './ToolbarButton.tsx';

/** The template with what goes with it: instructions, values of the parameters, settings. */
export function FolderExport({ id, isNeeded }: { readonly id: TemplateFormatId; readonly isNeeded: boolean }) {
  const print = use(loadFolderPrinter());
  const design = useDocument((state) => state.design);
  return (
    <section aria-label="Folder">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 0.75 }}>
        <Box component="h3" sx={{ flex: '1 1 180px', m: 0, fontSize: 13, fontWeight: 600 }}>
          {isNeeded ? 'The folder to deploy from' : 'Or the folder to deploy from'}
        </Box>
        <ToolbarButton
          icon={mdiFolderZipOutline}
          label="Download ZIP"
          variant={isNeeded ? 'contained' : 'outlined'}
          onClick={() => void downloadFolder(design, id)}
        />
      </Box>
      <Box
        component="ul"
        aria-label="Files in the folder"
        sx={{ listStyle: 'none', m: 0, p: 0, border: '1px solid var(--rf-border)', borderRadius: 1 }}
      >
        {print(design, id).map(({ path, about }) => (
          <Box
            component="li"
            key={path}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'baseline',
              columnGap: 1.5,
              px: 1.5,
              py: 0.5,
              '& + &': { borderTop: '1px solid var(--rf-border)' },
            }}
          >
            <Box sx={{ flex: '0 1 210px', fontFamily: 'var(--rf-mono)', fontSize: 12.5, overflowWrap: 'anywhere' }}>
              {path}
            </Box>
            <Box sx={{ flex: '1 1 220px', fontSize: 12, color: 'text.secondary' }}>{about}</Box>
          </Box>
        ))}
      </Box>
    </section>
  );
}

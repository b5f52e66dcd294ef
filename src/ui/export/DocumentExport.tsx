import { mdiDownload, mdiFileImageOutline } from '@mdi/js';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { use, useMemo, useState } from 'react';
import { useDocument, useView } from '../../store/hooks.ts';
import {
  type DocumentChoices,
  type DocumentFormatId,
  documentFileName,
  downloadDocument,
  loadDrawing,
} from '../../store/picturing.ts';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { CopyButton } from './CopyButton.tsx';
import { DocumentOptions } from './DocumentOptions.tsx';

/** A picture or report of the design, as it will look and as a file. */
export function DocumentExport({ id }: { readonly id: DocumentFormatId }) {
  const draw = use(loadDrawing());
  const design = useDocument((state) => state.design);
  const layers = useView((state) => state.layers);
  const [choices, setChoices] = useState<DocumentChoices>({
    theme: 'light',
    titleBlock: true,
    legend: true,
    layers,
    carry: false,
    scale: 2,
    date: true,
  });
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const picture = useMemo(() => {
    const inReport = id === 'report' ? ({ theme: 'light', titleBlock: false } as const) : {};
    return draw(design, { ...choices, ...inReport });
  }, [draw, design, choices, id]);
  const source = `data:image/svg+xml,${encodeURIComponent(picture.svg)}`;
  const download = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFault(await downloadDocument(design, id, choices));
    setBusy(false);
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <MdiIcon path={mdiFileImageOutline} sx={{ fontSize: 24, color: 'text.secondary' }} />
        <Box sx={{ flex: '1 1 180px', minWidth: 0, fontFamily: 'var(--rf-mono)', overflowWrap: 'anywhere' }}>
          {documentFileName(design, id)}
        </Box>
        <Button
          variant="contained"
          color="primary"
          // Not disabled, which would take the focus away.
          aria-disabled={busy}
          startIcon={<MdiIcon path={mdiDownload} />}
          onClick={() => void download()}
        >
          Download
        </Button>
      </Box>
      {fault !== null && <Alert severity="warning">{fault}</Alert>}
      <Box sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' }, gap: 2 }}>
        <Box sx={{ flex: '0 0 232px' }}>
          <DocumentOptions id={id} choices={choices} onChange={setChoices} size={picture} />
        </Box>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box
            component="img"
            src={source}
            alt="Preview of the picture"
            sx={{
              display: 'block',
              maxWidth: '100%',
              maxHeight: 420,
              border: '1px solid var(--rf-border)',
              borderRadius: 1,
            }}
          />
          <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, mt: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0, fontSize: 12, color: 'text.secondary', overflowWrap: 'anywhere' }}>
              Text for those who cannot see the picture: {picture.description}
            </Box>
            <CopyButton text={picture.description} compact />
          </Box>
        </Box>
      </Box>
    </Box>
  );
}

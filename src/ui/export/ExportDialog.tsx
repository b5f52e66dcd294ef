import Box from '@mui/material/Box';
import { Suspense, useState } from 'react';
import { isDocumentFormat } from '../../store/picturing.ts';
import { DialogFrame } from '../open/DialogFrame.tsx';
import { DesignFileExport } from './DesignFileExport.tsx';
import { DocumentExport } from './DocumentExport.tsx';
import { type ExportChoice, FormatChoice } from './FormatChoice.tsx';
import { OpenErrors } from './OpenErrors.tsx';
import { TemplateExport } from './TemplateExport.tsx';

/** Hands over a template that deploys the picture, a document to read, or the design itself. */
export function ExportDialog() {
  const [choice, setChoice] = useState<ExportChoice>('arm');
  return (
    <DialogFrame title="Export" maxWidth="md" minHeight={320}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <FormatChoice value={choice} onChange={setChoice} />
        <Suspense fallback={<Box sx={{ color: 'text.secondary' }}>Writing…</Box>}>
          {choice === 'design' ? (
            <DesignFileExport />
          ) : isDocumentFormat(choice) ? (
            <DocumentExport id={choice} />
          ) : (
            <>
              <OpenErrors />
              <TemplateExport key={choice} id={choice} />
            </>
          )}
        </Suspense>
      </Box>
    </DialogFrame>
  );
}

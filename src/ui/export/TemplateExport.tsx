import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { use } from 'react';
import { present } from '../../lib/invariant.ts';
import { loadPrinter, type TemplateFormatId, templateFormats } from '../../store/exporting.ts';
import { useDocument } from '../../store/hooks.ts';
import { openDialog } from '../../store/view-store.ts';
import { ExportFile } from './ExportFile.tsx';
import { FolderExport } from './FolderExport.tsx';
import { TemplateNotes } from './TemplateNotes.tsx';

/** The template of the design in one format, and what of the picture is not in it. */
export function TemplateExport({ id }: { readonly id: TemplateFormatId }) {
  const print = use(loadPrinter(id));
  const { text, files, notExported, implied, problems } = print(useDocument((state) => state.design));
  const format = present(
    templateFormats.find((each) => each.id === id),
    'only known formats are offered',
  );
  const count = notExported.length;
  // Modules in other resource groups are files of their own.
  const isWhole = files.length === 1;
  return (
    <>
      {problems.map((problem) => (
        <Alert key={problem} severity="warning">
          {problem}
        </Alert>
      ))}
      <ExportFile fileName={format.fileName} text={text} isWhole={isWhole} />
      {!isWhole && (
        <Box sx={{ color: 'text.secondary' }}>
          It deploys {files.length === 2 ? 'a module' : `${files.length - 1} modules`} in other resource groups. Take
          the folder, which holds {files.length === 2 ? 'it' : 'them'} too.
        </Box>
      )}
      <FolderExport id={id} isNeeded={!isWhole} />
      <section aria-label="Not exported">
        <Box component="h3" sx={{ m: 0, mb: 0.75, fontSize: 13, fontWeight: 600 }}>
          {count === 0 ? 'Everything in the picture is in the template.' : `Not in the template (${count})`}
        </Box>
        {count > 0 && (
          <Box sx={{ border: '1px solid var(--rf-border)', borderRadius: 1, maxHeight: 240, overflow: 'auto' }}>
            <TemplateNotes label="Not exported" items={notExported} onReveal={() => openDialog(null)} />
          </Box>
        )}
      </section>
      {implied.length > 0 && (
        <details className="rf-implied">
          <summary>Added to what is drawn ({implied.length})</summary>
          <Box
            sx={{ border: '1px solid var(--rf-border)', borderRadius: 1, mt: 0.75, maxHeight: 240, overflow: 'auto' }}
          >
            <TemplateNotes label="Added to what is drawn" items={implied} onReveal={() => openDialog(null)} />
          </Box>
        </details>
      )}
    </>
  );
}

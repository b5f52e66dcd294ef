import { mdiDownload } from '@mdi/js';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, use, useDeferredValue, useMemo, useState } from 'react';
import { downloadText } from '../../store/download.ts';
import { loadPrinter, type TemplateFormat } from '../../store/exporting.ts';
import { useDocument } from '../../store/hooks.ts';
import { CodeView } from './CodeView.tsx';
import { CopyButton } from './CopyButton.tsx';
import { FileChoice } from './FileChoice.tsx';
import { useShownFile } from './shown-file.ts';
import { TemplateNotes } from './TemplateNotes.tsx';
import { ToolbarButton } from './ToolbarButton.tsx';
import { toolbarStyle } from './toolbar-style.ts';

/** Text and actions of one format. The text follows the design when there is time for it, so typing never waits. */
export function TemplateContent({ format, tabs }: { readonly format: TemplateFormat; readonly tabs: ReactNode }) {
  const print = use(loadPrinter(format.id));
  const design = useDeferredValue(useDocument((state) => state.design));
  const template = useMemo(() => print(design), [print, design]);
  const [listed, setListed] = useState(false);
  const { files, notExported, problems } = template;
  const [shown, show] = useShownFile(template);
  const empty = design.network.resources.size === 0;
  const missing = notExported.length;
  return (
    <>
      <Box sx={toolbarStyle}>
        {tabs}
        <Box sx={{ flex: 1 }} />
        {missing > 0 && (
          <Button aria-expanded={listed} aria-controls="template-missing" onClick={() => setListed(!listed)}>
            {missing} not exported
          </Button>
        )}
        {files.length > 1 && <FileChoice files={files} value={shown.path} onChange={show} />}
        <CopyButton text={shown.text} compact />
        <ToolbarButton
          icon={mdiDownload}
          label="Download"
          onClick={() => downloadText(shown.path.replace(/^.*\//, ''), shown.text)}
        />
      </Box>
      {problems.map((problem) => (
        <Alert key={problem} severity="warning" sx={{ m: 1, mb: 0 }}>
          {problem}
        </Alert>
      ))}
      <Box
        id="template-text"
        role="tabpanel"
        aria-labelledby={`template-${format.id}`}
        sx={{ display: 'flex', flexDirection: { xs: 'column', md: 'row' }, flex: 1, minHeight: 0 }}
      >
        {empty ? (
          <Box sx={{ p: 2, color: 'text.secondary' }}>
            There is nothing to deploy yet. Add a shape from the palette, or open a preset.
          </Box>
        ) : (
          <CodeView key={shown.path} template={shown} language={format.language} label={format.title} />
        )}
        {listed && missing > 0 && (
          <Box
            id="template-missing"
            sx={{
              flex: { xs: 'none', md: '0 0 min(300px, 40%)' },
              maxHeight: { xs: '45%', md: 'none' },
              order: { xs: -1, md: 0 },
              overflow: 'auto',
              borderLeft: { md: '1px solid var(--rf-border)' },
              borderBottom: { xs: '1px solid var(--rf-border)', md: 'none' },
            }}
          >
            <TemplateNotes label="Not exported" items={notExported} />
          </Box>
        )}
      </Box>
    </>
  );
}

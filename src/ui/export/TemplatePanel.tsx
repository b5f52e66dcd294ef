import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Suspense, useState } from 'react';
import { present } from '../../lib/invariant.ts';
import { type TemplateFormatId, templateFormats } from '../../store/exporting.ts';
import { TemplateContent } from './TemplateContent.tsx';
import { toolbarStyle } from './toolbar-style.ts';

/** The template of the design on the canvas, as it is at every moment. */
export function TemplatePanel() {
  const [id, setId] = useState<TemplateFormatId>('arm');
  const format = present(
    templateFormats.find((each) => each.id === id),
    'every tab is a format',
  );
  const tabs = (
    <Tabs value={id} onChange={(_, next: TemplateFormatId) => setId(next)} aria-label="Language of the template">
      {templateFormats.map((each) => (
        <Tab
          key={each.id}
          value={each.id}
          label={each.title}
          id={`template-${each.id}`}
          aria-controls="template-text"
        />
      ))}
    </Tabs>
  );
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <Suspense
        fallback={
          <>
            <Box sx={toolbarStyle}>{tabs}</Box>
            <Box sx={{ p: 2, color: 'text.secondary' }}>Writing the template…</Box>
          </>
        }
      >
        <TemplateContent format={format} tabs={tabs} />
      </Suspense>
    </Box>
  );
}

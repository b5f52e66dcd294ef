import { mdiInformationOutline } from '@mdi/js';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Issue } from '../../lib/result.ts';
import { dismissNotices } from '../../store/document-store.ts';
import { Banner } from './Banner.tsx';
import { IssueList } from './IssueList.tsx';

/** Says what was put right while the design was opened. */
export function NoticesBanner({ notices }: { readonly notices: readonly Issue[] }) {
  const [open, setOpen] = useState(false);
  const [only] = notices;
  const single = notices.length === 1 && only !== undefined;
  return (
    <Banner
      icon={mdiInformationOutline}
      tone="info"
      label="Put right while opening"
      actions={
        <>
          {!single && (
            <Button aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? 'Hide details' : 'Show details'}
            </Button>
          )}
          <Button onClick={dismissNotices}>Dismiss</Button>
        </>
      }
    >
      {single ? only.message : `${notices.length} things were put right while this design was opened.`}
      {open && !single && <IssueList issues={notices} />}
    </Banner>
  );
}

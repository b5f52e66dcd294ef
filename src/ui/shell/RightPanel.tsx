import { mdiChevronRight } from '@mdi/js';
import { Suspense } from 'react';
import { toggleRight } from '../../store/preferences.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import { Inspector } from './parts.ts';

/** Properties of what is selected. */
export function RightPanel() {
  return (
    <>
      <div className="rf-panel-head">
        <h2 className="rf-panel-title">Properties</h2>
        <IconAction icon={mdiChevronRight} label="Hide the properties panel" onClick={toggleRight} />
      </div>
      <div className="rf-panel-body">
        <Suspense fallback={<p className="rf-loading">Loading</p>}>
          <Inspector />
        </Suspense>
      </div>
    </>
  );
}

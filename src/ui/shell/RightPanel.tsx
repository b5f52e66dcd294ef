import { mdiChevronRight } from '@mdi/js';
import { toggleRight } from '../../store/preferences.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { IconAction } from '../primitives/IconAction.tsx';

/** Properties of what is selected. */
export function RightPanel() {
  return (
    <>
      <div className="rf-panel-head">
        <h2 className="rf-panel-title">Properties</h2>
        <IconAction icon={mdiChevronRight} label="Hide the properties panel" onClick={toggleRight} />
      </div>
      <div className="rf-panel-body">
        <Inspector />
      </div>
    </>
  );
}

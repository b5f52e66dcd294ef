import { mdiChevronLeft } from '@mdi/js';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useView } from '../../store/hooks.ts';
import { toggleLeft } from '../../store/preferences.ts';
import { type LeftTab, setLeftTab } from '../../store/view-store.ts';
import { Outline } from '../outline/Outline.tsx';
import { Palette } from '../palette/Palette.tsx';
import { IconAction } from '../primitives/IconAction.tsx';

/** What can be added, and what is there. */
export function LeftPanel() {
  const tab = useView((state) => state.leftTab);
  return (
    <>
      <div className="rf-panel-head">
        <Tabs value={tab} onChange={(_, next: LeftTab) => setLeftTab(next)} aria-label="Left panel">
          <Tab value="palette" label="Palette" id="rf-tab-palette" aria-controls="rf-panel-left" />
          <Tab value="outline" label="Outline" id="rf-tab-outline" aria-controls="rf-panel-left" />
        </Tabs>
        <IconAction icon={mdiChevronLeft} label="Hide the left panel" onClick={toggleLeft} />
      </div>
      <div className="rf-panel-body" role="tabpanel" id="rf-panel-left" aria-labelledby={`rf-tab-${tab}`}>
        {tab === 'palette' ? <Palette /> : <Outline />}
      </div>
    </>
  );
}

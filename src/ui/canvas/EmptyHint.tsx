import { mdiFolderOpenOutline, mdiShapePlus, mdiViewDashboardOutline } from '@mdi/js';
import Button from '@mui/material/Button';
import { useCanvas } from '../../store/canvas-state.ts';
import { useDocument } from '../../store/hooks.ts';
import { openDialog, setDrawer, setLeftTab } from '../../store/view-store.ts';
import { MdiIcon } from '../primitives/MdiIcon.tsx';

const showPalette = (): void => {
  setLeftTab('palette');
  setDrawer('left');
};

/** The three ways to start, while there is nothing on the canvas. */
export function EmptyHint() {
  const empty = useDocument((state) => state.design.network.resources.size === 0);
  const placing = useCanvas((state) => state.placing !== null);
  if (!empty || placing) return null;
  return (
    <div className="rf-empty" data-chrome>
      <p className="rf-empty-title">Start a design</p>
      <Button startIcon={<MdiIcon path={mdiViewDashboardOutline} />} onClick={() => openDialog('presets')}>
        Open a preset
      </Button>
      <Button startIcon={<MdiIcon path={mdiShapePlus} />} onClick={showPalette}>
        Add a shape from the palette
      </Button>
      <Button startIcon={<MdiIcon path={mdiFolderOpenOutline} />} onClick={() => openDialog('open')}>
        Open a file
      </Button>
    </div>
  );
}

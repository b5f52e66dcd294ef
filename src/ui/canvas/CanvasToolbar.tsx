import { mdiFitToPageOutline, mdiMapOutline, mdiMinus, mdiPlus } from '@mdi/js';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Tooltip from '@mui/material/Tooltip';
import { useStore } from 'reactflow';
import { canvasStore } from '../../store/canvas-state.ts';
import { useDocument, useView } from '../../store/hooks.ts';
import { toggleMinimap } from '../../store/view-store.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import { LayersMenu } from './LayersMenu.tsx';

const camera = () => canvasStore.getState().camera;
const many = 300;

/** Zoom, fit, lines and minimap. */
export function CanvasToolbar() {
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  const minimap = useView((state) => state.minimap);
  const crowded = useDocument((state) => state.design.network.resources.size > many);
  const minimapLabel = crowded
    ? 'No minimap above 300 shapes'
    : minimap
      ? 'Hide the minimap'
      : 'Show a minimap when part of the design is out of view';
  return (
    <div className="rf-toolbar" role="toolbar" aria-label="View" data-chrome>
      <IconAction icon={mdiMinus} label="Zoom out" onClick={() => camera()?.zoomBy(0.8)} />
      <Tooltip title="Zoom to 100 %">
        <Button
          className="rf-percent"
          color="inherit"
          onClick={() => camera()?.zoomTo(1)}
          aria-label={`Zoom ${percent} %, go to 100 %`}
        >
          {percent} %
        </Button>
      </Tooltip>
      <IconAction icon={mdiPlus} label="Zoom in" onClick={() => camera()?.zoomBy(1.25)} />
      <IconAction icon={mdiFitToPageOutline} label="Zoom to fit" onClick={() => camera()?.fitAll()} />
      <Divider orientation="vertical" flexItem />
      <LayersMenu />
      <span className="rf-wide-only">
        <IconAction
          icon={mdiMapOutline}
          label={minimapLabel}
          aria-pressed={minimap && !crowded}
          disabled={crowded}
          color={minimap && !crowded ? 'primary' : 'default'}
          onClick={toggleMinimap}
        />
      </span>
    </div>
  );
}

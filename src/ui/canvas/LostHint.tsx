import Button from '@mui/material/Button';
import { useStore } from 'reactflow';
import { canvasStore } from '../../store/canvas-state.ts';
import { isLost } from './in-view.ts';

/** A way back for people who have scrolled away from their design. */
export function LostHint() {
  const lost = useStore(isLost);
  if (!lost) return null;
  return (
    <div className="rf-mode" data-chrome>
      <span className="rf-mode-text">Nothing is in view</span>
      <Button size="small" onClick={() => canvasStore.getState().camera?.fitAll()}>
        Show all
      </Button>
    </div>
  );
}

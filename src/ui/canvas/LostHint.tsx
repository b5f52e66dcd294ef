import Button from '@mui/material/Button';
import { type ReactFlowState, useStore } from 'reactflow';
import { canvasStore } from '../../store/canvas-state.ts';

/** There are shapes, and none of them is in view. */
function isLost({ nodeLookup, transform: [x, y, zoom], width, height }: ReactFlowState): boolean {
  if (nodeLookup.size === 0 || width === 0) return false;
  for (const { internals, measured } of nodeLookup.values()) {
    const left = internals.positionAbsolute.x * zoom + x;
    const top = internals.positionAbsolute.y * zoom + y;
    const inside = left < width && top < height && left + (measured.width ?? 0) * zoom > 0 && top + (measured.height ?? 0) * zoom > 0;
    if (inside) return false;
  }
  return true;
}

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

import { useCanvas } from '../../store/canvas-state.ts';
import { CanvasMenu } from './CanvasMenu.tsx';
import { CanvasToolbar } from './CanvasToolbar.tsx';
import { ConnectionMenu } from './ConnectionMenu.tsx';
import { EmptyHint } from './EmptyHint.tsx';
import { FlowView } from './FlowView.tsx';
import { LineMarkers } from './LineMarkers.tsx';
import { LostHint } from './LostHint.tsx';
import { ModeBar } from './ModeBar.tsx';
import { Overlay } from './Overlay.tsx';
import { PointerNote } from './PointerNote.tsx';
import { useCamera } from './use-camera.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useTargeting } from './use-targeting.ts';

/** React Flow and what lies on it, with the handlers for what is aimed at the canvas as a whole. */
export function CanvasSurface() {
  const targeting = useCanvas((state) => state.placing !== null || state.connecting !== null);
  const handlers = useTargeting();
  useCamera();
  useShortcuts();
  return (
    <section className={`rf-canvas${targeting ? ' rf-targeting' : ''}`} aria-label="Canvas" {...handlers}>
      <LineMarkers />
      <FlowView />
      <Overlay />
      <EmptyHint />
      <LostHint />
      <ModeBar />
      <CanvasToolbar />
      <PointerNote />
      <ConnectionMenu />
      <CanvasMenu />
    </section>
  );
}

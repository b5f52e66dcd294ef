import { Suspense } from 'react';
import { isTargeting, useCanvas } from '../../store/canvas-state.ts';
import { useView } from '../../store/hooks.ts';
import { isTracing } from '../../store/traffic-panel.ts';
import { later } from '../shell/later.ts';
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

/** The path of the flow that is asked about; it comes with the panel that asks. */
const FlowPath = later(() => import('../traffic/FlowPath.tsx').then((part) => part.FlowPath));

/** React Flow and what lies on it, with the handlers for what is aimed at the canvas as a whole. */
export function CanvasSurface() {
  const targeting = useCanvas(isTargeting);
  const tracing = useView(isTracing);
  const handlers = useTargeting();
  useCamera();
  useShortcuts();
  return (
    <section className={`rf-canvas${targeting ? ' rf-targeting' : ''}`} aria-label="Canvas" {...handlers}>
      <LineMarkers />
      <FlowView />
      <Overlay />
      {tracing ? (
        <Suspense fallback={null}>
          <FlowPath />
        </Suspense>
      ) : null}
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

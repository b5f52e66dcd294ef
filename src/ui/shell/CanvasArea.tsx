import { Suspense } from 'react';
import { Canvas } from './parts.ts';

/** The middle of the window. */
export function CanvasArea() {
  return (
    <main className="rf-canvas-area" id="rf-canvas" tabIndex={-1} aria-label="Canvas">
      <Suspense fallback={<p className="rf-loading">Loading the canvas</p>}>
        <Canvas />
      </Suspense>
    </main>
  );
}

import { Suspense } from 'react';
import { useSession } from '../../store/session-store.ts';
import { Canvas } from './parts.ts';

const loading = <p className="rf-loading">Loading the design</p>;

/** The middle of the window; the canvas comes once the design of the link or of the last visit is there. */
export function CanvasArea() {
  const started = useSession((state) => state.started);
  return (
    <main className="rf-canvas-area" id="rf-canvas" tabIndex={-1} aria-label="Canvas">
      <Suspense fallback={loading}>{started ? <Canvas /> : loading}</Suspense>
    </main>
  );
}

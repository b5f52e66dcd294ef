import { ReactFlowProvider } from 'reactflow';
import 'reactflow/dist/base.css';
import { CanvasSurface } from './CanvasSurface.tsx';
import './canvas.css';
import './shapes.css';

/** The canvas: shows the design and lets people edit it. Fills its parent. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <CanvasSurface />
    </ReactFlowProvider>
  );
}

import { useStore, ViewportPortal } from 'reactflow';
import { absoluteBox } from '../../picture/contents.ts';
import { useCanvas } from '../../store/canvas-state.ts';
import { currentDesign } from '../../store/document-store.ts';

/** What only a gesture shows, in the coordinates of the canvas: guides, and the line that is being drawn. */
export function Overlay() {
  const guides = useCanvas((state) => state.guides);
  const connecting = useCanvas((state) => state.connecting);
  const zoom = useStore((state) => state.transform[2]);
  const from = connecting?.end ? absoluteBox(currentDesign(), connecting.from) : undefined;
  if (guides.length === 0 && !from) return null;
  return (
    <ViewportPortal>
      <svg className="rf-overlay" aria-hidden="true" focusable="false">
        <title>Guides</title>
        {guides.map(({ axis, at, from: start, to }) => (
          <line
            key={`${axis} ${at}`}
            className="rf-guide"
            strokeWidth={1 / zoom}
            {...(axis === 'x' ? { x1: at, x2: at, y1: start, y2: to } : { x1: start, x2: to, y1: at, y2: at })}
          />
        ))}
        {from && connecting?.end && (
          <line
            className="rf-drawn"
            strokeWidth={2 / zoom}
            x1={from.x + from.width / 2}
            y1={from.y + from.height / 2}
            x2={connecting.end.x}
            y2={connecting.end.y}
          />
        )}
      </svg>
    </ViewportPortal>
  );
}

import type { PointerEvent } from 'react';
import { useReactFlow } from 'reactflow';
import type { ResourceId } from '../../model/ids.ts';
import { beginDrag } from '../../store/canvas-actions.ts';
import type { Sides } from '../../store/canvas-gestures.ts';
import { finishResize, resizeBy } from '../../store/drag-actions.ts';

const handles: readonly { readonly name: string; readonly sides: Sides }[] = [
  { name: 'n', sides: { x: 0, y: -1 } },
  { name: 'e', sides: { x: 1, y: 0 } },
  { name: 's', sides: { x: 0, y: 1 } },
  { name: 'w', sides: { x: -1, y: 0 } },
  { name: 'nw', sides: { x: -1, y: -1 } },
  { name: 'ne', sides: { x: 1, y: -1 } },
  { name: 'se', sides: { x: 1, y: 1 } },
  { name: 'sw', sides: { x: -1, y: 1 } },
];

/** Sides and corners of the selected container to pull. The same by keyboard: the size fields of the inspector. */
export function ResizeHandles({ id }: { readonly id: ResourceId }) {
  const { screenToFlowPosition } = useReactFlow();
  const onPointerDown = (event: PointerEvent<HTMLElement>, sides: Sides): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    const at = (x: number, y: number) => screenToFlowPosition({ x, y }, { snapToGrid: false });
    const start = at(event.clientX, event.clientY);
    beginDrag();
    const move = (next: globalThis.PointerEvent): void => {
      const point = at(next.clientX, next.clientY);
      resizeBy(id, sides, { x: point.x - start.x, y: point.y - start.y });
    };
    const end = (): void => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
      finishResize(id);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  };
  return handles.map(({ name, sides }) => (
    <span
      key={name}
      aria-hidden="true"
      className={`rf-resize rf-resize-${name} nodrag nopan`}
      onPointerDown={(event) => onPointerDown(event, sides)}
    />
  ));
}

import type { PointerEvent } from 'react';
import { useReactFlow } from 'reactflow';
import type { ResourceId } from '../../model/ids.ts';
import { cancelConnecting, startConnecting } from '../../store/canvas-actions.ts';
import { canvasStore, isTargeting, useCanvas } from '../../store/canvas-state.ts';
import { connectAt, connectOver, type Pointer } from '../../store/drag-actions.ts';
import { useDocument } from '../../store/hooks.ts';

const sides = ['top', 'right', 'bottom', 'left'] as const;
/** Movement in pixels that makes a press a drag. */
const threshold = 4;

/** Dots on the sides of a shape to draw a line from: drag to the other shape, or click and then click the other shape. */
export function ConnectDots({ id, selected }: { readonly id: ResourceId; readonly selected: boolean }) {
  const hovered = useCanvas((state) => state.hovered === id);
  const busy = useCanvas(isTargeting);
  const readOnly = useDocument((state) => state.readOnly);
  const { screenToFlowPosition } = useReactFlow();
  if (readOnly) return null;
  if ((!hovered && !selected) || (busy && canvasStore.getState().connecting?.from !== id)) return null;

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const dot = event.currentTarget;
    dot.setPointerCapture(event.pointerId);
    const start = { x: event.clientX, y: event.clientY };
    let drawn = false;
    const pointer = (at: globalThis.PointerEvent): Pointer => {
      const client = { x: at.clientX, y: at.clientY };
      return { client, point: screenToFlowPosition(client, { snapToGrid: false }), keep: false };
    };
    const move = (at: globalThis.PointerEvent): void => {
      drawn ||= Math.hypot(at.clientX - start.x, at.clientY - start.y) > threshold;
      if (drawn) connectOver(id, pointer(at), true);
    };
    const stop = (): void => {
      dot.removeEventListener('pointermove', move);
      dot.removeEventListener('pointerup', up);
      dot.removeEventListener('pointercancel', cancel);
    };
    const up = (at: globalThis.PointerEvent): void => {
      stop();
      if (!drawn) startConnecting(id);
      else if (canvasStore.getState().connecting !== null) connectAt(pointer(at));
    };
    const cancel = (): void => {
      stop();
      cancelConnecting();
    };
    dot.addEventListener('pointermove', move);
    dot.addEventListener('pointerup', up);
    dot.addEventListener('pointercancel', cancel);
  };

  return sides.map((side) => (
    <button
      key={side}
      type="button"
      tabIndex={-1}
      className={`rf-dot rf-dot-${side} nodrag nopan`}
      aria-label={`Connect to another shape, from the ${side}`}
      onPointerDown={onPointerDown}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  ));
}

import { type DragEvent, type FocusEvent, type MouseEvent, type PointerEvent, useMemo } from 'react';
import { useReactFlow } from 'reactflow';
import type { ResourceSlug } from '../../kinds/types.ts';
import type { ResourceId } from '../../model/ids.ts';
import { specOf } from '../../picture/contents.ts';
import { cancelPlacing, place, shapeUnder } from '../../store/canvas-actions.ts';
import { canvasStore } from '../../store/canvas-state.ts';
import { connectAt, connectOver, placeOver } from '../../store/drag-actions.ts';
import { linkOfLine } from '../../store/picture.ts';
import { announce, select, selectLink, setDropTarget, viewStore } from '../../store/view-store.ts';

/** Type of what the palette drags. */
const kindMime = 'application/x-ringfence-kind';

/** The toolbar and the hints lie on the canvas but are not the canvas. */
const isCanvas = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-chrome]') === null;

/** A click beside all shapes picks nothing and leaves the choice open. */
function pickAt(id: ResourceId | null, take: (id: ResourceId) => void): void {
  if (id === null) announce('There is no shape. Click one, or press Escape.');
  else take(id);
}

/** Handlers for what is aimed at the canvas: drops from the palette, taps that place, clicks that end a line, focus. */
export function useTargeting() {
  const { screenToFlowPosition } = useReactFlow();
  return useMemo(() => {
    const pointer = (event: { clientX: number; clientY: number }) => {
      const client = { x: event.clientX, y: event.clientY };
      return { client, point: screenToFlowPosition(client, { snapToGrid: false }), keep: false };
    };
    return {
      onDragOver(event: DragEvent) {
        if (!event.dataTransfer.types.includes(kindMime)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        const { placing } = canvasStore.getState();
        if (placing !== null) placeOver(placing, pointer(event));
      },
      onDragLeave(event: DragEvent) {
        if (event.currentTarget.contains(event.relatedTarget as Node | null)) return;
        setDropTarget(null);
        canvasStore.setState({ note: null });
      },
      onDrop(event: DragEvent) {
        const kind = event.dataTransfer.getData(kindMime);
        if (specOf(kind) === undefined) return cancelPlacing();
        event.preventDefault();
        const { point } = pointer(event);
        // The line above has found the kind in the registry.
        place(kind as ResourceSlug, shapeUnder(point), point);
      },
      onPointerMove(event: PointerEvent) {
        const { placing, connecting } = canvasStore.getState();
        if (placing !== null) placeOver(placing, pointer(event));
        else if (connecting !== null && connecting.end === null) connectOver(connecting.from, pointer(event), false);
      },
      onClickCapture(event: MouseEvent) {
        const { placing, connecting, picking } = canvasStore.getState();
        if ((placing === null && connecting === null && picking === null) || !isCanvas(event.target)) return;
        if ((event.target as Element).closest('.rf-dot')) return;
        event.stopPropagation();
        const at = pointer(event);
        if (picking !== null) pickAt(shapeUnder(at.point), picking.take);
        else if (placing !== null) place(placing, shapeUnder(at.point), at.point);
        else connectAt(at);
      },
      onFocus(event: FocusEvent) {
        const { target } = event;
        // Reached by keyboard: it is selected and brought into view, as it would be by a click.
        if (!target.matches(':focus-visible')) return;
        const link = target.classList.contains('react-flow__edge')
          ? linkOfLine(target.getAttribute('data-id') ?? '')
          : null;
        if (link !== null) selectLink(link);
        const shape = target.classList.contains('react-flow__node') ? target : null;
        if (!shape) return;
        const id = shape.getAttribute('data-id') as ResourceId;
        if (viewStore.getState().selected.has(id)) return;
        select([id]);
        const view = event.currentTarget.getBoundingClientRect();
        const box = shape.getBoundingClientRect();
        const inside = box.left < view.right && box.right > view.left && box.top < view.bottom && box.bottom > view.top;
        if (!inside) canvasStore.getState().camera?.show(id);
      },
    };
  }, [screenToFlowPosition]);
}

import { useEffect } from 'react';
import { useReactFlow, useStoreApi } from 'reactflow';
import { absoluteBox, shownBy } from '../../picture/contents.ts';
import { registerCamera } from '../../store/canvas-actions.ts';
import type { Camera } from '../../store/canvas-state.ts';
import { currentDesign, documentStore } from '../../store/document-store.ts';
import { viewStore } from '../../store/view-store.ts';
import { isBoxInView } from './in-view.ts';

/** Milliseconds of a camera move; none for people who ask for no motion. */
const duration = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200);
/** Room for the toolbar below, and for what hangs over the sides of shapes. */
export const margins = {
  padding: { top: '28px', right: '28px', bottom: '68px', left: '28px' },
  maxZoom: 1,
} as const;

const nodeElement = (root: HTMLElement | null, id: string): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`) ?? null;

/** Lends the view to the store's actions, and shows the whole of every design that is opened. */
export function useCamera(): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  // The camera is a thing outside React: the store's actions move React Flow's viewport through it.
  useEffect(() => {
    const fitShapes = (ids?: readonly string[]): void => {
      if (currentDesign().network.resources.size === 0) {
        // React Flow would wait for the first shape and then carry it off from where it was put.
        void flow.setViewport({ x: 0, y: 0, zoom: 1 }, { duration: duration() });
        return;
      }
      void flow.fitView({ ...margins, duration: duration(), ...(ids ? { nodes: ids.map((id) => ({ id })) } : {}) });
    };
    const middleOfView = () => {
      const { width, height, domNode } = store.getState();
      const corner = domNode?.getBoundingClientRect();
      return { x: (corner?.left ?? 0) + width / 2, y: (corner?.top ?? 0) + height / 2 };
    };
    const middleOf = (id: Parameters<Camera['show']>[0]) => {
      const box = absoluteBox(currentDesign(), id);
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const camera: Camera = {
      show(id) {
        const middle = middleOf(id);
        const box = absoluteBox(currentDesign(), id);
        // What can be seen and read already is not moved about.
        if (middle && box && !(flow.getZoom() >= 0.4 && isBoxInView(box, store.getState(), margins.padding)))
          void flow.setCenter(middle.x, middle.y, { zoom: Math.max(flow.getZoom(), 0.6), duration: duration() });
      },
      fitAll: () => fitShapes(),
      fitSelection: () => {
        const { network } = currentDesign();
        fitShapes([...viewStore.getState().selected].flatMap((id) => shownBy(network, id) ?? []));
      },
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor, { duration: duration() }),
      zoomTo: (zoom) => void flow.zoomTo(zoom, { duration: duration() }),
      middle: () => flow.screenToFlowPosition(middleOfView()),
      focus: (id) => nodeElement(store.getState().domNode, id)?.focus({ preventScroll: true }),
      clientPoint: (id) => flow.flowToScreenPosition(middleOf(id) ?? { x: 0, y: 0 }),
    };
    const takeBack = registerCamera(camera);
    const unsubscribe = documentStore.subscribe((state, before) => {
      const opened =
        state.recordId !== before.recordId ||
        (state.past.length === 0 && before.past !== state.past && state.future.length === 0);
      // React Flow knows the new shapes only after they have been drawn.
      if (opened) requestAnimationFrame(() => requestAnimationFrame(() => fitShapes()));
    });
    return () => {
      unsubscribe();
      takeBack();
    };
  }, [flow, store]);
}

import { useMemo } from 'react';
import { type OnNodeDrag, useReactFlow } from 'reactflow';
import { setHovered } from '../../store/canvas-actions.ts';
import { dragOver, drop, startDrag } from '../../store/drag-actions.ts';
import type { ShapeNode } from './to-flow.ts';

/** Handlers for React Flow's node drag. Nothing is written until the drag ends. */
export function useDrag() {
  const { screenToFlowPosition } = useReactFlow();
  return useMemo(() => {
    const onNodeDragStart: OnNodeDrag<ShapeNode> = () => {
      setHovered(null);
      startDrag();
    };
    const onNodeDrag: OnNodeDrag<ShapeNode> = (event, lead, nodes) => {
      const hand = 'touches' in event ? event.touches[0] : event;
      if (!hand) return;
      const client = { x: hand.clientX, y: hand.clientY };
      const keep = event.ctrlKey || event.metaKey || event.altKey;
      const ids = [lead.data.id, ...nodes.map((node) => node.data.id).filter((id) => id !== lead.data.id)];
      dragOver(ids, { client, point: screenToFlowPosition(client, { snapToGrid: false }), keep });
    };
    return { onNodeDragStart, onNodeDrag, onNodeDragStop: drop };
  }, [screenToFlowPosition]);
}

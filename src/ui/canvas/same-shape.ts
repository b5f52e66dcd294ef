import type { NodeProps } from 'reactflow';
import type { ShapeNode } from './to-flow.ts';

/**
 * Whether a shape looks the same. Its place is left out on purpose: React Flow moves the element around it, so nothing
 * inside has to be drawn again when it or a container of it is dragged.
 */
export const sameShape = (a: NodeProps<ShapeNode>, b: NodeProps<ShapeNode>): boolean =>
  a.data === b.data && a.selected === b.selected && a.width === b.width && a.height === b.height;

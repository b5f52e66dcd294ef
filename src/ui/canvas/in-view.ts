// Whether shapes are in view; each loops over the nodes and stops as early as it can.
import type { InternalNode, ReactFlowState } from 'reactflow';

type View = Pick<ReactFlowState, 'transform' | 'width' | 'height'>;

function sidesOf({ internals, measured }: InternalNode, [x, y, zoom]: View['transform']) {
  const left = internals.positionAbsolute.x * zoom + x;
  const top = internals.positionAbsolute.y * zoom + y;
  return { left, top, right: left + (measured.width ?? 0) * zoom, bottom: top + (measured.height ?? 0) * zoom };
}

/** Nothing is drawn outside the view; then a minimap would only be in the way. */
export function isAllInView({ nodeLookup, transform, width, height }: ReactFlowState): boolean {
  for (const node of nodeLookup.values()) {
    const { left, top, right, bottom } = sidesOf(node, transform);
    if (left < 0 || top < 0 || right > width || bottom > height) return false;
  }
  return true;
}

/** There are shapes, and none of them is in view. */
export function isLost({ nodeLookup, transform, width, height }: ReactFlowState): boolean {
  if (nodeLookup.size === 0 || width === 0) return false;
  for (const node of nodeLookup.values()) {
    const { left, top, right, bottom } = sidesOf(node, transform);
    if (left < width && top < height && right > 0 && bottom > 0) return false;
  }
  return true;
}

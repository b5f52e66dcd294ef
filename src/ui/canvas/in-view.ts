// Whether shapes are in view; each loops over the nodes and stops as early as it can.
import type { InternalNode, ReactFlowState } from 'reactflow';
import type { Box } from '../../model/design.ts';

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

type Margins = Readonly<Record<'top' | 'right' | 'bottom' | 'left', `${number}px`>>;

/** A box of the canvas lies wholly in the view, clear of what stands on its margins. */
export function isBoxInView(box: Box, { transform, width, height }: View, margins: Margins): boolean {
  const [x, y, zoom] = transform;
  const [top, right, bottom, left] = [margins.top, margins.right, margins.bottom, margins.left].map(Number.parseFloat);
  return (
    box.x * zoom + x >= (left ?? 0) &&
    box.y * zoom + y >= (top ?? 0) &&
    (box.x + box.width) * zoom + x <= width - (right ?? 0) &&
    (box.y + box.height) * zoom + y <= height - (bottom ?? 0)
  );
}

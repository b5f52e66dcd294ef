// What React Flow reports, told to the store. Module constants, so that React Flow sees the same functions for ever.
import type { NodeChange } from 'reactflow';
import type { ResourceId } from '../../model/ids.ts';
import { pictureOf } from '../../picture/contents.ts';
import { openMenu, setHovered, startRenaming } from '../../store/canvas-actions.ts';
import { canvasStore, isTargeting } from '../../store/canvas-state.ts';
import { currentDesign } from '../../store/document-store.ts';
import { dragTo } from '../../store/drag-actions.ts';
import { linkOfLine } from '../../store/picture.ts';
import { select, selectLink, viewStore } from '../../store/view-store.ts';
import type { RelationEdge, ShapeNode } from './to-flow.ts';

const busy = (): boolean => isTargeting(canvasStore.getState());

/** Selection and places come back as changes; sizes are ours alone, so what React Flow measures is of no interest. */
export function onNodesChange(changes: NodeChange<ShapeNode>[]): void {
  const moves: [ResourceId, { x: number; y: number }][] = [];
  let selected: Set<ResourceId> | null = null;
  for (const change of changes) {
    // Node ids are the ids of shapes: to-flow.ts makes them.
    if (change.type === 'position' && change.dragging && change.position)
      moves.push([change.id as ResourceId, change.position]);
    if (change.type === 'select') {
      selected ??= new Set(viewStore.getState().selected);
      if (change.selected) selected.add(change.id as ResourceId);
      else selected.delete(change.id as ResourceId);
    }
  }
  if (moves.length > 0) dragTo(moves);
  if (!selected || busy()) return;
  // React Flow doesn't know of chips, so it can't take them out of the selection.
  const { depth } = pictureOf(currentDesign().network);
  select([...selected].filter((id) => depth.has(id)));
}

/** React Flow tells nothing when only a chip or a link was selected. */
export function onPaneClick(): void {
  if (!busy()) select([]);
}

/** A line that is a link is selected; one that follows from a property selects the shape that has it. */
export function onEdgeClick(_event: unknown, edge: RelationEdge): void {
  const link = linkOfLine(edge.id);
  if (link !== null) selectLink(link);
  else select([edge.source as ResourceId]);
}

export function onNodeDoubleClick(_event: unknown, node: ShapeNode): void {
  startRenaming(node.data.id);
}
export function onNodeMouseEnter(_event: unknown, node: ShapeNode): void {
  if (viewStore.getState().dragged.size === 0) setHovered(node.data.id);
}
export const onNodeMouseLeave = (): void => setHovered(null);

export function onNodeContextMenu(
  event: { preventDefault(): void; clientX: number; clientY: number },
  node: ShapeNode,
): void {
  event.preventDefault();
  if (!viewStore.getState().selected.has(node.data.id)) select([node.data.id]);
  openMenu({ x: event.clientX, y: event.clientY });
}

export function onPaneContextMenu(event: { preventDefault(): void; clientX: number; clientY: number }): void {
  event.preventDefault();
  openMenu({ x: event.clientX, y: event.clientY });
}

import { type CSSProperties, useState } from 'react';
import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  type EdgeTypes,
  MiniMap,
  type NodeTypes,
  PanOnScrollMode,
  ReactFlow,
  SelectionMode,
  useStore,
} from 'reactflow';
import { isTargeting, useCanvas } from '../../store/canvas-state.ts';
import { useDocument, useView } from '../../store/hooks.ts';
import { CardNode } from './CardNode.tsx';
import { ContainerNode } from './ContainerNode.tsx';
import * as handlers from './flow-handlers.ts';
import { isAllInView } from './in-view.ts';
import { RelationLine } from './RelationLine.tsx';
import { createProjection, type RelationEdge, type ShapeNode } from './to-flow.ts';
import { margins } from './use-camera.ts';
import { useDrag } from './use-drag.ts';

// No prototype, so no type of a node can find something that was never registered.
const nodeTypes: NodeTypes = Object.assign(Object.create(null), { container: ContainerNode, card: CardNode });
const edgeTypes: EdgeTypes = Object.assign(Object.create(null), { relation: RelationLine });

/** Shapes from which drawing everything costs more than it shows. */
const many = 300;
/** Zoom below which text can't be read. */
const far = 0.4;
/** Canvas units that are 24 pixels on the screen, in steps of 4 so that few zoom steps style the shapes anew. */
const targetUnits = (zoom: number): number => Math.ceil(6 / Math.min(1, Math.max(far, zoom))) * 4;
const snapGrid: [number, number] = [8, 8];
const selectionKeys = ['Shift'];
const addKeys = ['Shift', 'Control', 'Meta'];
const spaceKey = 'Space';
const zoomKeys = ['Control', 'Meta'];
const withMouse = [1];
const noAttribution = { hideAttribution: false };
const ariaLabels = { 'minimap.ariaLabel': 'Minimap' };
/** A finger pans; a mouse draws a frame around shapes and pans by wheel, middle button or Space. */
const touch = typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches;

const minimapClass = (node: ShapeNode): string => (node.type === 'container' ? 'rf-mini-container' : 'rf-mini-card');

/** React Flow, given what the stores say. */
export function FlowView() {
  const design = useDocument((state) => state.design);
  const readOnly = useDocument((state) => state.readOnly);
  const selected = useView((state) => state.selected);
  const selectedLink = useView((state) => state.selectedLink);
  const dragged = useView((state) => state.dragged);
  const layers = useView((state) => state.layers);
  const minimap = useView((state) => state.minimap);
  const targeting = useCanvas(isTargeting);
  const isFar = useStore((state) => state.transform[2] < far);
  const target = useStore((state) => targetUnits(state.transform[2]));
  const allInView = useStore(isAllInView);
  const [project] = useState(createProjection);
  const { nodes, edges } = project({ design, selected, selectedLink, dragged, layers });
  // An empty canvas stays as it is, so that the first shape stands where it was put.
  const [fitFirst] = useState(nodes.length > 0);
  const crowded = nodes.length > many;
  const drag = useDrag();
  return (
    <ReactFlow<ShapeNode, RelationEdge>
      className={isFar ? 'rf-far' : ''}
      // A property of the style sheet's own, which React's type of styles does not know.
      style={{ '--rf-target': `${target}px` } as CSSProperties}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodesChange={handlers.onNodesChange}
      onEdgeClick={handlers.onEdgeClick}
      onNodeDoubleClick={handlers.onNodeDoubleClick}
      onNodeMouseEnter={handlers.onNodeMouseEnter}
      onNodeMouseLeave={handlers.onNodeMouseLeave}
      onNodeContextMenu={handlers.onNodeContextMenu}
      onPaneClick={handlers.onPaneClick}
      onPaneContextMenu={handlers.onPaneContextMenu}
      {...drag}
      nodesDraggable={!readOnly && !targeting}
      elementsSelectable={!targeting}
      nodesConnectable={false}
      connectionMode={ConnectionMode.Loose}
      zIndexMode="manual"
      elevateNodesOnSelect={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={selectionKeys}
      multiSelectionKeyCode={addKeys}
      panActivationKeyCode={spaceKey}
      zoomActivationKeyCode={zoomKeys}
      selectionOnDrag={!touch}
      selectionMode={SelectionMode.Full}
      panOnDrag={touch || withMouse}
      panOnScroll
      panOnScrollMode={PanOnScrollMode.Free}
      zoomOnDoubleClick={false}
      nodeDragThreshold={4}
      snapToGrid
      snapGrid={snapGrid}
      minZoom={0.05}
      maxZoom={2.5}
      fitView={fitFirst}
      fitViewOptions={margins}
      onlyRenderVisibleElements={crowded}
      ariaLabelConfig={ariaLabels}
      proOptions={noAttribution}
      attributionPosition="bottom-left"
    >
      {!crowded && <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} color="var(--rf-canvas-dot)" />}
      {minimap && !crowded && !allInView && (
        <MiniMap<ShapeNode> nodeClassName={minimapClass} nodeBorderRadius={4} pannable zoomable />
      )}
    </ReactFlow>
  );
}

// Design + selection + drag → nodes and edges of React Flow. What did not change keeps its identity, so React Flow and
// React skip it. Nothing else makes nodes or edges, and nothing from outside reaches React Flow but through here.
import { type Edge, type Node, type NodeHandle, Position } from 'reactflow';
import type { Point } from '../../edits/geometry.ts';
import type { Box, Design, Link } from '../../model/design.ts';
import type { EdgeLayer } from '../../model/field.ts';
import type { LinkId, ResourceId } from '../../model/ids.ts';
import { type Picture, pictureOf, specOf } from '../../store/picture.ts';
import { route } from './route.ts';

export type ShapeNode = Node<{ readonly id: ResourceId }, 'container' | 'card'>;
export type RelationData = {
  readonly layer: EdgeLayer;
  readonly points: readonly Point[];
  readonly label: string;
  readonly arrows: 'start' | 'end' | 'both';
};
export type RelationEdge = Edge<RelationData & Record<string, unknown>, 'relation'>;

export type FlowInput = {
  readonly design: Design;
  readonly selected: ReadonlySet<ResourceId>;
  readonly selectedLink: LinkId | null;
  readonly dragged: ReadonlyMap<ResourceId, Box>;
  readonly layers: Readonly<Record<EdgeLayer, boolean>>;
};
export type Flow = { readonly nodes: ShapeNode[]; readonly edges: RelationEdge[] };

/** Above all containers, below all cards. */
const edgeZ = 20;
const cardZ = 30;
/** Lines know their own way; React Flow only wants some place for their ends, also of shapes that are not in view. */
const handles: NodeHandle[] = [{ type: 'source', position: Position.Top, x: 0, y: 0, width: 1, height: 1 }];
const domAttributes = { 'aria-roledescription': 'shape' };

/** Keeps the old list when its members are the same. */
const sameList = <T>(old: T[], next: T[]): T[] =>
  old.length === next.length && next.every((item, i) => item === old[i]) ? old : next;

function labelOf({ network }: Design, id: ResourceId): string {
  const resource = network.resources.get(id);
  const holder = resource?.parent ? network.resources.get(resource.parent) : undefined;
  const title = specOf(resource?.kind ?? '')?.title ?? 'Shape';
  return `${title} ${resource?.name ?? ''}${holder ? `, in ${holder.name}` : ''}`;
}

function toNode(input: FlowInput, picture: Picture, id: ResourceId, old: ShapeNode | undefined): ShapeNode | undefined {
  const { design } = input;
  const resource = design.network.resources.get(id);
  const box = input.dragged.get(id) ?? design.layout.get(id);
  if (!resource || !box) return undefined;
  const container = specOf(resource.kind)?.container === true;
  const selected = input.selected.has(id);
  const ariaLabel = labelOf(design, id);
  if (
    old &&
    old.position.x === box.x &&
    old.position.y === box.y &&
    old.width === box.width &&
    old.height === box.height &&
    old.selected === selected &&
    (old.parentId ?? null) === resource.parent &&
    old.ariaLabel === ariaLabel
  ) {
    return old;
  }
  const { width, height } = box;
  return {
    id,
    type: container ? 'container' : 'card',
    data: old?.data ?? { id },
    position: { x: box.x, y: box.y },
    width,
    height,
    measured: { width, height },
    selected,
    ariaLabel,
    handles,
    domAttributes,
    zIndex: container ? (picture.depth.get(id) ?? 0) : cardZ,
    ...(resource.parent === null ? {} : { parentId: resource.parent }),
  };
}

/** Words and arrowheads of a peering: which of its sides exist, and whose gateway is used. */
function peeringLook({ props }: Link): Pick<RelationData, 'label' | 'arrows'> {
  const gateway = props.fromUseRemoteGateways === true || props.toUseRemoteGateways === true;
  if (props.sides === 'from') return { label: 'Peering, one side only', arrows: 'end' };
  if (props.sides === 'to') return { label: 'Peering, one side only', arrows: 'start' };
  return { label: gateway ? 'Peering with gateway transit' : 'Peering', arrows: 'both' };
}

type Line = Picture['relations'][number];

function toEdge(design: Design, line: Line, boxes: ReadonlyMap<ResourceId, Box>, selected: boolean): RelationEdge | undefined {
  const from = boxes.get(line.from);
  const to = boxes.get(line.to);
  if (!from || !to) return undefined;
  const link = line.link === null ? undefined : design.network.links.get(line.link);
  const look = link?.kind === 'peering' ? peeringLook(link) : ({ label: '', arrows: line.layer === 'peering' ? 'both' : 'end' } as const);
  const name = (id: ResourceId): string => design.network.resources.get(id)?.name ?? '';
  return {
    id: line.id,
    type: 'relation',
    source: line.from,
    target: line.to,
    data: { layer: line.layer, points: route(from, to), ...look },
    selected,
    focusable: line.link !== null,
    selectable: true,
    zIndex: edgeZ,
    ariaLabel: `${line.title}: ${name(line.from)} to ${name(line.to)}`,
  };
}

const sameEdge = (a: RelationEdge, b: RelationEdge): boolean =>
  a.selected === b.selected &&
  a.ariaLabel === b.ariaLabel &&
  a.data?.label === b.data?.label &&
  a.data?.arrows === b.data?.arrows &&
  a.data?.points.length === b.data?.points.length &&
  (a.data?.points.every((p, i) => p.x === b.data?.points[i]?.x && p.y === b.data?.points[i]?.y) ?? false);

/** Boxes of all drawn shapes on the canvas, with the drag applied. */
function canvasBoxes({ design, dragged }: FlowInput, order: readonly ResourceId[]): ReadonlyMap<ResourceId, Box> {
  const boxes = new Map<ResourceId, Box>();
  for (const id of order) {
    const box = dragged.get(id) ?? design.layout.get(id);
    const parent = design.network.resources.get(id)?.parent ?? null;
    const frame = parent === null ? undefined : boxes.get(parent);
    if (box) boxes.set(id, frame ? { ...box, x: box.x + frame.x, y: box.y + frame.y } : box);
  }
  return boxes;
}

/** A projection that remembers what it made last, to give the same objects again. One per canvas. */
export function createProjection(): (input: FlowInput) => Flow {
  let nodesById = new Map<ResourceId, ShapeNode>();
  let edgesById = new Map<string, RelationEdge>();
  let last: Flow = { nodes: [], edges: [] };
  return (input) => {
    const { design, selected, layers } = input;
    const picture = pictureOf(design.network);
    const nextNodes = new Map<ResourceId, ShapeNode>();
    for (const id of picture.order) {
      const node = toNode(input, picture, id, nodesById.get(id));
      if (node) nextNodes.set(id, node);
    }
    const boxes = canvasBoxes(input, picture.order);
    const nextEdges = new Map<string, RelationEdge>();
    for (const line of picture.relations) {
      const wanted = layers[line.layer] || selected.has(line.from) || selected.has(line.to);
      if (!wanted) continue;
      const edge = toEdge(design, line, boxes, line.link !== null && line.link === input.selectedLink);
      const old = edgesById.get(line.id);
      if (edge) nextEdges.set(line.id, old && sameEdge(old, edge) ? old : edge);
    }
    nodesById = nextNodes;
    edgesById = nextEdges;
    last = { nodes: sameList(last.nodes, [...nextNodes.values()]), edges: sameList(last.edges, [...nextEdges.values()]) };
    return last;
  };
}

// Design + selection + drag → nodes and edges of React Flow. What did not change keeps its identity, so React Flow and
// React skip it. Nothing else makes nodes or edges, and nothing from outside reaches React Flow but through here.
import { type Edge, type Node, type NodeHandle, Position } from 'reactflow';
import type { Point } from '../../edits/geometry.ts';
import type { Box, Design, Link } from '../../model/design.ts';
import type { EdgeLayer } from '../../model/field.ts';
import type { LinkId, ResourceId } from '../../model/ids.ts';
import { type Picture, pictureOf, specOf } from '../../store/picture.ts';
import { type Obstacle, route } from './route.ts';

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

/** `renamed` is false when the network is the one that `old` was made from, so that names need no look. */
function toNode(
  input: FlowInput,
  picture: Picture,
  id: ResourceId,
  old: ShapeNode | undefined,
  renamed: boolean,
): ShapeNode | undefined {
  const { design } = input;
  const resource = design.network.resources.get(id);
  const box = input.dragged.get(id) ?? design.layout.get(id);
  if (!resource || !box) return undefined;
  const container = specOf(resource.kind)?.container === true;
  const selected = input.selected.has(id);
  const ariaLabel = old && !renamed ? (old.ariaLabel ?? '') : labelOf(design, id);
  const zIndex = container ? (picture.depth.get(id) ?? 0) : input.dragged.has(id) ? cardZ + 1 : cardZ;
  if (
    old &&
    old.position.x === box.x &&
    old.position.y === box.y &&
    old.width === box.width &&
    old.height === box.height &&
    old.selected === selected &&
    (old.parentId ?? null) === resource.parent &&
    old.ariaLabel === ariaLabel &&
    old.zIndex === zIndex
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
    zIndex,
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

function toEdge(design: Design, line: Line, points: readonly Point[], selected: boolean): RelationEdge {
  const link = line.link === null ? undefined : design.network.links.get(line.link);
  const look =
    link?.kind === 'peering'
      ? peeringLook(link)
      : ({ label: '', arrows: line.layer === 'peering' ? 'both' : 'end' } as const);
  const name = (id: ResourceId): string => design.network.resources.get(id)?.name ?? '';
  return {
    id: line.id,
    type: 'relation',
    source: line.from,
    target: line.to,
    data: { layer: line.layer, points, ...look },
    selected,
    focusable: line.link !== null,
    selectable: true,
    zIndex: edgeZ,
    ariaLabel: `${line.title}: ${name(line.from)} to ${name(line.to)}`,
  };
}

/** Shapes from which ways around others are no longer looked for. */
const many = 300;
const cost = { card: 1000, title: 30, container: 150 } as const;

/** Rough box of a container's name and addresses. */
const titleBox = (box: Box, name: string): Box => ({
  ...box,
  width: Math.min(box.width, 40 + name.length * 7),
  height: 40,
});

/** What lines should not run through, of all drawn shapes. */
function obstaclesOf(
  { network }: Design,
  boxes: ReadonlyMap<ResourceId, Box>,
): ReadonlyMap<ResourceId, readonly Obstacle[]> {
  const all = new Map<ResourceId, readonly Obstacle[]>();
  for (const [id, box] of boxes) {
    const resource = network.resources.get(id);
    const container = specOf(resource?.kind ?? '')?.container === true;
    const title = { box: titleBox(box, resource?.name ?? ''), cost: cost.title };
    all.set(id, container ? [{ box, cost: cost.container }, title] : [{ box, cost: cost.card }]);
  }
  return all;
}

/** The obstacles of a line: all but its ends, and of the containers around its ends only the titles. */
function inTheWay(design: Design, line: Line, all: ReadonlyMap<ResourceId, readonly Obstacle[]>): readonly Obstacle[] {
  const around = new Set<ResourceId>();
  for (const end of [line.from, line.to]) {
    for (let at = design.network.resources.get(end); at?.parent; at = design.network.resources.get(at.parent))
      around.add(at.parent);
  }
  const found: Obstacle[] = [];
  for (const [id, obstacles] of all) {
    if (id !== line.from && id !== line.to) found.push(...(around.has(id) ? obstacles.slice(1) : obstacles));
  }
  return found;
}

const sameBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

type Way = { readonly from: Box; readonly to: Box; readonly points: readonly Point[] };

/** Finds ways and remembers them: while the layout stays, only lines whose ends move are looked at again. */
function createRouter() {
  let layout: Design['layout'] | undefined;
  let obstacles: ReadonlyMap<ResourceId, readonly Obstacle[]> = new Map();
  const known = new Map<string, Way>();
  return (design: Design, line: Line, boxes: ReadonlyMap<ResourceId, Box>): readonly Point[] | undefined => {
    const [from, to] = [boxes.get(line.from), boxes.get(line.to)];
    if (!from || !to) return undefined;
    if (layout !== design.layout) {
      known.clear();
      obstacles = boxes.size > many ? new Map() : obstaclesOf(design, boxes);
      layout = design.layout;
    }
    const old = known.get(line.id);
    if (old && sameBox(old.from, from) && sameBox(old.to, to)) return old.points;
    const points = route(from, to, inTheWay(design, line, obstacles));
    known.set(line.id, { from, to, points });
    return points;
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
  const wayOf = createRouter();
  let network: Design['network'] | undefined;
  let edgesById = new Map<string, RelationEdge>();
  let last: Flow = { nodes: [], edges: [] };
  return (input) => {
    const { design, selected, layers } = input;
    const picture = pictureOf(design.network);
    const renamed = network !== design.network;
    network = design.network;
    const nextNodes = new Map<ResourceId, ShapeNode>();
    for (const id of picture.order) {
      const node = toNode(input, picture, id, nodesById.get(id), renamed);
      if (node) nextNodes.set(id, node);
    }
    const boxes = canvasBoxes(input, picture.order);
    const nextEdges = new Map<string, RelationEdge>();
    for (const line of picture.relations) {
      const wanted = layers[line.layer] || selected.has(line.from) || selected.has(line.to);
      if (!wanted) continue;
      const points = wayOf(design, line, boxes);
      if (!points) continue;
      const marked = line.link !== null && line.link === input.selectedLink;
      const old = edgesById.get(line.id);
      if (old && !renamed && old.data?.points === points && old.selected === marked) {
        nextEdges.set(line.id, old);
        continue;
      }
      const edge = toEdge(design, line, points, marked);
      nextEdges.set(line.id, old && sameEdge(old, edge) ? old : edge);
    }
    nodesById = nextNodes;
    edgesById = nextEdges;
    last = {
      nodes: sameList(last.nodes, [...nextNodes.values()]),
      edges: sameList(last.edges, [...nextEdges.values()]),
    };
    return last;
  };
}

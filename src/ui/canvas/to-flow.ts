// Design + selection + drag → nodes and edges of React Flow. What did not change keeps its identity, so React Flow and
// React skip it. Nothing else makes nodes or edges, and nothing from outside reaches React Flow but through here.
import { type Edge, type Node, type NodeHandle, Position } from 'reactflow';
import type { Point } from '../../edits/geometry.ts';
import type { Box, Design } from '../../model/design.ts';
import type { EdgeLayer } from '../../model/field.ts';
import type { LinkId, ResourceId } from '../../model/ids.ts';
import { type Picture, pictureOf, specOf } from '../../picture/contents.ts';
import { type LineLook, lookOfLine } from '../../picture/line-look.ts';
import { boxesOf, createRouter } from '../../picture/ways.ts';
import type { Relation } from '../../topology/relations.ts';

export type ShapeNode = Node<{ readonly id: ResourceId }, 'container' | 'card'>;
export type RelationData = {
  readonly layer: EdgeLayer;
  readonly points: readonly Point[];
} & LineLook;
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

function toEdge(design: Design, line: Relation, points: readonly Point[], selected: boolean): RelationEdge {
  const name = (id: ResourceId): string => design.network.resources.get(id)?.name ?? '';
  return {
    id: line.id,
    type: 'relation',
    source: line.from,
    target: line.to,
    data: { layer: line.layer, points, ...lookOfLine(design.network, line) },
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
    const boxes = boxesOf(design, picture.order, input.dragged);
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

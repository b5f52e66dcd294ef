// Where shapes and lines of a design are drawn: boxes on the canvas, and the ways of lines between them.
import type { Point } from '../edits/geometry.ts';
import type { Box, Design } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import type { Relation } from '../topology/relations.ts';
import { specOf } from './contents.ts';
import { type Obstacle, route } from './route.ts';

const nothing: ReadonlyMap<ResourceId, Box> = new Map();

/** Boxes of drawn shapes on the canvas, containers first as in `order`; `dragged` are boxes of a drag under way. */
export function boxesOf(
  { network, layout }: Design,
  order: readonly ResourceId[],
  dragged: ReadonlyMap<ResourceId, Box> = nothing,
): ReadonlyMap<ResourceId, Box> {
  const boxes = new Map<ResourceId, Box>();
  for (const id of order) {
    const box = dragged.get(id) ?? layout.get(id);
    const parent = network.resources.get(id)?.parent ?? null;
    const frame = parent === null ? undefined : boxes.get(parent);
    if (box) boxes.set(id, frame ? { ...box, x: box.x + frame.x, y: box.y + frame.y } : box);
  }
  return boxes;
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
function inTheWay(design: Design, line: Ends, all: ReadonlyMap<ResourceId, readonly Obstacle[]>): readonly Obstacle[] {
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

/** What of a line its way depends on. */
export type Ends = Pick<Relation, 'id' | 'from' | 'to'>;

/** Finds ways and remembers them: while the layout stays, only lines whose ends move are looked at again. */
export function createRouter() {
  let layout: Design['layout'] | undefined;
  let obstacles: ReadonlyMap<ResourceId, readonly Obstacle[]> = new Map();
  const known = new Map<string, Way>();
  return (design: Design, line: Ends, boxes: ReadonlyMap<ResourceId, Box>): readonly Point[] | undefined => {
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

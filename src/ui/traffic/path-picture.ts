// The way of a flow as it lies on the canvas: lines between drawn shapes, a mark where it is decided, and what is lit.
import type { Point } from '../../edits/geometry.ts';
import type { Box, Design } from '../../model/design.ts';
import type { ResourceId } from '../../model/ids.ts';
import { pictureOf, shownBy } from '../../picture/contents.ts';
import { boxesOf, type createRouter } from '../../picture/ways.ts';
import type { Element, Step, Trace } from '../../reach/step.ts';

/** `behind` is what a flow that is stopped would still have to go. */
export type Stretch = { readonly look: 'pass' | 'unknown' | 'behind'; readonly points: readonly Point[] };

export type PathPicture = {
  readonly stretches: readonly Stretch[];
  /** Where it is stopped, or where nobody knows. */
  readonly mark: Point | null;
  /** The far end, where it is no drawn shape. */
  readonly beyond: Point | null;
  /** Drawn shapes that are not dimmed. */
  readonly lit: ReadonlySet<ResourceId>;
  /** The drawn shape that stops it. */
  readonly stopping: ResourceId | null;
};

/** How far a line goes that leads out of the picture, and how far before a shape a mark stands. */
const out = 72;
const before = 20;

/** The containers around a shape. */
function around({ network }: Design, id: ResourceId): readonly ResourceId[] {
  const found: ResourceId[] = [];
  for (let at = network.resources.get(id); at?.parent; at = network.resources.get(at.parent)) found.push(at.parent);
  return found;
}

/** Drawn shapes on the way, without a container that the flow merely goes out of or into. */
function stationsOf(design: Design, path: readonly ResourceId[]): readonly ResourceId[] {
  const shown = path.flatMap((id) => shownBy(design.network, id) ?? []);
  const each = shown.filter((id, index) => id !== shown[index - 1]);
  return each.filter((id, index) => {
    const [last, next] = [each[index - 1], each[index + 1]];
    const holds = (other: ResourceId | undefined) => other !== undefined && around(design, other).includes(id);
    return !holds(next) && !(next !== undefined && holds(last));
  });
}

const shownOf = (design: Design, { id, link }: Element): readonly ResourceId[] => {
  const joint = link === undefined ? undefined : design.network.links.get(link);
  const ids = joint ? [joint.from, joint.to] : id === null ? [] : [id];
  return ids.flatMap((each) => shownBy(design.network, each) ?? []);
};

/** The drawn shape that is reached; null where it is none, or stands on the way already. */
function goalOf(design: Design, { flow }: Trace): ResourceId | null {
  if (flow.to.is === 'shape') return shownBy(design.network, flow.to.id);
  const outside = flow.to.is === 'internet' || flow.to.is === 'host' || flow.to.is === 'tag';
  const internet = [...design.network.resources.values()].find(({ kind }) => kind === 'internet');
  return outside && internet ? shownBy(design.network, internet.id) : null;
}

/** A point some units along a line, from its beginning or from its end. */
function along(points: readonly Point[], distance: number, fromEnd: boolean): Point | null {
  const line = fromEnd ? [...points].reverse() : points;
  let left = distance;
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]];
    if (!a || !b) break;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (length >= left && length > 0)
      return { x: a.x + ((b.x - a.x) * left) / length, y: a.y + ((b.y - a.y) * left) / length };
    left -= length;
  }
  return line.at(-1) ?? null;
}

/** A short way out of a shape, up and away from what stands below it. */
const wayOut = ({ x, y, width }: Box): readonly Point[] => [
  { x: x + width / 2, y },
  { x: x + width / 2, y: y - out },
];

/** Lines of a verdict: all of them pass, all are unknown from the deciding shape on, or the last leads on behind a stop. */
function stretchesOf(trace: Trace, ways: readonly (readonly Point[])[], decided: number): readonly Stretch[] {
  return ways.map((points, index): Stretch => {
    if (trace.verdict === 'allowed' || index < decided) return { look: 'pass', points };
    return { look: trace.verdict === 'unknown' ? 'unknown' : 'behind', points };
  });
}

/** The goal is lit where it is reached, and where it is what stops the flow; behind a stop it is dimmed. */
function litOf(
  lit: ReadonlySet<ResourceId>,
  { verdict }: Trace,
  goal: ResourceId | null,
  stopping: ResourceId | null,
): ReadonlySet<ResourceId> {
  if (goal === null || verdict === 'unknown') return lit;
  if (verdict === 'allowed') return new Set([...lit, goal]);
  return goal === stopping ? lit : new Set([...lit].filter((id) => id !== goal));
}

/** The picture of a trace. `dragged` are boxes of a drag under way. */
export function pathPicture(
  design: Design,
  dragged: ReadonlyMap<ResourceId, Box>,
  trace: Trace,
  deciding: Step | undefined,
  wayOf: ReturnType<typeof createRouter>,
): PathPicture {
  const boxes = boxesOf(design, pictureOf(design.network).order, dragged);
  const reached = stationsOf(design, trace.path);
  const goal = goalOf(design, trace);
  const last = reached.at(-1);
  const lacks = goal !== null && !reached.includes(goal) && trace.path.length > 0;
  const stations = lacks && goal !== null ? [...reached, goal] : reached;
  const ways = stations.slice(1).flatMap((to, index) => {
    const from = stations[index] ?? to;
    const way = wayOf(design, { id: `${from} ${to}`, from, to }, boxes);
    return way ? [way] : [];
  });
  const lastBox = last === undefined ? undefined : boxes.get(last);
  const leavesPicture = goal === null && trace.flow.to.is !== 'shape' && lastBox !== undefined;
  const all = leavesPicture ? [...ways, wayOut(lastBox)] : ways;
  const elements = trace.steps.flatMap(({ element }) => (element ? shownOf(design, element) : []));
  const [stopping = last ?? null] = deciding?.element ? shownOf(design, deciding.element) : [];
  // Where the last shape of the way is the goal itself, it is decided on the line to it, else behind that shape.
  const atGoal = !lacks && !leavesPicture;
  const decided = atGoal ? all.length : Math.max(reached.length - 1, 0);
  const unknownFrom = stopping === null ? 0 : Math.max(stations.indexOf(stopping), 0);
  const markedWay = atGoal ? all.at(-1) : all[decided];
  const lonely = lastBox && { x: lastBox.x + lastBox.width, y: lastBox.y + lastBox.height / 2 };
  const mark = markedWay ? along(markedWay, before, atGoal) : (lonely ?? null);
  const lit = new Set([...reached, ...elements].flatMap((id) => [id, ...around(design, id)]));
  return {
    stretches: stretchesOf(trace, all, trace.verdict === 'unknown' ? Math.min(unknownFrom, decided) : decided),
    mark: trace.verdict === 'allowed' ? null : mark,
    beyond: leavesPicture ? (all.at(-1)?.at(-1) ?? null) : null,
    lit: litOf(lit, trace, goal, stopping),
    stopping: trace.verdict === 'denied' ? stopping : null,
  };
}

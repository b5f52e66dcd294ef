// The way of a line between two boxes: straight where they face each other, else with corners; around what is in the
// way where there is a way around. Pure geometry.
import type { Point } from '../edits/geometry.ts';
import type { Box } from '../model/design.ts';

/** Something that a line should not run through, and how bad it is if it does. */
export type Obstacle = { readonly box: Box; readonly cost: number };

type Line = readonly Point[];

/** Least shared width of two boxes for a straight line between them. */
const facing = 20;
/** What a corner costs, and a unit of length: a way around is taken for a card, not for looks. */
const cornerCost = 40;
const lengthCost = 0.1;

type Axis = 'x' | 'y';
const cross = { x: 'y', y: 'x' } as const;
const sizeOf = (box: Box, axis: Axis): number => (axis === 'x' ? box.width : box.height);
const endOf = (box: Box, axis: Axis): number => box[axis] + sizeOf(box, axis);
const middleOf = (box: Box, axis: Axis): number => box[axis] + sizeOf(box, axis) / 2;
const clamp = (n: number, low: number, high: number): number => Math.min(Math.max(n, low), high);
const point = (axis: Axis, along: number, across: number): Point =>
  axis === 'x' ? { x: along, y: across } : { x: across, y: along };

/** The two sides that face each other along an axis: where a line leaves and where it arrives; null when they overlap. */
function gap(from: Box, to: Box, axis: Axis): readonly [number, number] | null {
  if (endOf(from, axis) <= to[axis]) return [endOf(from, axis), to[axis]];
  return endOf(to, axis) <= from[axis] ? [from[axis], endOf(to, axis)] : null;
}

/** Straight lines along an axis: through the middle of the smaller box, then to either side of it. */
function straights(from: Box, to: Box, axis: Axis): Line[] {
  const ends = gap(from, to, axis);
  const side = cross[axis];
  const low = Math.max(from[side], to[side]);
  const high = Math.min(endOf(from, side), endOf(to, side));
  if (!ends || high - low < facing) return [];
  const smaller = sizeOf(from, side) <= sizeOf(to, side) ? from : to;
  const middle = clamp(middleOf(smaller, side), low + facing / 2, high - facing / 2);
  return [middle, (low + middle) / 2, (high + middle) / 2].map((at) => [
    point(axis, ends[0], at),
    point(axis, ends[1], at),
  ]);
}

/** Lines that leave and arrive along an axis and change over in between, at several places of the gap. */
function zigzags(from: Box, to: Box, axis: Axis): Line[] {
  const ends = gap(from, to, axis);
  if (!ends) return [];
  const [start, end] = ends;
  const [a, b] = [middleOf(from, cross[axis]), middleOf(to, cross[axis])];
  return [0.5, 0.25, 0.75, 0.1, 0.9].map((part) => {
    const turn = start + (end - start) * part;
    return [point(axis, start, a), point(axis, turn, a), point(axis, turn, b), point(axis, end, b)];
  });
}

/** Lines with one corner: leave along an axis and arrive across it. */
function elbows(from: Box, to: Box, axis: Axis): Line[] {
  const side = cross[axis];
  const across = gap(from, to, side);
  const [a, b] = [middleOf(from, side), middleOf(to, axis)];
  if (!across || (b > from[axis] && b < endOf(from, axis))) return [];
  const start = b < from[axis] ? from[axis] : endOf(from, axis);
  const end = a < to[side] ? to[side] : endOf(to, side);
  return a > to[side] && a < endOf(to, side) ? [] : [[point(axis, start, a), point(axis, b, a), point(axis, b, end)]];
}

/** Lines that leave and arrive on the same side, around what lies between. */
function loops(from: Box, to: Box, axis: Axis): Line[] {
  const [a, b] = [middleOf(from, cross[axis]), middleOf(to, cross[axis])];
  if (Math.abs(a - b) < facing) return [];
  return [-48, -24, 24, 48].map((out) => {
    const side = (box: Box): number => (out < 0 ? box[axis] : endOf(box, axis));
    const turn = out + (out < 0 ? Math.min(side(from), side(to)) : Math.max(side(from), side(to)));
    return [point(axis, side(from), a), point(axis, turn, a), point(axis, turn, b), point(axis, side(to), b)];
  });
}

/** Whether a horizontal or vertical stretch runs through the inside of a box. */
const runsThrough = (a: Point, b: Point, { x, y, width, height }: Box): boolean =>
  Math.max(a.x, b.x) > x + 1 &&
  Math.min(a.x, b.x) < x + width - 1 &&
  Math.max(a.y, b.y) > y + 1 &&
  Math.min(a.y, b.y) < y + height - 1;

function costOf(line: Line, obstacles: readonly Obstacle[]): number {
  let cost = (line.length - 2) * cornerCost;
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]];
    if (!a || !b) continue;
    cost += (Math.abs(a.x - b.x) + Math.abs(a.y - b.y)) * lengthCost;
    for (const obstacle of obstacles) if (runsThrough(a, b, obstacle.box)) cost += obstacle.cost;
  }
  return cost;
}

/** Points of the line from one box to another; at least two, each stretch horizontal or vertical. */
export function route(from: Box, to: Box, obstacles: readonly Obstacle[] = []): Line {
  const across = gap(from, to, 'x');
  const down = gap(from, to, 'y');
  const width = across ? Math.abs(across[1] - across[0]) : -1;
  const height = down ? Math.abs(down[1] - down[0]) : -1;
  const axes: readonly Axis[] = width >= height ? ['x', 'y'] : ['y', 'x'];
  const ways = [straights, zigzags, elbows, loops].flatMap((make) => axes.flatMap((axis) => make(from, to, axis)));
  let best: Line | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    const cost = costOf(way, obstacles);
    if (cost < least - 0.001) [best, least] = [way, cost];
  }
  if (best && (width >= 0 || height >= 0)) return best;
  // Shapes on top of each other: any line will do.
  const [start, end] = [from, to].map((box) => ({ x: middleOf(box, 'x'), y: middleOf(box, 'y') }));
  return start && end ? [start, { x: end.x, y: start.y }, end] : [];
}

/** The points as an SVG path with rounded corners. */
export function pathOf(points: Line, radius = 8): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${first.x} ${first.y}`;
  rest.forEach((point, i) => {
    const before = points[i] ?? first;
    const after = rest[i + 1];
    if (!after) {
      path += `L${point.x} ${point.y}`;
      return;
    }
    const reach = Math.min(
      radius,
      Math.hypot(point.x - before.x, point.y - before.y) / 2,
      Math.hypot(after.x - point.x, after.y - point.y) / 2,
    );
    const towards = (other: Point): Point => {
      const length = Math.hypot(other.x - point.x, other.y - point.y) || 1;
      return {
        x: point.x + ((other.x - point.x) / length) * reach,
        y: point.y + ((other.y - point.y) / length) * reach,
      };
    };
    const a = towards(before);
    const b = towards(after);
    path += `L${a.x} ${a.y}Q${point.x} ${point.y} ${b.x} ${b.y}`;
  });
  return path;
}

/** Where a label goes, and the extent of the stretch that it belongs to along each axis. */
export type LabelPlace = Point & { readonly across: number; readonly down: number };

/** Units that a line of words of a label may take: as many as a stretch across, which may be the gap of two shapes. */
export const labelRoom = ({ across, down }: LabelPlace): number => (across > down ? Math.max(across - 8, 64) : 240);

/** Middle of the longest stretch, where a label has the most room. */
export function labelPlace(points: Line): LabelPlace {
  let best = { x: points[0]?.x ?? 0, y: points[0]?.y ?? 0, across: 0, down: 0 };
  let longest = -1;
  points.slice(1).forEach((point, i) => {
    const before = points[i] ?? point;
    const [across, down] = [Math.abs(point.x - before.x), Math.abs(point.y - before.y)];
    if (Math.hypot(across, down) > longest) {
      longest = Math.hypot(across, down);
      best = { x: (point.x + before.x) / 2, y: (point.y + before.y) / 2, across, down };
    }
  });
  return best;
}

// The way of a line between two boxes: straight where they face each other, else with two corners. Pure geometry.
import type { Box } from '../../model/design.ts';
import type { Point } from '../../edits/geometry.ts';

/** Least shared width of two boxes for a straight line between them. */
const facing = 20;

/** Middle of what two ranges share, pulled to the middle of the smaller one so that short shapes are met in the middle. */
function sharedMiddle(a0: number, a1: number, b0: number, b1: number): number | null {
  const from = Math.max(a0, b0);
  const to = Math.min(a1, b1);
  if (to - from < facing) return null;
  const middle = a1 - a0 <= b1 - b0 ? (a0 + a1) / 2 : (b0 + b1) / 2;
  return Math.min(Math.max(middle, from + facing / 2), to - facing / 2);
}

const right = (box: Box): number => box.x + box.width;
const bottom = (box: Box): number => box.y + box.height;

/** Points of the line from one box to another; at least two, each stretch horizontal or vertical. */
export function route(from: Box, to: Box): readonly Point[] {
  const leftward = right(to) <= from.x;
  const rightward = right(from) <= to.x;
  const upward = bottom(to) <= from.y;
  const downward = bottom(from) <= to.y;
  const x0 = leftward ? from.x : right(from);
  const x1 = leftward ? right(to) : to.x;
  const y0 = upward ? from.y : bottom(from);
  const y1 = upward ? bottom(to) : to.y;
  if (leftward || rightward) {
    const y = sharedMiddle(from.y, bottom(from), to.y, bottom(to));
    if (y !== null) return [{ x: x0, y }, { x: x1, y }];
  }
  if (upward || downward) {
    const x = sharedMiddle(from.x, right(from), to.x, right(to));
    if (x !== null) return [{ x, y: y0 }, { x, y: y1 }];
  }
  const fromMiddle = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  const toMiddle = { x: to.x + to.width / 2, y: to.y + to.height / 2 };
  const across = leftward || rightward ? Math.abs(x1 - x0) : -1;
  const down = upward || downward ? Math.abs(y1 - y0) : -1;
  // Shapes on top of each other: any line will do.
  if (across < 0 && down < 0) return [fromMiddle, { x: toMiddle.x, y: fromMiddle.y }, toMiddle];
  if (across >= down) {
    const x = (x0 + x1) / 2;
    return [{ x: x0, y: fromMiddle.y }, { x, y: fromMiddle.y }, { x, y: toMiddle.y }, { x: x1, y: toMiddle.y }];
  }
  const y = (y0 + y1) / 2;
  return [{ x: fromMiddle.x, y: y0 }, { x: fromMiddle.x, y }, { x: toMiddle.x, y }, { x: toMiddle.x, y: y1 }];
}

/** The points as an SVG path with rounded corners. */
export function pathOf(points: readonly Point[], radius = 8): string {
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
      return { x: point.x + ((other.x - point.x) / length) * reach, y: point.y + ((other.y - point.y) / length) * reach };
    };
    const a = towards(before);
    const b = towards(after);
    path += `L${a.x} ${a.y}Q${point.x} ${point.y} ${b.x} ${b.y}`;
  });
  return path;
}

/** Middle of the longest stretch, where a label has the most room. */
export function labelPlace(points: readonly Point[]): Point {
  let best: Point = points[0] ?? { x: 0, y: 0 };
  let longest = -1;
  points.slice(1).forEach((point, i) => {
    const before = points[i] ?? point;
    const length = Math.hypot(point.x - before.x, point.y - before.y);
    if (length > longest) {
      longest = length;
      best = { x: (point.x + before.x) / 2, y: (point.y + before.y) / 2 };
    }
  });
  return best;
}

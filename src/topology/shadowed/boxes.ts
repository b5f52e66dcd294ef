// Boxes: everything whose number in each dimension is in the set of that dimension.
import { intersect, type Spans, subtract } from './spans.ts';

/** A set for each dimension. Two boxes that meet have the same dimensions. */
export type Box = readonly Spans[];

/** Whether nothing is in the box. */
export const isEmpty = (box: Box): boolean => box.some((spans) => spans.length === 0);

/** Something that is in the box: its lowest corner. */
export const corner = (box: Box): readonly number[] => box.map((spans) => spans[0]?.first ?? 0);

/** Whether the second box holds all of the first. */
export const isInside = (inner: Box, outer: Box): boolean =>
  inner.every((spans, dimension) => subtract(spans, outer[dimension] ?? []).length === 0);

export const intersectBoxes = (a: Box, b: Box): Box =>
  a.map((spans, dimension) => intersect(spans, b[dimension] ?? []));

/**
 * What of the first box is not in the second, in boxes that do not overlap.
 *
 *   ┌─────────┐      ┌─────────┐
 *   │  a      │      │    1    │   1: what differs in the first dimension
 *   │   ┌───┐ │  →   ├───┬───┬─┤   2: what is in b by the first and differs in the second
 *   │   │ b │ │      │ 2 │   │2│
 *   └───┴───┴─┘      └───┘   └─┘
 */
export function subtractBox(a: Box, b: Box): readonly Box[] {
  const left: Box[] = [];
  let common: Box = a;
  for (const [dimension, spans] of a.entries()) {
    const other = b[dimension] ?? [];
    const outside = subtract(spans, other);
    if (outside.length > 0) left.push(common.with(dimension, outside));
    common = common.with(dimension, intersect(spans, other));
  }
  return left;
}

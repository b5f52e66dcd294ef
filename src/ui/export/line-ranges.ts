// Which lines belong to which shape, and back.
import type { LinkId, ResourceId } from '../../model/ids.ts';
import type { LineRange, TemplateFile } from '../../store/exporting.ts';

/** Ranges of the selected shapes or link, in the order of the text. */
export const rangesOf = (
  ranges: readonly LineRange[],
  selected: ReadonlySet<ResourceId>,
  selectedLink: LinkId | null,
): readonly LineRange[] =>
  ranges.filter(({ origin }) => (origin.type === 'resource' ? selected.has(origin.id) : origin.id === selectedLink));

/**
 * The file in which the selection is defined, which is where it has the longest range: elsewhere it is referred to.
 * Undefined where it is in none.
 */
export function fileWith(
  files: readonly TemplateFile[],
  selected: ReadonlySet<ResourceId>,
  selectedLink: LinkId | null,
): TemplateFile | undefined {
  let best: TemplateFile | undefined;
  let most = 0;
  for (const file of files) {
    for (const { from, to } of rangesOf(file.ranges, selected, selectedLink)) {
      if (to - from <= most) continue;
      best = file;
      most = to - from;
    }
  }
  return best;
}

/** The smallest range around a line: of a subnet inside its network, the subnet. */
export function rangeAt(ranges: readonly LineRange[], line: number): LineRange | undefined {
  let best: LineRange | undefined;
  for (const range of ranges) {
    if (line < range.from || line >= range.to) continue;
    if (!best || range.to - range.from < best.to - best.from) best = range;
  }
  return best;
}

/** Height of a line in pixels; fixed, so that only lines near the view need to exist. */
export const lineHeight = 20;

const step = 40;
const rendered = 4 * step;

/** The lines to draw around a scroll position: some above it, and more than any window is high. Changes in steps. */
export function windowAt(scrollTop: number, count: number): { readonly from: number; readonly to: number } {
  const first = Math.floor(Math.max(scrollTop, 0) / lineHeight / step) * step;
  const from = Math.max(0, Math.min(first, Math.max(count - step, 0)) - step / 2);
  return { from, to: Math.min(count, from + rendered) };
}

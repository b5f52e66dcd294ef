// What the rows of the IP plan look like: how grave a state is, and the parts of a bar.
import type { Severity } from '../../model/finding.ts';
import type { SubnetRow } from '../../topology/ip-plan.ts';

/** How grave the state of a subnet is; null where nothing is to be done. */
export function severityOf({ state, outside, overlapping }: SubnetRow): Severity | null {
  if (state === 'full' || state === 'small' || state === 'no-range' || outside || overlapping) return 'error';
  return state === 'tight' ? 'warning' : null;
}

type Part = 'used' | 'kept' | 'missing' | 'reserved' | 'free';

/** The parts of the bar of a subnet in percent of its length; what is missing lies beyond the size. */
export function barParts(row: SubnetRow): readonly { readonly part: Part; readonly percent: number }[] {
  const whole = row.size + row.missing;
  const parts: readonly (readonly [Part, number])[] = [
    [row.keptFor === undefined ? 'used' : 'kept', row.used],
    ['missing', row.missing],
    ['reserved', row.reserved],
    ['free', row.free],
  ];
  return parts.flatMap(([part, count]) => (count > 0 ? [{ part, percent: (count / whole) * 100 }] : []));
}

/** How far a slider goes: beyond what fits, and no further than somebody who slides could mean. */
export function sliderEnd(cluster: {
  readonly nodes: number;
  readonly fitting: number;
  readonly most: number;
}): number {
  return Math.min(cluster.most, Math.max(20, cluster.nodes * 2, Math.min(Math.ceil(cluster.fitting * 1.25), 1_000)));
}

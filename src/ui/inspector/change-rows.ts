// Rows of a table after one change. Pure.
import type { Fields, Props } from '../../model/field.ts';

type Rows = readonly Props[];

/** The row at an index one place further; the same rows when it would leave the list. */
export function moved(rows: Rows, index: number, by: 1 | -1): Rows {
  const row = rows[index];
  const to = index + by;
  if (!row || to < 0 || to >= rows.length) return rows;
  return rows.toSpliced(index, 1).toSpliced(to, 0, row);
}

/** A copy of the row after it, with a name of its own when rows have names. */
export function duplicated(rows: Rows, index: number): Rows {
  const row = rows[index];
  if (!row) return rows;
  const named = typeof row.name === 'string' && row.name !== '' ? { ...row, name: freeName(rows, row.name) } : row;
  return rows.toSpliced(index + 1, 0, named);
}

/** The rows and a new one at the end; a column "priority" gets a number that no row has. */
export function withNew(rows: Rows, row: Props, columns: Fields): Rows {
  const priority = columns.priority;
  if (priority?.type !== 'integer') return [...rows, row];
  const used = rows.map((each) => Number(each.priority));
  const highest = used.length === 0 ? undefined : Math.max(...used);
  const next = highest === undefined ? priority.default : Math.min(priority.max, (Math.floor(highest / 10) + 1) * 10);
  return [...rows, { ...row, priority: next }];
}

function freeName(rows: Rows, name: string): string {
  const taken = new Set(rows.map((row) => row.name));
  const stem = name.replace(/-[0-9]+$/, '');
  for (let n = 2; ; n += 1) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

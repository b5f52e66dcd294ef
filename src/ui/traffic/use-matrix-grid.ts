import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Pixels of a row and of the head, as matrix.css sets them. */
const rowHeight = 32;
const headHeight = 58;
/** Rows that are drawn above and below what is in view. */
const margin = 4;

type Place = { readonly row: number; readonly column: number };

const clamp = (n: number, count: number): number => Math.max(0, Math.min(count - 1, n));

/** Where a key leads from a cell; null for keys that are none of the grid's. */
function moved(key: string, whole: boolean, { row, column }: Place, size: Place, page: number): Place | null {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'PageUp':
      return { row: row - page, column };
    case 'PageDown':
      return { row: row + page, column };
    case 'Home':
      return { row: whole ? 0 : row, column: 0 };
    case 'End':
      return { row: whole ? size.row - 1 : row, column: size.column - 1 };
    default:
      return null;
  }
}

type Grid = {
  readonly box: RefObject<HTMLElement | null>;
  /** Rows that are drawn, from `first` to before `last`, and the room of those around them. */
  readonly first: number;
  readonly last: number;
  readonly above: number;
  readonly below: number;
  /** The cell that Tab leads to. */
  readonly active: Place;
  readonly setActive: (place: Place) => void;
  readonly onScroll: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** Draws of a long table only what is in view, and moves between its cells by keys. */
export function useMatrixGrid(rowCount: number, columnCount: number): Grid {
  const box = useRef<HTMLElement>(null);
  const [view, setView] = useState({ top: 0, height: 400 });
  const [wanted, setActive] = useState<Place>({ row: 0, column: 0 });
  const byKey = useRef(false);
  const active = { row: clamp(wanted.row, rowCount), column: clamp(wanted.column, columnCount) };

  const look = (): void => {
    const { current } = box;
    if (current) setView({ top: current.scrollTop, height: current.clientHeight });
  };
  useEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => setView({ top: current.scrollTop, height: current.clientHeight }));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${active.row}-${active.column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((view.height - headHeight) / rowHeight) - 1);
    const size = { row: rowCount, column: columnCount };
    const next = moved(event.key, event.ctrlKey || event.metaKey, active, size, page);
    if (!next) return;
    event.preventDefault();
    const place = { row: clamp(next.row, rowCount), column: clamp(next.column, columnCount) };
    byKey.current = true;
    setActive(place);
    const top = place.row * rowHeight;
    const { current } = box;
    if (!current) return;
    if (top < current.scrollTop) current.scrollTop = top;
    const bottom = top + rowHeight + headHeight;
    if (bottom > current.scrollTop + current.clientHeight) current.scrollTop = bottom - current.clientHeight;
    look();
  };

  // While the rows become fewer, the page may still be scrolled to where there are none.
  const top = Math.min(view.top, Math.max(0, rowCount * rowHeight - 1));
  const first = Math.max(0, Math.floor(top / rowHeight) - margin);
  const last = Math.min(rowCount, Math.ceil((top + view.height) / rowHeight) + margin);
  const above = first * rowHeight;
  const below = (rowCount - last) * rowHeight;
  return { box, first, last, above, below, active, setActive, onScroll: look, onKeyDown };
}

import { type KeyboardEvent, type ReactNode, useState } from 'react';
import {
  cellWords,
  destinationWords,
  headWords,
  type MatrixState,
  openFlow,
  type ShownMatrix,
} from '../../store/matrix.ts';
import { useMatrixGrid } from './use-matrix-grid.ts';
import { verdictLooks } from './words.ts';

type Cell = MatrixState['rows'][number][number];
type Row = ShownMatrix['sources'][number];
type Column = ShownMatrix['destinations'][number];

type AnswerProps = {
  readonly row: Row;
  readonly column: Column;
  readonly cell: Cell;
  readonly place: string;
  readonly isActive: boolean;
  readonly isAside: boolean;
  readonly onLook: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** One answer; it opens as a trace. */
function Answer({ row, column, cell, place, isActive, isAside, onLook, onKeyDown }: AnswerProps) {
  return (
    <button
      type="button"
      className="rf-matrix-cell"
      data-cell={place}
      data-verdict={cell.verdict}
      data-aside={isAside || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-label={`${verdictLooks[cell.verdict].word}: ${row.source.words} to ${destinationWords(column.destination)}`}
      onFocus={onLook}
      onMouseEnter={onLook}
      onKeyDown={onKeyDown}
      onClick={() => openFlow(row.source, column.destination)}
    >
      {verdictLooks[cell.verdict].word}
    </button>
  );
}

/** Where a source stands; a workspace as a source is its serverless compute. */
const placeWords = ({ kind, place }: Row['source']): string =>
  [...(kind === 'serverless-compute' ? ['serverless compute'] : []), ...(place === '' ? [] : [place])].join(', ');

/** Names of the destinations, which stay at the top. */
function Head({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="rf-matrix-corner">
          From \ to
        </th>
        {columns.map(({ destination, column }) => (
          <th key={column} scope="col" title={`${destinationWords(destination)} ${destination.place}`.trim()}>
            <span className="rf-matrix-name">{headWords(destination).name}</span>
            <span className="rf-matrix-place">{headWords(destination).part}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Why the answer that one looks at is as it is. */
function Reason({ children }: { readonly children: ReactNode }) {
  return <p className="rf-matrix-reason">{children}</p>;
}

type Props = { readonly shown: ShownMatrix; readonly rows: MatrixState['rows']; readonly verdict: string };

/** The answers as a table of which only what is in view is drawn; arrows lead from cell to cell. */
export function MatrixGrid({ shown, rows, verdict }: Props) {
  const { sources, destinations } = shown;
  const grid = useMatrixGrid(sources.length, destinations.length);
  const [looked, setLooked] = useState<{ readonly row: number; readonly column: number } | null>(null);
  const at = looked && {
    source: sources.find(({ row }) => row === looked.row)?.source,
    destination: destinations.find(({ column }) => column === looked.column)?.destination,
    cell: rows[looked.row]?.[looked.column],
  };
  const spacer = (height: number) =>
    height > 0 ? (
      <tr style={{ height }}>
        <td colSpan={destinations.length + 1} />
      </tr>
    ) : null;
  return (
    <>
      <section className="rf-matrix-scroll" aria-label="Matrix" ref={grid.box} onScroll={grid.onScroll}>
        <table
          aria-label="Who reaches what"
          aria-rowcount={sources.length + 1}
          aria-colcount={destinations.length + 1}
          style={{ width: `calc(var(--rf-matrix-first) + ${destinations.length} * var(--rf-matrix-column))` }}
        >
          <Head columns={destinations} />
          <tbody>
            {spacer(grid.above)}
            {sources.slice(grid.first, grid.last).map((row, index) => (
              <tr key={row.row} aria-rowindex={grid.first + index + 2}>
                <th scope="row" title={`${row.source.words} ${placeWords(row.source)}`.trim()}>
                  <span className="rf-matrix-name">{row.source.words}</span>
                  <span className="rf-matrix-place">{placeWords(row.source)}</span>
                </th>
                {destinations.map((column, each) => {
                  const cell = rows[row.row]?.[column.column];
                  const place = grid.first + index;
                  return (
                    <td key={column.column}>
                      {cell ? (
                        <Answer
                          row={row}
                          column={column}
                          cell={cell}
                          place={`${place}-${each}`}
                          isActive={place === grid.active.row && each === grid.active.column}
                          isAside={verdict !== '' && cell.verdict !== verdict}
                          onLook={() => setLooked({ row: row.row, column: column.column })}
                          onKeyDown={grid.onKeyDown}
                        />
                      ) : (
                        <span className="rf-matrix-cell">…</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
            {spacer(grid.below)}
          </tbody>
        </table>
      </section>
      <Reason>
        {at?.source && at.destination && at.cell ? (
          <>
            <strong>{cellWords(at.source, at.destination, at.cell)}.</strong> {at.cell.reason}
            {at.cell.missing === undefined ? null : ` Not known: ${at.cell.missing}.`}
          </>
        ) : (
          'Choose a cell to see its trace. Arrows lead from cell to cell.'
        )}
      </Reason>
    </>
  );
}

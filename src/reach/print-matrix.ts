// A matrix as rows of text, one for each flow: for CSV, and for what reads the command line.
import type { MatrixCell } from './matrix.ts';
import type { MatrixDestination, MatrixSource } from './matrix-ends.ts';

/** A source, a destination, and what was answered. */
export type MatrixFlow = {
  readonly source: MatrixSource;
  readonly destination: MatrixDestination;
  readonly cell: MatrixCell;
};

const heads = [
  ...['From', 'From kind', 'From place', 'To', 'To kind', 'To place', 'Protocol', 'Port'],
  ...['Verdict', 'Decided by', 'Reason', 'Not known'],
];

/** The flows as a table with a head. */
export const matrixTable = (flows: readonly MatrixFlow[]): readonly (readonly string[])[] => [
  heads,
  ...flows.map(({ source, destination, cell }) => [
    ...[source.words, source.kind, source.place],
    ...[destination.words, destination.kind, destination.place, destination.protocol],
    destination.protocol === 'ICMP' ? '' : String(destination.port),
    ...[cell.verdict, cell.layer ?? '', cell.reason, cell.missing ?? ''],
  ]),
];

// The connectivity matrix on the screen: what is asked, how far the answers are, and which of them are shown.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { printCsv } from '../lib/csv.ts';
import type { Network } from '../model/design.ts';
import type { Protocol } from '../reach/flow.ts';
import {
  leftOutWords,
  type MatrixCell,
  type MatrixChoice,
  type MatrixPlan,
  matchesEnd,
  planMatrix,
  portWords,
  screenLimits,
} from '../reach/matrix.ts';
import type { MatrixDestination, MatrixSource } from '../reach/matrix-ends.ts';
import { type MatrixFlow, matrixTable } from '../reach/print-matrix.ts';
import type { Verdict } from '../reach/step.ts';
import { indexTopology } from '../topology/topology.ts';
import { currentDesign } from './document-store.ts';
import { downloadText, safeFileName } from './download.ts';
import { runMatrix } from './matrix-run.ts';
import type { MatrixRows } from './matrix-task.ts';
import { ask, openTrace } from './traffic-view.ts';
import { announce } from './view-store.ts';

/** What narrows the matrix; empty texts narrow nothing. */
export type MatrixFilter = {
  readonly from: string;
  readonly to: string;
  readonly fromKind: string;
  readonly toKind: string;
  readonly verdict: Verdict | '';
};

export type MatrixState = {
  readonly filter: MatrixFilter;
  /** A port for all destinations, or null for the usual one of each. */
  readonly port: { readonly protocol: Protocol; readonly port: number } | null;
  readonly status: 'idle' | 'running' | 'done' | 'cancelled';
  /** The network and the plan that the rows belong to. */
  readonly network: Network | null;
  readonly plan: MatrixPlan | null;
  readonly rows: MatrixRows;
};

const noFilter: MatrixFilter = { from: '', to: '', fromKind: '', toKind: '', verdict: '' };

const matrixStore = createStore<MatrixState>(() => ({
  ...{ filter: noFilter, port: null, status: 'idle', network: null, plan: null, rows: [] },
}));
const { getState, setState } = matrixStore;

export const useMatrix = <T>(selector: (state: MatrixState) => T): T => useStore(matrixStore, selector);
export const narrowMatrix = (change: Partial<MatrixFilter>): void =>
  setState(({ filter }) => ({ filter: { ...filter, ...change } }));
export const clearMatrixFilter = (): void => setState({ filter: noFilter });
export const setMatrixPort = (port: MatrixState['port']): void => setState({ port });

/** What a design is asked: all of it where that fits, else what the filter leaves. */
export function planned(network: Network, port: MatrixState['port'], filter: MatrixFilter): MatrixPlan {
  const topology = indexTopology(network);
  const all: MatrixChoice = port ?? {};
  const whole = planMatrix(topology, all, screenLimits);
  const { sources, destinations } = whole.leftOut;
  return sources + destinations === 0 ? whole : planMatrix(topology, { ...all, ...filter }, screenLimits);
}

/** What a plan leaves out, in words; empty where it leaves out nothing. */
export const leftOutOf = ({ leftOut }: MatrixPlan): string => leftOutWords(leftOut);

let end: () => void = () => undefined;

const keyOf = ({ sources, destinations }: MatrixPlan): string => JSON.stringify([sources, destinations]);

/** Starts the matrix of a network anew, whatever ran before. */
export function startMatrix(network: Network, plan: MatrixPlan): void {
  end();
  const total = plan.sources.length;
  if (total === 0 || plan.destinations.length === 0) {
    setState({ status: 'done', network, plan, rows: plan.sources.map(() => []) });
    return;
  }
  setState({ status: 'running', network, plan, rows: [] });
  end = runMatrix({ network, plan }, (batch) => {
    const rows = [...getState().rows, ...batch];
    const done = rows.length >= total;
    setState({ rows, ...(done && { status: 'done' }) });
    if (done) announce(`The matrix is complete: ${total} by ${plan.destinations.length}.`);
  });
}

/** Starts a matrix unless it is there, on its way, or was stopped. */
export function wantMatrix(network: Network, plan: MatrixPlan): void {
  const { network: known, plan: asked, status } = getState();
  if (status !== 'idle' && known === network && asked && keyOf(asked) === keyOf(plan)) return;
  startMatrix(network, plan);
}

/** Stops it; the rows that are there stay. */
export function cancelMatrix(): void {
  if (getState().status !== 'running') return;
  end();
  setState({ status: 'cancelled' });
  announce('The matrix was stopped.');
}

/** Rows and columns that the filter leaves, with their places in the plan. */
export type ShownMatrix = {
  readonly sources: readonly { readonly source: MatrixSource; readonly row: number }[];
  readonly destinations: readonly { readonly destination: MatrixDestination; readonly column: number }[];
  readonly counts: Readonly<Record<Verdict, number>>;
};

/** What is shown of the answers. A verdict leaves the sources and destinations that have it somewhere. */
export function shownMatrix(plan: MatrixPlan, rows: MatrixRows, filter: MatrixFilter): ShownMatrix {
  const { verdict } = filter;
  let sources = plan.sources
    .map((source, row) => ({ source, row }))
    .filter(({ source }) => matchesEnd(source, filter.from, filter.fromKind));
  let destinations = plan.destinations
    .map((destination, column) => ({ destination, column }))
    .filter(({ destination }) => matchesEnd(destination, filter.to, filter.toKind));
  const has = (row: number, column: number): boolean => rows[row]?.[column]?.verdict === verdict;
  if (verdict !== '') {
    sources = sources.filter(({ row }) => destinations.some(({ column }) => has(row, column)));
    destinations = destinations.filter(({ column }) => sources.some(({ row }) => has(row, column)));
  }
  const counts = { allowed: 0, denied: 0, unknown: 0 };
  for (const { row } of sources)
    for (const { column } of destinations) {
      const cell = rows[row]?.[column];
      if (cell) counts[cell.verdict] += 1;
    }
  return { sources, destinations, counts };
}

/** The flows that are shown, one by one. */
const shownFlows = (rows: MatrixRows, shown: ShownMatrix, verdict: MatrixFilter['verdict']): readonly MatrixFlow[] =>
  shown.sources.flatMap(({ source, row }) =>
    shown.destinations.flatMap(({ destination, column }) => {
      const cell = rows[row]?.[column];
      return cell && (verdict === '' || cell.verdict === verdict) ? [{ source, destination, cell }] : [];
    }),
  );

/** Downloads what is shown as CSV; the mark at its start tells spreadsheets that it is UTF-8. */
export function downloadMatrix(shown: ShownMatrix): void {
  const { rows, filter } = getState();
  const text = printCsv(matrixTable(shownFlows(rows, shown, filter.verdict)));
  downloadText(safeFileName(`${currentDesign().name}-matrix`, 'csv'), `\uFEFF${text}`);
}

/** A destination with its port: "stml/blob, TCP 443". */
export const destinationWords = (destination: MatrixDestination): string =>
  `${destination.words}, ${portWords(destination)}`;

/** The same in two lines: what is long and may be cut, and what tells the columns of one service apart. */
export function headWords(destination: MatrixDestination): { readonly name: string; readonly part: string } {
  const { end, words } = destination;
  const part = end.is === 'shape' ? end.subResource : undefined;
  const port = portWords(destination);
  if (part === undefined) return { name: words, part: port };
  return { name: words.slice(0, -part.length - 1), part: `${part}, ${port}` };
}

/** A cell as a sentence. */
export const cellWords = (source: MatrixSource, destination: MatrixDestination, cell: MatrixCell): string =>
  `${source.words} to ${destinationWords(destination)}: ${cell.verdict}`;

/** Shows the trace of a cell. */
export function openFlow({ end: from, words }: MatrixSource, destination: MatrixDestination): void {
  const { end: to, protocol, port } = destination;
  ask({
    from: from.is === 'shape' ? { shape: from.id } : words,
    to:
      to.is === 'shape'
        ? { shape: to.id, ...(to.subResource !== undefined && { part: to.subResource }) }
        : destination.words,
    ...{ protocol, port },
  });
  openTrace();
}

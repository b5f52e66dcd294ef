import { printCsv } from '../lib/csv.ts';
import {
  fileLimits,
  leftOutWords,
  type MatrixCell,
  type MatrixChoice,
  type MatrixPlan,
  matrixRows,
  planMatrix,
  portWords,
} from '../reach/matrix.ts';
import { type MatrixFlow, matrixTable } from '../reach/print-matrix.ts';
import type { Verdict } from '../reach/step.ts';
import { indexTopology } from '../topology/topology.ts';
import { portOf, protocolOf } from './flow-options.ts';
import { exitCode, inLine, jsonText, noticeText, type Options, type Outcome, unusable, withDesign } from './outcome.ts';

type Rows = readonly (readonly MatrixCell[])[];

const flowsOf = ({ sources, destinations }: MatrixPlan, rows: Rows): readonly MatrixFlow[] =>
  sources.flatMap((source, row) =>
    destinations.flatMap((destination, column) => {
      const cell = rows[row]?.[column];
      return cell ? [{ source, destination, cell }] : [];
    }),
  );

/** The id of a drawn end, since names may repeat. */
const idOf = (end: MatrixPlan['sources'][number]['end'] | MatrixPlan['destinations'][number]['end']) =>
  end.is === 'shape' ? end.id : null;

const printJson = ({ sources, destinations }: MatrixPlan, rows: Rows): string =>
  jsonText({
    sources: sources.map(({ end, words, kind, place }) => ({ name: words, id: idOf(end), kind, place })),
    destinations: destinations.map(({ end, words, kind, place, protocol, port }) => ({
      ...{ name: words, id: idOf(end), kind, place, protocol: protocol.toLowerCase() },
      port: protocol === 'ICMP' ? null : port,
    })),
    rows: rows.map((row) =>
      row.map(({ missing, ...cell }) => ({ ...cell, ...(missing !== undefined && { missing }) })),
    ),
  });

const marks: Readonly<Record<Verdict, string>> = { allowed: 'A', denied: '-', unknown: '?' };

/** Destinations by number, then a row of marks for each source. */
function printText({ sources, destinations }: MatrixPlan, rows: Rows): string {
  if (sources.length === 0) return 'Nothing in the design begins a connection.';
  const width = String(destinations.length).length + 1;
  const names = Math.max(...sources.map(({ words }) => inLine(words).length));
  const head = destinations.map((_, column) => String(column + 1).padStart(width)).join('');
  return [
    ...destinations.map(
      (one, column) => `${String(column + 1).padStart(width)}  ${inLine(one.words)}, ${portWords(one)}`,
    ),
    '',
    `${' '.repeat(names)}${head}`,
    ...sources.map(({ words }, row) => {
      const cells = (rows[row] ?? []).map(({ verdict }) => marks[verdict].padStart(width)).join('');
      return `${inLine(words).padEnd(names)}${cells}`;
    }),
    '',
    'A allowed, - denied, ? unknown. trace says why.',
  ].join('\n');
}

function onPort({ port, protocol }: Options): Pick<MatrixChoice, 'port' | 'protocol'> | string {
  const spoken = protocol === undefined ? undefined : protocolOf(protocol);
  if (spoken && !spoken.ok) return spoken.error;
  if (spoken?.value === 'ICMP') return { protocol: spoken.value, port: 0 };
  if (port === undefined) return spoken ? 'Say a port with the protocol: --port 53.' : {};
  const number = portOf(port);
  if (!number.ok) return number.error;
  return { port: number.value, ...(spoken && { protocol: spoken.value }) };
}

/** `matrix FILE`: who reaches what in the whole design, on the usual port of each destination or on a given one. */
export async function matrixCommand([file]: readonly string[], options: Options): Promise<Outcome> {
  const { format = 'text' } = options;
  if (!['text', 'json', 'csv'].includes(format))
    return unusable(`There is no format ${format}; use text, json or csv.`);
  const port = onPort(options);
  if (typeof port === 'string') return unusable(port);
  const { from = '', to = '' } = options;
  return withDesign(file, ({ design, notices }) => {
    const topology = indexTopology(design.network);
    const plan = planMatrix(topology, { ...port, from, to }, fileLimits);
    const rows = [...matrixRows(topology, plan)];
    const out =
      format === 'json'
        ? printJson(plan, rows)
        : format === 'csv'
          ? printCsv(matrixTable(flowsOf(plan, rows)))
          : printText(plan, rows);
    const leftOut = leftOutWords(plan.leftOut);
    const { err } = noticeText(notices);
    const said = [
      ...(err === undefined ? [] : [err]),
      ...(leftOut === '' ? [] : [`${leftOut} left out; narrow the matrix with --from TEXT and --to TEXT.`]),
    ];
    return { code: exitCode.good, out, ...(said.length > 0 && { err: said.join('\n') }) };
  });
}

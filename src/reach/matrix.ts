// Who reaches what, all at once: a verdict for each source and destination, made a row at a time so that whoever asks
// can say how far it is, or stop.
import type { Topology } from '../topology/topology.ts';
import { applicationOn, type Flow, type Protocol } from './flow.ts';
import { type MatrixDestination, type MatrixSource, matrixDestinations, matrixSources } from './matrix-ends.ts';
import { decidingStep, type Layer, type Verdict } from './step.ts';
import { trace } from './trace.ts';

/** What is asked: on which port, and of which ends. */
export type MatrixChoice = {
  /** A port for all; the usual one of each destination where absent. */
  readonly port?: number;
  readonly protocol?: Protocol;
  /** Text in the names of the sources and of the destinations. */
  readonly from?: string;
  readonly to?: string;
  readonly fromKind?: string;
  readonly toKind?: string;
};

/** How many ends are asked at once. */
export type MatrixLimits = { readonly sources: number; readonly destinations: number };

/** A screen's worth: more is left out, and said. */
export const screenLimits: MatrixLimits = { sources: 200, destinations: 50 };
/** What a file of answers takes: more than a design of 1,000 shapes has. */
export const fileLimits: MatrixLimits = { sources: 600, destinations: 500 };

/** What a matrix asks, and how many ends were left out to keep it small. */
export type MatrixPlan = {
  readonly sources: readonly MatrixSource[];
  readonly destinations: readonly MatrixDestination[];
  readonly leftOut: { readonly sources: number; readonly destinations: number };
};

/** One answer: the verdict, the layer that decides, why, and what would have to be known. */
export type MatrixCell = {
  readonly verdict: Verdict;
  readonly layer: Layer | null;
  readonly reason: string;
  readonly missing?: string;
};

type Named = { readonly words: string; readonly place: string; readonly kind: string };

/** Whether an end has a text in its name or place, and is of a kind; empty ones narrow nothing. */
export const matchesEnd = ({ words, place, kind }: Named, text = '', wanted = ''): boolean =>
  (wanted === '' || kind === wanted) && `${words}\n${place}`.toLowerCase().includes(text.trim().toLowerCase());

/** What is not drawn, or stands for all that is not: few, and never left out. */
const isOutside = ({ kind }: Named): boolean => ['internet', 'trusted-service', 'service-tag'].includes(kind);

/** The first ends that fit, in their order, with those outside among them. */
function fitting<E extends Named>(ends: readonly E[], limit: number): readonly E[] {
  if (ends.length <= limit) return ends;
  let room = Math.max(0, limit - ends.filter(isOutside).length);
  return ends.filter((end) => {
    if (isOutside(end)) return true;
    room -= 1;
    return room >= 0;
  });
}

/** The ends of a matrix for a choice, as many as fit. */
export function planMatrix(topology: Topology, choice: MatrixChoice, limits: MatrixLimits): MatrixPlan {
  const { port, protocol = 'TCP' } = choice;
  const sources = matrixSources(topology).filter((end) => matchesEnd(end, choice.from, choice.fromKind));
  const destinations = matrixDestinations(topology)
    .filter((end) => matchesEnd(end, choice.to, choice.toKind))
    .map((end) => (port === undefined ? end : { ...end, protocol, port: protocol === 'ICMP' ? 0 : port }));
  const kept = {
    sources: fitting(sources, limits.sources),
    destinations: fitting(destinations, limits.destinations),
  };
  const leftOut = {
    sources: sources.length - kept.sources.length,
    destinations: destinations.length - kept.destinations.length,
  };
  return { ...kept, leftOut };
}

/** What was left out, in words: "3 sources and 1 destination"; empty where nothing was. */
export function leftOutWords({ sources, destinations }: MatrixPlan['leftOut']): string {
  const counted = (count: number, one: string) => (count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'}`]);
  return [...counted(sources, 'source'), ...counted(destinations, 'destination')].join(' and ');
}

/** The flow of a cell. */
const cellFlow = ({ end: from }: MatrixSource, { end: to, protocol, port }: MatrixDestination): Flow => ({
  from,
  to,
  protocol,
  port,
  application: applicationOn(protocol, port),
});

function cellOf(topology: Topology, source: MatrixSource, destination: MatrixDestination): MatrixCell {
  const answer = trace(topology, cellFlow(source, destination));
  const step = decidingStep(answer);
  return {
    verdict: answer.verdict,
    layer: step?.layer ?? null,
    reason: step?.text ?? '',
    ...(step?.missing !== undefined && { missing: step.missing }),
  };
}

/** The answers of a plan, one row at a time in the order of its sources. */
export function* matrixRows(
  topology: Topology,
  { sources, destinations }: Pick<MatrixPlan, 'sources' | 'destinations'>,
): Generator<readonly MatrixCell[], void> {
  for (const source of sources) yield destinations.map((destination) => cellOf(topology, source, destination));
}

/** The port of a destination in words: "TCP 443". */
export const portWords = ({ protocol, port }: Pick<MatrixDestination, 'protocol' | 'port'>): string =>
  protocol === 'ICMP' ? protocol : `${protocol} ${port}`;

import { parsePorts } from '../lib/ports.ts';
import { parseDestination, parseSource } from '../reach/ends-by-name.ts';
import { applicationOn, type Flow, type Protocol } from '../reach/flow.ts';
import { decidingStep, type Element, type Step, type Trace } from '../reach/step.ts';
import { trace } from '../reach/trace.ts';
import { indexTopology, type Topology } from '../topology/topology.ts';
import { exitCode, noticeText, type Outcome, readDesign, unreadable, unusable } from './outcome.ts';

const protocols: Readonly<Record<string, Protocol>> = { tcp: 'TCP', udp: 'UDP', icmp: 'ICMP' };

/** What decides, as names: of the resource or link, its field and the row in it. */
function elementJson(topology: Topology, element: Element | undefined) {
  if (!element) return null;
  const { id, link, field, row } = element;
  return {
    resource: id === null ? null : (topology.get(id)?.name ?? id),
    id: id ?? link ?? null,
    field: field ?? null,
    row: row ?? null,
  };
}

const stepJson = (topology: Topology, { layer, result, text, missing, element, source }: Step) => ({
  layer,
  result,
  text,
  missing: missing ?? null,
  element: elementJson(topology, element),
  source: source ?? null,
});

function printJson(topology: Topology, answer: Trace, from: string, to: string): string {
  const { flow, verdict, steps, path } = answer;
  const deciding = decidingStep(answer);
  return JSON.stringify(
    {
      from,
      to,
      protocol: flow.protocol.toLowerCase(),
      port: flow.protocol === 'ICMP' ? null : flow.port,
      verdict,
      layer: deciding?.layer ?? null,
      element: elementJson(topology, deciding?.element),
      reason: deciding?.text ?? null,
      missing: steps.flatMap(({ missing }) => missing ?? []),
      steps: steps.map((step) => stepJson(topology, step)),
      path: path.map((id) => topology.get(id)?.name ?? id),
    },
    null,
    2,
  );
}

const marks: Readonly<Record<Step['result'], string>> = { pass: '  pass', stop: '  stop', unknown: '     ?' };

function printText(answer: Trace, from: string, to: string): string {
  const { flow, verdict, steps } = answer;
  const port = flow.protocol === 'ICMP' ? '' : ` ${flow.port}`;
  const lines = steps.flatMap(({ result, layer, text, missing }) => [
    `${marks[result]}  ${layer}: ${text}`,
    ...(missing === undefined ? [] : [`        Not known: ${missing}.`]),
  ]);
  return [`${from} to ${to}, ${flow.protocol}${port}: ${verdict}`, ...lines].join('\n');
}

type Options = Readonly<Record<string, string | undefined>>;

function flowOf(topology: Topology, { from, to, port, protocol = 'tcp' }: Options): Flow | string {
  if (from === undefined || to === undefined) return 'Say both ends: --from and --to.';
  const spoken = protocols[protocol.toLowerCase()];
  if (!spoken) return `There is no protocol ${protocol}; use tcp, udp or icmp.`;
  const parsed = spoken === 'ICMP' ? { ok: true as const, value: { first: 0, last: 0 } } : parsePorts(port ?? '');
  if (!parsed.ok || parsed.value.first !== parsed.value.last || (spoken !== 'ICMP' && parsed.value.first === 0)) {
    return 'Say one port from 1 to 65535: --port 443.';
  }
  const source = parseSource(topology, from);
  if (!source.ok) return source.error;
  const destination = parseDestination(topology, to);
  if (!destination.ok) return destination.error;
  const number = parsed.value.first;
  return {
    from: source.value,
    to: destination.value,
    protocol: spoken,
    port: number,
    application: applicationOn(spoken, number),
  };
}

/** `trace FILE --from X --to Y --port N`: exit 0 with an answer, whatever it is; 2 for what names nothing. */
export async function traceCommand([file]: readonly string[], options: Options): Promise<Outcome> {
  const read = await readDesign(file);
  if (!read.ok) return unreadable(file, read.error);
  const topology = indexTopology(read.value.design.network);
  const flow = flowOf(topology, options);
  if (typeof flow === 'string') return unusable(flow);
  const answer = trace(topology, flow);
  const { from = '', to = '' } = options;
  return {
    code: exitCode.good,
    out: options.format === 'json' ? printJson(topology, answer, from, to) : printText(answer, from, to),
    ...noticeText(read.value.notices),
  };
}

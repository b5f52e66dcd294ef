import { ok } from '../lib/result.ts';
import { parseDestination, parseSource } from '../reach/ends-by-name.ts';
import { applicationOn, type Flow } from '../reach/flow.ts';
import { decidingStep, type Element, type Step, type Trace } from '../reach/step.ts';
import { trace } from '../reach/trace.ts';
import { indexTopology, type Topology } from '../topology/topology.ts';
import { portOf, protocolOf } from './flow-options.ts';
import { exitCode, jsonText, type Options, type Outcome, unusable, withDesign } from './outcome.ts';

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
  return jsonText({
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
  });
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

function flowOf(topology: Topology, { from, to, port, protocol = 'tcp' }: Options): Flow | string {
  if (from === undefined || to === undefined) return 'Say both ends: --from and --to.';
  const spoken = protocolOf(protocol);
  if (!spoken.ok) return spoken.error;
  const number = spoken.value === 'ICMP' ? ok(0) : portOf(port ?? '');
  if (!number.ok) return number.error;
  const source = parseSource(topology, from);
  if (!source.ok) return source.error;
  const destination = parseDestination(topology, to);
  if (!destination.ok) return destination.error;
  return {
    from: source.value,
    to: destination.value,
    protocol: spoken.value,
    port: number.value,
    application: applicationOn(spoken.value, number.value),
  };
}

/** `trace FILE --from X --to Y --port N`: exit 0 with an answer, whatever it is; 2 for what names nothing. */
export const traceCommand = ([file]: readonly string[], options: Options): Promise<Outcome> =>
  withDesign(file, ({ design }) => {
    const topology = indexTopology(design.network);
    const flow = flowOf(topology, options);
    if (typeof flow === 'string') return unusable(flow);
    const answer = trace(topology, flow);
    const { from = '', to = '', format } = options;
    return {
      code: exitCode.good,
      out: format === 'json' ? printJson(topology, answer, from, to) : printText(answer, from, to),
    };
  });

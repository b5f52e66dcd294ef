// What a design is meant to do, held against what it does.
import { linkedService, subResourceOf } from '../facts/private-link.ts';
import { memoByIdentity } from '../lib/memo.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Intent, IntentEnd } from '../model/intent.ts';
import type { Topology } from '../topology/topology.ts';
import { destinationBeyond, sourceBeyond } from './ends-by-name.ts';
import { type Destination, type Flow, flow, type Source } from './flow.ts';
import { decidingStep, type Trace } from './step.ts';
import { trace } from './trace.ts';

/** A flow as a person asks for it and an intent keeps it. */
export type Asked = Pick<Intent, 'from' | 'to' | 'protocol' | 'port'>;

const gone = (id: string): Result<never, string> => fail(`The shape ${id} is no longer in the design.`);

function sourceOf(topology: Topology, end: IntentEnd): Result<Source, string> {
  if (typeof end === 'string') return sourceBeyond(end);
  return topology.get(end.shape) ? ok({ is: 'shape', id: end.shape }) : gone(end.shape);
}

function destinationOf(topology: Topology, end: IntentEnd): Result<Destination, string> {
  if (typeof end === 'string') return destinationBeyond(end);
  const shape = topology.get(end.shape);
  if (!shape) return gone(end.shape);
  if (end.part === undefined) return ok({ is: 'shape', id: end.shape });
  return subResourceOf(linkedService(shape), end.part)
    ? ok({ is: 'shape', id: end.shape, subResource: end.part })
    : fail(`${shape.name} has no sub-resource “${end.part}”.`);
}

/** The flow that is asked for, or a sentence that says which end names nothing. */
export function askedFlow(topology: Topology, { from, to, protocol, port }: Asked): Result<Flow, string> {
  const source = sourceOf(topology, from);
  if (!source.ok) return source;
  const destination = destinationOf(topology, to);
  return destination.ok ? ok(flow(source.value, destination.value, port, protocol)) : destination;
}

/** What became of an intent. `open`: nobody can say whether it holds. `lost`: an end of it names nothing any more. */
export type IntentState =
  | { readonly is: 'holds' | 'broken' | 'open'; readonly trace: Trace; readonly reason: string }
  | { readonly is: 'lost'; readonly reason: string };

function stateOf(topology: Topology, intent: Intent): IntentState {
  const asked = askedFlow(topology, intent);
  if (!asked.ok) return { is: 'lost', reason: asked.error };
  const answer = trace(topology, asked.value);
  const is = answer.verdict === 'unknown' ? 'open' : answer.verdict === intent.expect ? 'holds' : 'broken';
  const { text = '', missing } = decidingStep(answer) ?? {};
  const unknown = is === 'open' && missing !== undefined ? ` Not known: ${missing}.` : '';
  return { is, trace: answer, reason: `${text}${unknown}` };
}

/** The state of every intent of a design, in its order. */
export const intentStates: (topology: Topology) => readonly { readonly intent: Intent; readonly state: IntentState }[] =
  memoByIdentity((topology) =>
    [...topology.network.intents.values()].map((intent) => ({ intent, state: stateOf(topology, intent) })),
  );

/** An end in words: the name of a shape and its part, or the text. A shape that is gone has its id left. */
export function askedEndWords(topology: Topology, end: IntentEnd): string {
  if (typeof end === 'string') return end;
  const name = topology.get(end.shape)?.name ?? end.shape;
  return end.part === undefined ? name : `${name}/${end.part}`;
}

/** How it is spoken: "TCP 443". */
const spokenWords = ({ protocol, port }: Asked): string => (protocol === 'ICMP' ? protocol : `${protocol} ${port}`);

/** A flow in words: "vm-1 to storage/blob, TCP 443". */
export const askedWords = (topology: Topology, asked: Asked): string =>
  `${askedEndWords(topology, asked.from)} to ${askedEndWords(topology, asked.to)}, ${spokenWords(asked)}`;

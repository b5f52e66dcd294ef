// Answers of the traffic panel: what becomes of a flow, what would admit it, what the design is meant to do.
import { addIntent, changeIntent, removeIntent } from '../edits/intents.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { Result } from '../lib/result.ts';
import type { Design, Network } from '../model/design.ts';
import type { IntentId } from '../model/ids.ts';
import type { Intent, IntentEnd } from '../model/intent.ts';
import { type Admission, admission } from '../reach/admit.ts';
import { askedEndWords, askedFlow, askedWords, type IntentState, intentStates } from '../reach/intents.ts';
import { decidingStep, type Step, type Trace } from '../reach/step.ts';
import { trace } from '../reach/trace.ts';
import { indexTopology } from '../topology/topology.ts';
import { perform } from './canvas-actions.ts';
import { currentDesign, edit, sealHistory } from './document-store.ts';
import { type Asked, sameFlow } from './traffic-view.ts';

/** What becomes of a flow, or why that cannot be asked. */
export type Answer =
  | { readonly is: 'trace'; readonly trace: Trace; readonly deciding: Step | undefined }
  | { readonly is: 'nothing'; readonly reason: string };

const answers = memoByIdentity((_network: Network) => new Map<string, Answer>());

/** The answer for a flow in a network; the same object for the same question. */
export function answerTo(network: Network, asked: Asked): Answer {
  const known = answers(network);
  const key = JSON.stringify([asked.from, asked.to, asked.protocol, asked.port]);
  const old = known.get(key);
  if (old) return old;
  const topology = indexTopology(network);
  const wanted = askedFlow(topology, asked);
  const found = wanted.ok ? trace(topology, wanted.value) : undefined;
  const made: Answer = found
    ? { is: 'trace', trace: found, deciding: decidingStep(found) }
    : { is: 'nothing', reason: wanted.ok ? '' : wanted.error };
  known.set(key, made);
  return made;
}

const admissions = new WeakMap<Answer, { readonly found: Admission | undefined }>();

/** The smallest change that admits a denied flow. Looked for once per answer: places on the canvas do not matter to it. */
export function admissionOf(design: Design, answer: Answer): Admission | undefined {
  const known = admissions.get(answer);
  if (known) return known.found;
  const found = answer.is === 'trace' ? admission(design, answer.trace) : undefined;
  admissions.set(answer, { found });
  return found;
}

/** Carries that change out, as it is found now: the one on the screen may be an edit old. */
export function applyAdmission(asked: Asked): void {
  const design = currentDesign();
  const answer = answerTo(design.network, asked);
  // Made anew, since the edit needs free places on the canvas as it is now.
  const now = answer.is === 'trace' ? admission(design, answer.trace) : undefined;
  const made: Result<Parameters<typeof edit>[0]> = now
    ? now.edit(design)
    : { ok: false, error: [{ pointer: '', message: 'Nothing has to be changed for this flow any more.' }] };
  perform(made, now && `Applied: ${now.label}.`);
}

/** A flow, and an end of it, in words. */
export const flowWords = (network: Network, asked: Asked): string => askedWords(indexTopology(network), asked);
export const endWordsOf = (network: Network, end: IntentEnd): string => askedEndWords(indexTopology(network), end);

/** An intent with what became of it. */
export type JudgedIntent = { readonly intent: Intent; readonly state: IntentState };

/** The intents of a network with what became of each. */
export const judgedIntents = (network: Network): readonly JudgedIntent[] => intentStates(indexTopology(network));

/** The intents that are pinned for a flow. */
export const intentsFor = ({ intents }: Network, asked: Asked): readonly Intent[] =>
  [...intents.values()].filter((intent) => sameFlow(intent, asked));

/** Pins a flow, or turns the intent that there is for it round. */
export function pinFlow(asked: Asked, expect: Intent['expect']): void {
  const design = currentDesign();
  const [pinned] = intentsFor(design.network, asked);
  const { from, to, protocol, port } = asked;
  const wanted = pinned ? changeIntent(pinned, { expect }) : addIntent(design, { from, to, protocol, port, expect });
  perform({ ok: true, value: wanted }, `Pinned: must be ${expect}.`);
}

export const expectOtherwise = (intent: Intent, expect: Intent['expect']): boolean =>
  perform({ ok: true, value: changeIntent(intent, { expect }) }, `Must be ${expect}.`);

/** Writes the note of an intent; keystrokes are one step of the history until the field is left. */
export function noteIntent(intent: Intent, note: string): void {
  edit(changeIntent(intent, { note }));
}
export const endNote = (): void => sealHistory();

export const unpin = (id: IntentId): boolean => perform({ ok: true, value: removeIntent(id) }, 'Intent removed.');

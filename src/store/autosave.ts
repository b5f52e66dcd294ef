// Saves the design on the canvas as it changes. Content decides what is unsaved, not events; a counter decides who may
// write, so that two tabs never overwrite each other without a word.
import { encodeDocument } from '../document/encode.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { Design } from '../model/design.ts';
import { documentStore } from './document-store.ts';
import { forgetLastWords, leaveLastWords } from './last-words.ts';
import { type Save, writeRecord } from './records.ts';
import { sessionStore, setSave } from './session-store.ts';
import { storageWorked } from './storage.ts';

/** An edit is written at most this much later. */
const delay = 400;
/** A refused write is tried again after this. */
const retryDelay = 10_000;

/** What this tab knows of the saved record of the design on the canvas. */
type Baseline = { readonly recordId: string; readonly counter: number | null; readonly text: string | null };

const textOf: (design: Design) => string = memoByIdentity((design) => JSON.stringify(encodeDocument(design)));

let baseline: Baseline = { recordId: '', counter: null, text: null };
let timer: ReturnType<typeof setTimeout> | null = null;
let queue: Promise<void> = Promise.resolve();
let askedToPersist = false;

/** Tells what is already saved of a design before it is shown; without it the design counts as unsaved. */
export const setBaseline = (next: Baseline): void => {
  baseline = next;
};

/** A design that is the same as its last save, or as it was when it was made, has nothing to lose. */
export const isUnsaved = (): boolean => {
  const { design, readOnly } = documentStore.getState();
  return !readOnly && textOf(design) !== baseline.text;
};

/** A baseline for a design whose content can be made again at any time, such as an empty one. */
export const nothingToSave = (recordId: string, design: Design): Baseline => ({
  recordId,
  counter: null,
  text: textOf(design),
});

/** A new id for a saved design. */
export const newRecordId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => (byte % 36).toString(36)).join('');

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : 'unknown error';
  if (name === 'QuotaExceededError') return 'The storage that the browser gives to this page is full.';
  if (name === 'TimeoutError') return 'The storage of the browser does not answer.';
  return `The browser refused to store the design (${name}).`;
}

/** Keeps the saved designs from being cleared when the disk is full. Asked once, after the first edit of one's own. */
function askToPersist(): void {
  if (askedToPersist || documentStore.getState().past.length === 0) return;
  askedToPersist = true;
  // Browsers without it, and a person who says no, change nothing: the save itself worked.
  navigator.storage?.persist?.().catch(() => undefined);
}

async function write(expected: Save['expected']): Promise<void> {
  const { design, recordId } = documentStore.getState();
  const text = textOf(design);
  if (sessionStore.getState().save.kind !== 'failed') setSave({ kind: 'saving' });
  try {
    const save = { recordId, name: design.name, shapes: design.network.resources.size, text, expected };
    const outcome = await writeRecord(save, Date.now());
    if (recordId !== baseline.recordId) return; // another design is on the canvas by now
    if (outcome.kind === 'conflict') {
      setSave({ kind: 'conflict' });
      return;
    }
    baseline = { recordId, counter: outcome.counter, text };
    rememberInTab(recordId);
    forgetLastWords(recordId);
    askToPersist();
    setSave({ kind: isUnsaved() ? 'unsaved' : 'saved' });
  } catch (error) {
    if (storageWorked() || (error instanceof DOMException && error.name === 'QuotaExceededError')) {
      setSave({ kind: 'failed', reason: reasonOf(error) });
      schedule(retryDelay);
    } else setSave({ kind: 'memory-only' });
  }
}

async function saveOnce(): Promise<void> {
  const { kind } = sessionStore.getState().save;
  if (documentStore.getState().readOnly || kind === 'memory-only' || kind === 'conflict') return;
  if (!isUnsaved()) setSave({ kind: 'saved' });
  else await write(baseline.counter);
}

/** Saves now what is not saved yet; resolves when it is saved or refused. */
export function flush(): Promise<void> {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  queue = queue.then(saveOnce);
  return queue;
}

/** Writes over what another tab saved, after the person chose to. */
export function takeOver(): Promise<void> {
  queue = queue.then(() => write('any'));
  return queue;
}

function schedule(after: number): void {
  timer ??= setTimeout(flush, after);
}

/** The design that this tab shows, so that a reload shows it again and not the one another tab saved last. */
export const rememberedInTab = (): string | null => {
  try {
    return sessionStorage.getItem('ringfence.record');
  } catch {
    return null; // storage is refused: the list of saved designs decides
  }
};

export function rememberInTab(recordId: string): void {
  try {
    sessionStorage.setItem('ringfence.record', recordId);
  } catch {
    // storage is refused: a reload then shows the design that was saved last
  }
}

const isStuck = (): boolean => /^(failed|memory-only|conflict)$/.test(sessionStore.getState().save.kind);

/** Starts to save. Returns a function that stops it. */
export function startAutosave(): () => void {
  const { design: first, recordId: firstId } = documentStore.getState();
  baseline = nothingToSave(firstId, first);
  const unsubscribe = documentStore.subscribe((state, before) => {
    const { design, recordId, readOnly } = state;
    if (design === before.design && recordId === before.recordId && readOnly === before.readOnly) return;
    if (recordId !== baseline.recordId) baseline = { recordId, counter: null, text: null };
    // A conflict belongs to one record; another design starts afresh.
    if (recordId !== before.recordId && sessionStore.getState().save.kind === 'conflict') setSave({ kind: 'saved' });
    if (readOnly) return;
    if (!isStuck()) setSave({ kind: 'unsaved' });
    schedule(delay);
  });
  const onHide = () => {
    if (document.visibilityState === 'hidden') void flush();
  };
  const onLeave = () => {
    if (isUnsaved() && !isStuck()) {
      const { recordId, counter } = baseline;
      rememberInTab(recordId);
      leaveLastWords({ recordId, counter, text: textOf(documentStore.getState().design) });
    }
    void flush();
  };
  const onUnload = (event: BeforeUnloadEvent) => {
    if (isStuck() && isUnsaved()) event.preventDefault();
  };
  document.addEventListener('visibilitychange', onHide);
  addEventListener('pagehide', onLeave);
  addEventListener('beforeunload', onUnload);
  return () => {
    unsubscribe();
    document.removeEventListener('visibilitychange', onHide);
    removeEventListener('pagehide', onLeave);
    removeEventListener('beforeunload', onUnload);
  };
}

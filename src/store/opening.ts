// What gets onto the canvas, and from where: a link, a file, a saved design, a preset, nothing. Every door leads through
// the gate of the file format; what goes wrong ends in a problem that says what to do, never in an empty page.
import type { Decoded } from '../document/decode.ts';
import type { Issue, Result } from '../lib/result.ts';
import { type Design, emptyDesign } from '../model/design.ts';
import {
  flush,
  isUnsaved,
  newRecordId,
  nothingToSave,
  rememberedInTab,
  rememberInTab,
  setBaseline,
  startAutosave,
} from './autosave.ts';
import { decodeAnyText, maxOnPage, plainText } from './decoding.ts';
import { documentStore, keepCopy, showDesign } from './document-store.ts';
import { readDesignFile } from './file-content.ts';
import { type LastWords, readLastWords } from './last-words.ts';
import { fileProblem, linkProblem, savedProblem, slowLinkProblem } from './open-problems.ts';
import { type Kept, type Loaded, listKept, listRecords, readRecord, type Unreadable } from './records.ts';
import { ask, sessionStore, setProblem, setSave, setStarted } from './session-store.ts';
import { openDialog, select, showToast } from './view-store.ts';

/** Asks before the design on the canvas is replaced, if a save of it is not possible. */
async function mayLeave(): Promise<boolean> {
  await flush();
  if (!isUnsaved()) return true;
  return ask({
    title: 'Leave this design?',
    message: 'Its last changes could not be saved in this browser. Download it first, or they are lost.',
    confirm: 'Leave without saving',
  });
}

/** Removes the link from the address bar, so that a reload does not open it once more. */
function dropFragment(): void {
  if (location.hash === '') return;
  try {
    history.replaceState(history.state, '', location.pathname + location.search);
  } catch {
    // Safari refuses when it is called too often; the fragment then stays, and opens a read-only look at most.
  }
}

function shown(): void {
  select([]);
  // Somebody who was faster than the start keeps the dialog that they have opened meanwhile.
  if (sessionStore.getState().started) openDialog(null);
}

/** Shows a design under a record of its own, and saves it. */
function showAsNew(design: Design, notices: readonly Issue[] = []): void {
  const recordId = newRecordId();
  setBaseline({ recordId, counter: null, text: null });
  rememberInTab(recordId);
  dropFragment();
  showDesign(design, { recordId, notices });
  shown();
}

function showEmpty(): void {
  const design = emptyDesign('Untitled design');
  const recordId = newRecordId();
  setBaseline(nothingToSave(recordId, design));
  showDesign(design, { recordId });
  settleSave();
}

function showLoaded(recordId: string, { design, notices, counter, text }: Loaded): void {
  setBaseline({ recordId, counter, text });
  rememberInTab(recordId);
  showDesign(design, { recordId, notices });
  settleSave();
}

/** A design that was just opened is saved, unless this browser saves nothing. */
function settleSave(): void {
  if (sessionStore.getState().save.kind !== 'memory-only') setSave({ kind: 'saved' });
}

/** A change that a page could not save when it was left, and the text of the save that it was made on. */
type Unsaved = LastWords & { readonly decoded: Decoded; readonly savedText: string | null };

/** What was put down of a design and follows its save, if it can be read. */
async function readUnsaved(recordId: string, saved: Loaded | null): Promise<Unsaved | null> {
  const words = readLastWords(recordId);
  if (words === null || words.counter !== (saved?.counter ?? null)) return null;
  const decoded = await decodeAnyText(plainText(words.text));
  return decoded.ok ? { ...words, decoded: decoded.value, savedText: saved?.text ?? null } : null;
}

function showUnsaved({ recordId, counter, savedText, decoded }: Unsaved): void {
  // The baseline is the save and not these words: they are saved as any change is.
  setBaseline({ recordId, counter, text: savedText });
  showDesign(decoded.design, { recordId, notices: decoded.notices });
}

/** What to go on with: a save, as far as there is one, and what was changed after it. */
type Own = {
  readonly recordId: string;
  readonly loaded: Result<Loaded, Unreadable> | null;
  readonly unsaved: Unsaved | null;
};

async function readSave(recordId: string): Promise<Own> {
  const loaded = await readRecord(recordId);
  return { recordId, loaded, unsaved: await readUnsaved(recordId, loaded?.ok ? loaded.value : null) };
}

/** What this tab showed last, else what was saved last; null when the storage is refused. */
async function readOwn(remembered: string | null): Promise<Own | null> {
  try {
    const known = await listRecords();
    const recordId = (known.find((item) => item.recordId === remembered) ?? known[0])?.recordId;
    const neverSaved = remembered === null || remembered === recordId ? null : await readUnsaved(remembered, null);
    if (neverSaved) return { recordId: neverSaved.recordId, loaded: null, unsaved: neverSaved };
    return recordId === undefined ? { recordId: newRecordId(), loaded: null, unsaved: null } : await readSave(recordId);
  } catch {
    return null; // refused, or no answer in time
  }
}

/** Shows one's own design of the last visit, or an empty one. */
async function restoreOwn(): Promise<void> {
  const { design: untouched } = documentStore.getState();
  const own = await readOwn(rememberedInTab());
  // Work goes on in memory, and the page says so.
  if (own === null) setSave({ kind: 'memory-only' });
  // Somebody who was faster than the storage has begun to draw: that is the design now.
  if (documentStore.getState().design !== untouched) return;
  if (own?.unsaved) return showUnsaved(own.unsaved);
  if (own?.loaded?.ok) showLoaded(own.recordId, own.loaded.value);
  else showEmpty();
  if (own?.loaded && !own.loaded.ok) setProblem(savedProblem(own.loaded.error));
}

/** Opens what a fragment asks for; false when it asks for nothing that can be opened. */
async function openLink(fragment: string): Promise<boolean> {
  const { readFragment, refusalOfLink } = await import('../share/link.ts');
  const held = await readFragment(fragment);
  if (!held.ok) {
    setProblem(linkProblem(held.error));
    return false;
  }
  if (held.value.kind === 'preset') return openPreset(held.value.slug);
  const decoded = await decodeAnyText(held.value);
  if (!decoded.ok) {
    const { error } = decoded;
    setProblem(error.refusal === 'too-slow' ? slowLinkProblem(error) : linkProblem(refusalOfLink(error)));
    return false;
  }
  showDesign(decoded.value.design, { recordId: newRecordId(), readOnly: true, notices: decoded.value.notices });
  shown();
  return true;
}

const hasFragment = (): boolean => /^#.+=/.test(location.hash);

async function onHashChange(): Promise<void> {
  if (!hasFragment()) return;
  const fragment = location.hash;
  if (!(await mayLeave()) || !(await openLink(fragment))) dropFragment();
}

/** Opens the link of the address, else what was saved, else an empty design; then saves what is changed. */
export async function startSession(): Promise<void> {
  startAutosave();
  addEventListener('hashchange', () => void onHashChange());
  if (!hasFragment() || !(await openLink(location.hash))) {
    if (hasFragment()) dropFragment();
    await restoreOwn();
  }
  setStarted();
}

/** Leaves the design of a link and goes back to one's own. */
export async function closeShared(): Promise<void> {
  dropFragment();
  await restoreOwn();
  shown();
}

/** Makes a design of one's own of what is on the canvas: of a shared one, or beside the saved one. */
export function saveACopy(): void {
  const recordId = newRecordId();
  setBaseline({ recordId, counter: null, text: null });
  rememberInTab(recordId);
  dropFragment();
  keepCopy(recordId);
  showToast({ message: 'Saved as a design of your own.', severity: 'success' });
}

/** Shows what another tab saved of this design, in place of what is on the canvas. */
export async function reloadTheirs(): Promise<void> {
  const { recordId } = documentStore.getState();
  await openRecord(recordId, true);
}

/** All that is kept in this browser, with the design on the canvas as it is now; null when nothing is kept. */
export async function listOwn(): Promise<Kept | null> {
  await flush();
  return listKept();
}

/** Opens a saved design. `force` leaves the one on the canvas without asking. */
export async function openRecord(recordId: string, force = false): Promise<void> {
  if (!force && !(await mayLeave())) return;
  const loaded = await readRecord(recordId).catch(() => null);
  if (loaded === null) {
    const message = 'It is no longer in the storage of this browser. The design on the canvas is as it was.';
    setProblem({ title: 'The saved design is gone', message, issues: [], text: null });
  } else if (loaded.ok) {
    dropFragment();
    showLoaded(recordId, loaded.value);
    shown();
  } else setProblem(savedProblem(loaded.error));
}

/** Opens a design file, or the design that a picture carries, as a new design. */
export async function openFile(file: File): Promise<void> {
  const source = await readDesignFile(file);
  if (!source.ok) {
    setProblem(source.error);
    return;
  }
  if (source.value.text.length > maxOnPage) showToast({ message: `Reading ${file.name}…`, severity: 'info' });
  const decoded = await decodeAnyText(source.value);
  if (!decoded.ok) {
    setProblem(fileProblem(file.name, decoded.error));
  } else if (await mayLeave()) {
    showAsNew(decoded.value.design, decoded.value.notices);
    showToast({ message: `Opened ${file.name}.`, severity: 'success' });
  }
}

/** Opens a preset as a new design; false when there is no such preset or the person stays. */
export async function openPreset(slug: string): Promise<boolean> {
  const { presetOf } = await import('../presets/registry.ts');
  const preset = presetOf(slug);
  const made = await preset?.load().catch(() => undefined);
  if (!preset || !made) {
    const message = preset
      ? 'Its part of the page could not be loaded. Reload the page and try again.'
      : 'The link names a preset that this version of Ringfence does not have. Choose one from the list of presets.';
    setProblem({
      title: 'The preset was not opened',
      message: `${message} Nothing of yours was changed.`,
      issues: [],
      text: null,
    });
    return false;
  }
  if (!(await mayLeave())) return false;
  showAsNew(made.design());
  showToast({ message: `Opened “${preset.title}” as a new design.`, severity: 'success' });
  return true;
}

/** Starts an empty design. The one before stays saved. */
export async function newDesign(): Promise<void> {
  if (!(await mayLeave())) return;
  dropFragment();
  showEmpty();
  shown();
}

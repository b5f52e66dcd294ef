// The design, its history, and nothing that can be derived from them. Actions are exported functions.
import { createStore } from 'zustand/vanilla';
import { applyEdit } from '../edits/apply.ts';
import type { Issue, Result } from '../lib/result.ts';
import { type Design, emptyDesign } from '../model/design.ts';
import type { Edit } from '../model/edit.ts';

/** One step of the history: the edit that takes it back and the one that does it again. */
export type Step = {
  readonly label: string;
  readonly undo: Edit;
  readonly redo: Edit;
  readonly coalesce: string | null;
};

export type DocumentState = {
  readonly design: Design;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Key of the saved record; a new design gets a new one, so saving never replaces other work. */
  readonly recordId: string;
  /** A design opened from a link is looked at, not edited, until it is kept. */
  readonly readOnly: boolean;
  /** What was put right while the design was opened. */
  readonly notices: readonly Issue[];
};

/** Steps kept; the oldest go first. */
const historyLength = 500;

export const documentStore = createStore<DocumentState>(() => ({
  design: emptyDesign('Untitled design'),
  past: [],
  future: [],
  recordId: 'first',
  readOnly: false,
  notices: [],
}));

const { getState, setState } = documentStore;

/** The design of the moment. */
export const currentDesign = (): Design => getState().design;

/** Carries out an edit as one step of the history, or says why not and changes nothing. */
export function edit(next: Edit): Result<Design> {
  const { design, past, readOnly } = getState();
  if (readOnly) {
    return {
      ok: false,
      error: [{ pointer: '', message: 'This design was opened from a link. Save a copy to change it.' }],
    };
  }
  if (next.changes.length === 0) return { ok: true, value: design };
  const applied = applyEdit(design, next);
  if (!applied.ok) return applied;
  const last = past.at(-1);
  const key = next.coalesce ?? null;
  // Edits with one key set the same things, so the first one's undo and the last one's redo are the whole step.
  const merged = key !== null && last?.coalesce === key;
  const step: Step = { label: next.label, undo: merged ? last.undo : applied.value.inverse, redo: next, coalesce: key };
  setState({
    design: applied.value.design,
    past: [...(merged ? past.slice(0, -1) : past), step].slice(-historyLength),
    future: [],
  });
  return { ok: true, value: applied.value.design };
}

/** Ends the gathering of keystrokes into one step; called when a field loses focus. */
export function sealHistory(): void {
  const { past } = getState();
  const last = past.at(-1);
  if (last && last.coalesce !== null) setState({ past: [...past.slice(0, -1), { ...last, coalesce: null }] });
}

/** Takes the last step back; returns its label, or null when there is none. */
export function undo(): string | null {
  const { design, past, future } = getState();
  const step = past.at(-1);
  const applied = step && applyEdit(design, step.undo);
  if (!step || !applied?.ok) return null;
  setState({ design: applied.value.design, past: past.slice(0, -1), future: [{ ...step, coalesce: null }, ...future] });
  return step.label;
}

/** Does the last step that was taken back again; returns its label, or null when there is none. */
export function redo(): string | null {
  const { design, past, future } = getState();
  const [step, ...rest] = future;
  const applied = step && applyEdit(design, step.redo);
  if (!step || !applied?.ok) return null;
  setState({ design: applied.value.design, past: [...past, { ...step, undo: applied.value.inverse }], future: rest });
  return step.label;
}

/** Shows another design with an empty history. The one shown before stays saved under its own record. */
export function showDesign(
  design: Design,
  from: { readonly recordId: string; readonly readOnly?: boolean; readonly notices?: readonly Issue[] },
): void {
  setState({
    design,
    past: [],
    future: [],
    recordId: from.recordId,
    readOnly: from.readOnly ?? false,
    notices: from.notices ?? [],
  });
}

/** Makes a design opened from a link one's own, under a record of its own. */
export const keepCopy = (recordId: string): void => setState({ readOnly: false, recordId, notices: [] });

export const dismissNotices = (): void => setState({ notices: [] });

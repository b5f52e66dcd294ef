// What happens to the design outside the page: is it saved, what could not be opened, what must be asked first.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Issue } from '../lib/result.ts';

export type SaveState =
  | { readonly kind: 'saved' | 'saving' | 'unsaved' }
  /** A write was refused; shown until one works. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** This browser keeps nothing: the file is the only copy that lasts. */
  | { readonly kind: 'memory-only' }
  /** Another tab saved the same design meanwhile; nothing is written until the person has chosen. */
  | { readonly kind: 'conflict' };

/** Why something was not opened. `text` is what was found there, to be downloaded. */
export type OpenProblem = {
  readonly title: string;
  readonly message: string;
  readonly issues: readonly Issue[];
  readonly text: string | null;
};

/** A yes-or-no question that an action waits for. */
export type Question = { readonly title: string; readonly message: string; readonly confirm: string };

export type SessionState = {
  /** False until the link or the saved design of the start is on the canvas. */
  readonly started: boolean;
  readonly save: SaveState;
  readonly problem: OpenProblem | null;
  readonly question: Question | null;
};

export const sessionStore = createStore<SessionState>(() => ({
  started: false,
  save: { kind: 'saved' },
  problem: null,
  question: null,
}));

export const useSession = <T>(selector: (state: SessionState) => T): T => useStore(sessionStore, selector);

const { getState, setState } = sessionStore;

export const setStarted = (): void => setState({ started: true });
export const setProblem = (problem: OpenProblem): void => setState({ problem });
export const dismissProblem = (): void => setState({ problem: null });

/** Keeps the object while nothing changes, so that nothing is drawn again. */
export function setSave(save: SaveState): void {
  const { save: now } = getState();
  const same =
    now.kind === save.kind && (save.kind !== 'failed' || (now.kind === 'failed' && now.reason === save.reason));
  if (!same) setState({ save });
}

let resolveQuestion: ((yes: boolean) => void) | null = null;

/** Puts a question to the person; a question that is still open is answered with no. */
export function ask(question: Question): Promise<boolean> {
  resolveQuestion?.(false);
  setState({ question });
  return new Promise((resolve) => {
    resolveQuestion = resolve;
  });
}

/** The person's answer to the open question. */
export function answer(yes: boolean): void {
  setState({ question: null });
  resolveQuestion?.(yes);
  resolveQuestion = null;
}

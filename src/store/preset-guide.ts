// The questions that lead to a preset, for the gallery.
import { type Answer, follow, guide, type Question } from '../presets/guide.ts';

/** The question after these answers; null when they have led to a preset. */
export function nextOf(path: readonly number[]): Question | null {
  const next = follow(path);
  return typeof next === 'string' ? null : next;
}

/** Slug of the preset that the answers have led to; null while there are questions. */
export function endOf(path: readonly number[]): string | null {
  const next = follow(path);
  return typeof next === 'string' ? next : null;
}

/** The answers so far, each with its question. */
export function answersOf(path: readonly number[]): readonly (Pick<Answer, 'label'> & { readonly question: string })[] {
  const given: { question: string; label: string }[] = [];
  let at: Question | string = guide;
  for (const index of path) {
    if (typeof at === 'string') break;
    const answer: Answer | undefined = at.answers[index];
    if (!answer) break;
    given.push({ question: at.question, label: answer.label });
    at = answer.next;
  }
  return given;
}

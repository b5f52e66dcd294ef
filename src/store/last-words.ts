// What could not be written any more when the page went away. A page that is being left gets no answers from the
// database, so a change of the last moment is put down where writing needs none, and picked up on the next visit.
import { asObject, own } from '../model/gate.ts';
import { checksumOf } from './records.ts';

const keyOf = (recordId: string): string => `ringfence.last-words.${recordId}`;

/** Unsaved text of a design, and the counter of the save that it follows; null when it was never saved. */
export type LastWords = { readonly recordId: string; readonly counter: number | null; readonly text: string };

/** Puts the text down; too large a text or a refusing browser loses the last moment's change only. */
export function leaveLastWords(words: LastWords): void {
  try {
    localStorage.setItem(keyOf(words.recordId), JSON.stringify({ ...words, checksum: checksumOf(words.text) }));
  } catch {
    // no room or no permission: the last save stands
  }
}

export function forgetLastWords(recordId: string): void {
  try {
    localStorage.removeItem(keyOf(recordId));
  } catch {
    // nothing was put down either
  }
}

/** What was put down of a design, whole, or null. It is input like any other, and goes through the gate. */
export function readLastWords(recordId: string): LastWords | null {
  try {
    const json = asObject(JSON.parse(localStorage.getItem(keyOf(recordId)) ?? 'null') as unknown);
    const [counter, text, checksum] = ['counter', 'text', 'checksum'].map((name) =>
      json ? own(json, name) : undefined,
    );
    if (typeof text !== 'string' || checksum !== checksumOf(text)) return null;
    return { recordId, counter: typeof counter === 'number' ? counter : null, text };
  } catch {
    return null; // refused, or no JSON
  }
}

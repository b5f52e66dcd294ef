// Saved designs: one record each, with the save of the moment and the one before it, and a list of all for the open
// dialog. What is read here is input like any other: it passes the gate of the file format.
import type { Decoded } from '../document/decode.ts';
import { fail, type Issue, ok, type Result } from '../lib/result.ts';
import { asObject, own } from '../model/gate.ts';
import { decodeAnyText, plainText, type Undecoded } from './decoding.ts';
import { keysWith, read, transact } from './storage.ts';

/** One save. Counters and not clocks tell which is newer: clocks are set back. */
export type Generation = {
  readonly schema: 1;
  readonly counter: number;
  readonly checksum: string;
  readonly name: string;
  readonly text: string;
};
/** What lies under the key of a design. */
export type StoredRecord = { readonly newest: Generation; readonly before: Generation | null };

/** One line of the list of saved designs, the last saved first. `savedAt` is for reading only. */
export type RecentDesign = {
  readonly recordId: string;
  readonly name: string;
  readonly shapes: number;
  readonly savedAt: number;
};

const recordKey = (recordId: string): string => `design:${recordId}`;
const rescuePrefix = 'rescue:';
const listKey = 'index';

/** FNV-1a over the UTF-16 units with the length: tells a cut or flipped text, not a forged one. */
export function checksumOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length.toString(36)}.${(hash >>> 0).toString(36)}`;
}

function asGeneration(value: unknown): Generation | null {
  const json = asObject(value);
  if (!json) return null;
  const [counter, checksum, name, text] = ['counter', 'checksum', 'name', 'text'].map((key) => own(json, key));
  if (typeof counter !== 'number' || typeof checksum !== 'string' || typeof text !== 'string') return null;
  return { schema: 1, counter, checksum, name: typeof name === 'string' ? name : '', text };
}

function asRecord(value: unknown): StoredRecord | null {
  const json = asObject(value);
  const newest = json && asGeneration(own(json, 'newest'));
  return newest ? { newest, before: asGeneration(own(json, 'before')) } : null;
}

function asList(value: unknown): readonly RecentDesign[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown): RecentDesign[] => {
    const json = asObject(item);
    const recordId = json && own(json, 'recordId');
    if (!json || typeof recordId !== 'string') return [];
    const [name, shapes, savedAt] = ['name', 'shapes', 'savedAt'].map((key) => own(json, key));
    return [{ recordId, name: String(name ?? ''), shapes: Number(shapes) || 0, savedAt: Number(savedAt) || 0 }];
  });
}

const isWhole = (generation: Generation): boolean => checksumOf(generation.text) === generation.checksum;

/** A save: `expected` is the counter this tab saw last, null for a design that was never saved, 'any' to take over. */
export type Save = Omit<RecentDesign, 'savedAt'> & { readonly text: string; readonly expected: number | null | 'any' };
export type SaveOutcome = { readonly kind: 'saved'; readonly counter: number } | { readonly kind: 'conflict' };

/** The record that follows, or a conflict when another tab saved since. A damaged newest save never becomes `before`. */
export function nextRecord(old: StoredRecord | null, save: Save): StoredRecord | null {
  const counter = old?.newest.counter ?? 0;
  if (old && save.expected !== 'any' && save.expected !== counter) return null;
  const newest: Generation = {
    schema: 1,
    counter: counter + 1,
    checksum: checksumOf(save.text),
    name: save.name,
    text: save.text,
  };
  return { newest, before: old && isWhole(old.newest) ? old.newest : (old?.before ?? null) };
}

/** Writes a save and its line of the list in one transaction. Rejects when the browser refuses. */
export const writeRecord = (save: Save, savedAt: number): Promise<SaveOutcome> =>
  transact<SaveOutcome>([recordKey(save.recordId), listKey], ([old, list]) => {
    const record = nextRecord(asRecord(old), save);
    if (!record) return { write: [], result: { kind: 'conflict' } };
    const { recordId, name, shapes } = save;
    const others = asList(list).filter((item) => item.recordId !== recordId);
    return {
      write: [
        [recordKey(recordId), record],
        [listKey, [{ recordId, name, shapes, savedAt } satisfies RecentDesign, ...others]],
      ],
      result: { kind: 'saved', counter: record.newest.counter },
    };
  });

/** A saved design as it was read: the counter to save under, and its text, which tells changes from none. */
export type Loaded = Decoded & { readonly counter: number; readonly text: string };
/** A save that no generation of could be read; the text is the newest. */
export type Unreadable = Undecoded & { readonly text: string };

/** The best of two generations, and the texts that could not be read. */
export async function chooseGeneration(
  record: StoredRecord,
): Promise<Result<Loaded, Unreadable> & { readonly damaged: readonly string[] }> {
  const damaged: string[] = [];
  const { counter } = record.newest;
  let refused: Undecoded = { refusal: 'invalid', issues: [{ pointer: '', message: 'The saved text is damaged.' }] };
  for (const generation of [record.newest, record.before]) {
    if (!generation) continue;
    const decoded = isWhole(generation) ? await decodeAnyText(plainText(generation.text)) : undefined;
    if (decoded?.ok) {
      const notice: Issue = { pointer: '', message: 'The last save was damaged. This is the one before it.' };
      const notices = damaged.length > 0 ? [notice, ...decoded.value.notices] : decoded.value.notices;
      return { ...ok({ ...decoded.value, notices, counter, text: generation.text }), damaged };
    }
    if (decoded && generation === record.newest) refused = decoded.error;
    damaged.push(generation.text);
    // Neither is damage, and the save before would be older work under the same name.
    if (decoded?.error.refusal === 'newer' || decoded?.error.refusal === 'too-slow') break;
  }
  return { ...fail({ ...refused, text: record.newest.text }), damaged };
}

/** Reads a saved design; null when there is none. Text that cannot be read is also kept for rescue. */
export async function readRecord(recordId: string): Promise<Result<Loaded, Unreadable> | null> {
  const [value] = await read([recordKey(recordId)]);
  const record = asRecord(value);
  if (!record) return null;
  const chosen = await chooseGeneration(record);
  const [text] = chosen.damaged;
  if (text !== undefined) {
    await transact([], () => ({ write: [[rescuePrefix + recordId, text]], result: undefined }));
  }
  return chosen;
}

/** All saved designs, the last saved first. */
export const listRecords = async (): Promise<readonly RecentDesign[]> => asList((await read([listKey]))[0]);

/** Removes a saved design and its line of the list. */
export const removeRecord = (recordId: string): Promise<void> =>
  transact<void>([listKey], ([list]) => ({
    write: [
      [recordKey(recordId), undefined],
      [listKey, asList(list).filter((item) => item.recordId !== recordId)],
    ],
    result: undefined,
  }));

/** A saved text that could not be read, kept until the person removes it. */
export type Rescued = { readonly recordId: string; readonly text: string };

async function listRescued(): Promise<readonly Rescued[]> {
  const keys = await keysWith(rescuePrefix);
  const texts = await read(keys);
  return keys.map((key, index) => ({ recordId: key.slice(rescuePrefix.length), text: String(texts[index] ?? '') }));
}

export const removeRescued = (recordId: string): Promise<void> =>
  transact<void>([], () => ({ write: [[rescuePrefix + recordId, undefined]], result: undefined }));

/** All that is kept in this browser; null when it keeps nothing. */
export type Kept = { readonly designs: readonly RecentDesign[]; readonly rescued: readonly Rescued[] };

export async function listKept(): Promise<Kept | null> {
  try {
    return { designs: await listRecords(), rescued: await listRescued() };
  } catch {
    return null; // the storage is refused; the dialog says so
  }
}

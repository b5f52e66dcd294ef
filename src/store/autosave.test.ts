// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setDesign } from '../edits/edits.ts';
import { emptyDesign } from '../model/design.ts';
import { flush, isUnsaved, nothingToSave, setBaseline, startAutosave, takeOver } from './autosave.ts';
import { currentDesign, edit, showDesign } from './document-store.ts';
import { readRecord, type StoredRecord, writeRecord } from './records.ts';
import { sessionStore, setSave } from './session-store.ts';

const disk = vi.hoisted(() => ({ values: new Map<string, unknown>(), refuses: null as Error | null }));

vi.mock('./storage.ts', () => ({
  storageWorked: () => true,
  read: async (keys: string[]) => keys.map((key) => disk.values.get(key)),
  keysWith: async () => [],
  transact: async (
    keys: string[],
    next: (values: unknown[]) => { write: [string, unknown][]; result: unknown },
  ): Promise<unknown> => {
    if (disk.refuses) throw disk.refuses;
    const { write, result } = next(keys.map((key) => disk.values.get(key)));
    for (const [key, value] of write) disk.values.set(key, value);
    return result;
  },
}));

let stop = () => {};
const rename = (name: string) => edit({ ...setDesign({ name }), label: name });
const kind = () => sessionStore.getState().save.kind;
const onDisk = async () => {
  const record = await readRecord('r');
  return record?.ok ? record.value.design.name : null;
};

beforeEach(() => {
  vi.useFakeTimers();
  disk.values.clear();
  disk.refuses = null;
  setSave({ kind: 'saved' });
  stop = startAutosave();
  const design = emptyDesign('Untitled design');
  setBaseline(nothingToSave('r', design));
  showDesign(design, { recordId: 'r' });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('an edit is written within a second', async () => {
  rename('one');
  expect(kind()).toBe('unsaved');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(kind()).toBe('saved');
  expect(await onDisk()).toBe('one');
});

test('an untouched design writes nothing, and neither does one that is as it was', async () => {
  await flush();
  expect(disk.values.size).toBe(0);
  rename('one');
  rename('Untitled design');
  expect(isUnsaved()).toBe(false);
  await flush();
  expect(disk.values.size).toBe(0);
  expect(kind()).toBe('saved');
});

test('a look at a shared design writes nothing', async () => {
  showDesign(emptyDesign('shared'), { recordId: 'other', readOnly: true });
  await flush();
  expect(disk.values.size).toBe(0);
});

test('what another tab saved is not overwritten until the person says so', async () => {
  rename('one');
  await flush();
  const theirs = JSON.stringify({ format: 'ringfence', version: 1, name: 'theirs' });
  await writeRecord({ recordId: 'r', name: 'theirs', shapes: 0, text: theirs, expected: 1 }, 0);
  rename('mine');
  await flush();
  expect(kind()).toBe('conflict');
  rename('mine too');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await onDisk()).toBe('theirs');
  await takeOver();
  expect(kind()).toBe('saved');
  expect(await onDisk()).toBe('mine too');
});

test('a refused write stays visible with its reason until one works', async () => {
  disk.refuses = new DOMException('full', 'QuotaExceededError');
  rename('one');
  await flush();
  expect(sessionStore.getState().save).toEqual({ kind: 'failed', reason: expect.stringMatching(/full/) });
  rename('two');
  expect(kind()).toBe('failed');
  disk.refuses = null;
  await vi.advanceTimersByTimeAsync(11_000);
  expect(kind()).toBe('saved');
  expect(await onDisk()).toBe('two');
});

test('the save before the last one is kept', async () => {
  rename('one');
  await flush();
  rename('two');
  await flush();
  const record = disk.values.get('design:r') as StoredRecord;
  expect([record.newest.name, record.before?.name]).toEqual(['two', 'one']);
  expect(currentDesign().name).toBe('two');
});

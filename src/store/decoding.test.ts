import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { printDocument } from '../document/encode.ts';
import { emptyDesign } from '../model/design.ts';
import { packLink, readFragment } from '../share/link.ts';
import { decodeAnyText, maxOnPage, plainText } from './decoding.ts';
import { FakeWorker } from './fake-worker.testing.ts';

const text = printDocument(emptyDesign('Large'));
const long = text + ' '.repeat(maxOnPage);

beforeEach(() => {
  FakeWorker.made = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a text of usual length is decoded on the page', async () => {
  const decoded = await decodeAnyText(plainText(text));
  expect(decoded.ok && decoded.value.design.name).toBe('Large');
  expect(FakeWorker.made).toEqual([]);
});

test('so is the packed text of a link', async () => {
  const held = await readFragment(await packLink(emptyDesign('Linked')));
  if (!held.ok || held.value.kind !== 'design') throw new Error('expected a design');
  const decoded = await decodeAnyText(held.value);
  expect(decoded.ok && decoded.value.design.name).toBe('Linked');
});

test('a long text is handed to a worker, which ends with its answer', async () => {
  const decoding = decodeAnyText(plainText(long));
  const [worker] = FakeWorker.made;
  expect(worker?.sent).toEqual([plainText(long)]);
  const answer = { ok: false, error: { refusal: 'newer', issues: [] } };
  worker?.onmessage?.({ data: answer });
  expect(await decoding).toBe(answer);
  expect(worker?.ended).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('a worker that gives no answer in 5 s is ended', async () => {
  const decoding = decodeAnyText(plainText(long));
  await vi.advanceTimersByTimeAsync(4_999);
  expect(FakeWorker.made[0]?.ended).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await decoding).toEqual({ ok: false, error: { refusal: 'too-slow', issues: [] } });
  expect(FakeWorker.made[0]?.ended).toBe(true);
});

test('where the worker cannot be had, the page decodes', async () => {
  const decoding = decodeAnyText(plainText(long));
  FakeWorker.made[0]?.onerror?.();
  const decoded = await decoding;
  expect(decoded.ok && decoded.value.design.name).toBe('Large');
});

import { expect, test } from 'vitest';
import { printDocument } from '../document/encode.ts';
import { emptyDesign } from '../model/design.ts';
import { checksumOf, chooseGeneration, type Generation, nextRecord, type Save, type StoredRecord } from './records.ts';

const textOf = (name: string): string => printDocument(emptyDesign(name));
const save = (name: string, expected: Save['expected']): Save => ({
  recordId: 'r',
  name,
  shapes: 0,
  text: textOf(name),
  expected,
});
const generation = (name: string, counter: number): Generation => ({
  schema: 1,
  counter,
  checksum: checksumOf(textOf(name)),
  name,
  text: textOf(name),
});
const record = (newest: Generation, before: Generation | null): StoredRecord => ({ newest, before });
const flipped = (good: Generation): Generation => ({ ...good, text: good.text.replace('0', '1').replace('n', 'm') });

test('a checksum tells flipped, cut and swapped texts apart', () => {
  const texts = ['', 'a', 'b', 'ab', 'ba', 'abc', '\u{1f512}'];
  expect(new Set(texts.map(checksumOf)).size).toBe(texts.length);
});

test('a save keeps the one before it', () => {
  const first = nextRecord(null, save('one', null));
  const second = nextRecord(first, save('two', 1));
  expect(second?.newest).toMatchObject({ counter: 2, name: 'two' });
  expect(second?.before).toMatchObject({ counter: 1, name: 'one' });
});

test('a save on something else than what this tab saw last is a conflict', () => {
  const old = record(generation('theirs', 5), null);
  expect(nextRecord(old, save('mine', 4))).toBeNull();
  expect(nextRecord(old, save('mine', null))).toBeNull();
  expect(nextRecord(old, save('mine', 'any'))?.newest.counter).toBe(6);
});

test('a damaged save never takes the place of the whole one before it', () => {
  const old = record(flipped(generation('two', 2)), generation('one', 1));
  expect(nextRecord(old, save('three', 2))?.before?.name).toBe('one');
});

test('the newest whole save is opened', async () => {
  const chosen = await chooseGeneration(record(generation('two', 2), generation('one', 1)));
  expect(chosen.ok && chosen.value.design.name).toBe('two');
  expect(chosen.damaged).toEqual([]);
});

test('after damage the save before is opened, with a notice, and the damaged text is handed out', async () => {
  const bad = flipped(generation('two', 2));
  const chosen = await chooseGeneration(record(bad, generation('one', 1)));
  expect(chosen.ok && chosen.value).toMatchObject({ design: { name: 'one' }, counter: 2 });
  expect(chosen.ok && chosen.value.notices[0]?.message).toMatch(/damaged/);
  expect(chosen.damaged).toEqual([bad.text]);
});

test('when neither can be read, the newest text is handed out', async () => {
  const bad = flipped(generation('two', 2));
  const chosen = await chooseGeneration(record(bad, flipped(generation('one', 1))));
  expect(chosen.ok).toBe(false);
  expect(!chosen.ok && chosen.error.text).toBe(bad.text);
});

test('a save of a newer version is refused as that, and older work is not put in its place', async () => {
  const text = textOf('new').replace('"version": 1', '"version": 99');
  const newer = { ...generation('new', 2), text, checksum: checksumOf(text) };
  const chosen = await chooseGeneration(record(newer, generation('one', 1)));
  expect(!chosen.ok && chosen.error.refusal).toBe('newer');
});

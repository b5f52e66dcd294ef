// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { printDocument } from '../document/encode.ts';
import { emptyDesign } from '../model/design.ts';
import { finishedPng } from '../picture/carried.ts';
import { printPicture, usualPicture } from '../picture/print-svg.ts';
import { packLink } from '../share/link.ts';
import { currentDesign, documentStore, showDesign } from './document-store.ts';
import { listOwn, newDesign, openFile, openPreset, saveACopy, startSession } from './opening.ts';
import { dismissProblem, sessionStore } from './session-store.ts';

vi.mock('./storage.ts', () => {
  const stored = new Map<string, unknown>();
  const readAll = (keys: readonly string[]) => keys.map((key) => stored.get(key));
  return {
    storageWorked: () => true,
    read: async (keys: readonly string[]) => readAll(keys),
    keysWith: async () => [],
    transact: async (
      keys: readonly string[],
      change: (old: unknown[]) => { write: [string, unknown][]; result: unknown },
    ) => {
      const { write, result } = change(readAll(keys));
      for (const [key, value] of write) stored.set(key, value);
      return result;
    },
  };
});

const file = (text: string | Uint8Array<ArrayBuffer>, name = 'hub.json') => new File([text], name);
const problem = () => sessionStore.getState().problem;
const recordId = () => documentStore.getState().recordId;

beforeAll(() => startSession());

beforeEach(async () => {
  dismissProblem();
  await newDesign();
});

test('a good file becomes a design with a record of its own', async () => {
  const before = recordId();
  await openFile(file(printDocument(emptyDesign('From a file'))));
  expect(currentDesign().name).toBe('From a file');
  expect(recordId()).not.toBe(before);
  expect(problem()).toBeNull();
});

test("the list of one's own designs holds one that was opened a moment ago", async () => {
  await openFile(file(printDocument(emptyDesign('Just opened'))));
  const kept = await listOwn();
  expect(kept?.designs[0]).toMatchObject({ recordId: recordId(), name: 'Just opened' });
});

test.each([
  ['a text that is no JSON', '{', /not a design/],
  ['JSON that is no design', '{"a":1}', /not a design/],
  ['a newer version', '{"format":"ringfence","version":99}', /newer/],
  ['a broken design', '{"format":"ringfence","version":1,"resources":[{"id":"a","kind":"nope"}]}', /cannot be opened/],
])('%s is refused and the design stays', async (_, text, title) => {
  const before = currentDesign();
  await openFile(file(text));
  expect(problem()?.title).toMatch(title);
  expect(currentDesign()).toBe(before);
});

test('bytes that are no text are refused', async () => {
  await openFile(file(new Uint8Array([0xff, 0xfe, 0x00])));
  expect(problem()?.message).toMatch(/could not be read as text/);
});

test('a file that is too large is refused unread', async () => {
  const large = file('{}');
  Object.defineProperty(large, 'size', { value: 10 * 1024 * 1024 });
  const read = vi.spyOn(large, 'arrayBuffer');
  await openFile(large);
  expect(problem()?.message).toMatch(/5 MiB/);
  expect(read).not.toHaveBeenCalled();
});

/** The beginning of a PNG: its signature, and a header of 13 bytes. */
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, ...new Uint8Array(21)]);

test('a picture that carries its design opens as that design', async () => {
  const design = { ...emptyDesign('In a picture'), description: 'Carried' };
  const fragment = await packLink(design);
  const { svg } = printPicture(design, { ...usualPicture, carry: fragment });
  await openFile(file(svg, 'hub.svg'));
  expect(currentDesign()).toEqual(design);
  await newDesign();
  await openFile(file(finishedPng(png, 2, fragment), 'hub.png'));
  expect(currentDesign()).toEqual(design);
  expect(problem()).toBeNull();
});

test.each([
  ['no design', printPicture(emptyDesign('x')).svg, /carries no design/],
  ['no design in its dots', png, /carries no design/],
  ['half a design', finishedPng(png, 1, 'd=1.AAAF'), /damaged/],
  ['a design of a newer version', '<svg><metadata>#d=9.AAAA</metadata></svg>', /newer version/],
])('a picture with %s is refused and the design stays', async (_, content, title) => {
  const before = currentDesign();
  await openFile(file(content, 'hub.svg'));
  expect(problem()?.title).toMatch(title);
  expect(currentDesign()).toBe(before);
});

test('a preset that does not exist is a problem, not an empty page', async () => {
  expect(await openPreset('no-such-preset')).toBe(false);
  expect(problem()?.title).toBe('The preset was not opened');
});

test('a copy of a shared design can be changed and has a record of its own', () => {
  showDesign(emptyDesign('shared'), { recordId: 'shared', readOnly: true });
  saveACopy();
  expect(documentStore.getState().readOnly).toBe(false);
  expect(recordId()).not.toBe('shared');
});

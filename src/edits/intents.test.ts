import { expect, it } from 'vitest';
import { printDocument } from '../document/encode.ts';
import type { Design } from '../model/design.ts';
import type { Edit } from '../model/edit.ts';
import type { ResourceId } from '../model/ids.ts';
import type { Intent } from '../model/intent.ts';
import { applyEdit } from './apply.ts';
import { build } from './builder.ts';
import { clip, paste } from './clipboard.ts';
import { removeShapes } from './edits.ts';
import { addIntent, changeIntent, removeIntent } from './intents.ts';

function sample() {
  const b = build('Sample');
  const office = b.add('on-premises', 'office', {}, { at: [0, 0] });
  const account = b.add('storage-account', 'st', {}, { at: [400, 0] });
  return { design: b.design(), office, account };
}

const flow = (from: ResourceId, to: ResourceId): Omit<Intent, 'id'> => ({
  from: { shape: from },
  to: { shape: to, part: 'blob' },
  protocol: 'TCP',
  port: 443,
  expect: 'allowed',
});

function run(design: Design, edit: Edit): Design {
  const applied = applyEdit(design, edit);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  const undone = applyEdit(applied.value.design, applied.value.inverse);
  expect(undone.ok && printDocument(undone.value.design)).toBe(printDocument(design));
  return applied.value.design;
}

const intents = (design: Design): readonly Intent[] => [...design.network.intents.values()];

it('an intent is added, changed and removed, and each is taken back exactly', () => {
  const { design, office, account } = sample();
  const one = run(design, addIntent(design, flow(office, account)));
  const two = run(one, addIntent(one, { ...flow(office, account), expect: 'denied' }));
  expect(intents(two).map(({ id, expect: wanted }) => [id, wanted])).toEqual([
    ['office-st-443', 'allowed'],
    ['office-st-443-2', 'denied'],
  ]);
  const [first] = intents(two);
  if (!first) throw new Error('an intent was added');
  const noted = run(two, changeIntent(first, { note: 'Uploads.' }));
  expect(intents(noted)[0]?.note).toBe('Uploads.');
  const [noteless] = intents(run(noted, changeIntent({ ...first, note: 'Uploads.' }, { note: '' })));
  expect(noteless && 'note' in noteless).toBe(false);
  expect(intents(run(noted, removeIntent(first.id))).map(({ id }) => id)).toEqual(['office-st-443-2']);
});

it('a deleted shape stays named in an intent, and the shape that comes back has it again', () => {
  const { design, office, account } = sample();
  const pinned = run(design, addIntent(design, flow(office, account)));
  const without = run(pinned, removeShapes(pinned, [account]));
  expect(intents(without)).toEqual(intents(pinned));
});

it('copies leave intents alone', () => {
  const { design, office, account } = sample();
  const pinned = run(design, addIntent(design, flow(office, account)));
  const clipping = clip(pinned, [office, account]);
  expect(clipping.design.network.intents.size).toBe(0);
  const pasted = paste(pinned, clipping, null);
  if (!pasted.ok) throw new Error(JSON.stringify(pasted.error));
  expect(intents(run(pinned, pasted.value.edit))).toEqual(intents(pinned));
});

it('what no intent can be is refused', () => {
  const { design, office, account } = sample();
  const pinned = run(design, addIntent(design, flow(office, account)));
  const [first] = intents(pinned);
  if (!first) throw new Error('an intent was added');
  const bad: readonly Edit[] = [
    addIntent(design, { ...flow(office, account), port: 0 }),
    { label: '', changes: [{ type: 'set-intent', intent: first }] },
    removeIntent(first.id),
  ];
  for (const edit of bad) expect(applyEdit(design, edit).ok).toBe(false);
  expect(applyEdit(pinned, { label: '', changes: [{ type: 'add-intent', intent: first }] }).ok).toBe(false);
});

it('a design holds 200 of them', () => {
  const { design, office, account } = sample();
  let full = design;
  for (let port = 1; port <= 200; port += 1) {
    const applied = applyEdit(full, addIntent(full, { ...flow(office, account), port }));
    if (applied.ok) full = applied.value.design;
  }
  expect(full.network.intents.size).toBe(200);
  expect(applyEdit(full, addIntent(full, { ...flow(office, account), port: 201 })).ok).toBe(false);
});

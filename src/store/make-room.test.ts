import { afterEach, expect, test } from 'vitest';
import { addShape } from '../edits/edits.ts';
import { emptyDesign } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { absoluteBox } from '../picture/contents.ts';
import { perform, place } from './canvas-actions.ts';
import { currentDesign, documentStore, edit, showDesign, undo } from './document-store.ts';

afterEach(() => showDesign(emptyDesign('Empty'), { recordId: 'test' }));

function add(
  kind: 'virtual-network' | 'subnet' | 'key-vault',
  parent: ResourceId | null,
  at: { x: number; y: number },
) {
  const added = addShape(currentDesign(), { kind, parent, at });
  if (!added.ok) throw new Error('refused');
  edit(added.value.edit);
  return added.value.id;
}

const boxOf = (id: ResourceId) => {
  const box = absoluteBox(currentDesign(), id);
  if (!box) throw new Error('no box');
  return box;
};

const apart = (a: ResourceId, b: ResourceId): boolean => {
  const [one, two] = [boxOf(a), boxOf(b)];
  return (
    one.x + one.width <= two.x ||
    two.x + two.width <= one.x ||
    one.y + one.height <= two.y ||
    two.y + two.height <= one.y
  );
};

test('a container that grows pushes its neighbours aside, and they push theirs', () => {
  const left = add('virtual-network', null, { x: 0, y: 0 });
  const { width } = boxOf(left);
  const right = add('virtual-network', null, { x: width + 16, y: 0 });
  const vault = add('key-vault', null, { x: width + 16 + boxOf(right).width + 16, y: 8 });
  for (let i = 0; i < 4; i += 1) place('subnet', left);
  expect([apart(left, right), apart(left, vault), apart(right, vault)]).toEqual([true, true, true]);
});

test('a subnet that grows pushes the subnet below it, and their network grows', () => {
  const net = add('virtual-network', null, { x: 0, y: 0 });
  const upper = add('subnet', net, { x: 16, y: 48 });
  const lower = add('subnet', net, { x: 16, y: 48 + boxOf(upper).height + 16 });
  for (let i = 0; i < 4; i += 1) place('compute-instance', upper);
  expect(apart(upper, lower)).toBe(true);
  const [around, inner] = [boxOf(net), boxOf(lower)];
  expect(inner.y + inner.height).toBeLessThan(around.y + around.height);
  expect(inner.x + inner.width).toBeLessThan(around.x + around.width);
});

test('growing and giving way are one step of the history', () => {
  const left = add('virtual-network', null, { x: 0, y: 0 });
  const right = add('virtual-network', null, { x: boxOf(left).width + 16, y: 0 });
  const before = currentDesign().layout;
  const steps = documentStore.getState().past.length;
  const box = boxOf(left);
  perform({
    ok: true,
    value: { label: 'Resize', changes: [{ type: 'set-box', id: left, box: { ...box, width: box.width + 200 } }] },
  });
  expect(apart(left, right)).toBe(true);
  expect(documentStore.getState().past.length).toBe(steps + 1);
  undo();
  expect(currentDesign().layout).toEqual(before);
});

test('a neighbour that lay over the container before stays where somebody put it', () => {
  const left = add('virtual-network', null, { x: 0, y: 0 });
  const over = add('key-vault', null, { x: 40, y: 40 });
  const place = boxOf(over);
  const box = boxOf(left);
  perform({
    ok: true,
    value: { label: 'Resize', changes: [{ type: 'set-box', id: left, box: { ...box, width: box.width + 200 } }] },
  });
  expect(boxOf(over)).toEqual(place);
});

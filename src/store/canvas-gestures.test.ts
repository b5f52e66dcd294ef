import { expect, test } from 'vitest';
import { applyEdit } from '../edits/apply.ts';
import { build } from '../edits/builder.ts';
import { absolute } from '../edits/geometry.ts';
import type { Result } from '../lib/result.ts';
import type { Design } from '../model/design.ts';
import type { Edit } from '../model/edit.ts';
import { pictureOf, shownBy } from '../picture/contents.ts';
import { dragEdit, dropOfDrag, dropOn, nearestFree, resized, resizeEdit, shapeAt } from './canvas-gestures.ts';

/** vnet-a [ snet-a [ pe ] ]   vnet-b [ snet-b ]   st   nsg */
function sample() {
  const b = build('Sample');
  const vnetA = b.add('virtual-network', 'vnet-a', {}, { at: [0, 0, 400, 400] });
  const snetA = b.add('subnet', 'snet-a', {}, { in: vnetA, at: [16, 48, 240, 200] });
  const pe = b.add('private-endpoint', 'pe', {}, { in: snetA, at: [16, 48, 160, 64] });
  const vnetB = b.add('virtual-network', 'vnet-b', {}, { at: [500, 0, 400, 400] });
  const snetB = b.add('subnet', 'snet-b', {}, { in: vnetB, at: [16, 48, 240, 200] });
  const st = b.add('storage-account', 'st', {}, { at: [0, 600] });
  const nsg = b.add('network-security-group', 'nsg', {}, { at: [300, 600] });
  return { design: b.design(), vnetA, snetA, pe, vnetB, snetB, st, nsg };
}

function after(design: Design, edit: Result<Edit>): Design {
  const applied = edit.ok ? applyEdit(design, edit.value) : edit;
  if (!applied.ok) throw new Error(applied.error[0]?.message);
  return applied.value.design;
}
const boxOf = (design: Design, id: Parameters<typeof absolute>[1]) => {
  const box = design.layout.get(id);
  if (!box) throw new Error(`no box ${id}`);
  return box;
};

test('the innermost shape is under the pointer', () => {
  const { design, pe, snetA, vnetA } = sample();
  expect(shapeAt(design, { x: 40, y: 110 })).toBe(pe);
  expect(shapeAt(design, { x: 40, y: 110 }, new Set([pe]))).toBe(snetA);
  expect(shapeAt(design, { x: 390, y: 390 })).toBe(vnetA);
  expect(shapeAt(design, { x: -10, y: 0 })).toBeNull();
});

test('a drop goes in, is attached, or is refused with a reason', () => {
  const { design, pe, snetB, snetA, vnetB } = sample();
  expect(dropOn(design, 'private-endpoint', snetB)).toEqual({ type: 'into', parent: snetB });
  expect(dropOn(design, 'network-security-group', pe)).toMatchObject({ type: 'attach', host: snetA });
  expect(dropOn(design, 'storage-account', vnetB)).toMatchObject({ type: 'refused', over: vnetB });
  expect(dropOfDrag(design, [snetA], { x: 1000, y: 1000 })).toMatchObject({ type: 'refused', over: null });
});

test('a move into another container keeps the place on the canvas', () => {
  const { design, pe, snetB } = sample();
  const box = boxOf(design, pe);
  const dragged = new Map([[pe, { ...box, x: box.x + 520 }]]);
  const next = after(design, dragEdit(design, dragged, { type: 'into', parent: snetB }));
  expect(next.network.resources.get(pe)?.parent).toBe(snetB);
  expect(absolute(next, pe)).toEqual({ x: absolute(design, pe).x + 520, y: absolute(design, pe).y });
});

test('an NSG that is dropped on a subnet becomes its chip', () => {
  const { design, nsg, snetA } = sample();
  const drop = dropOn(design, 'network-security-group', snetA, nsg);
  const next = after(design, dragEdit(design, new Map([[nsg, boxOf(design, nsg)]]), drop));
  expect(next.network.resources.get(snetA)?.props.networkSecurityGroup).toBe(nsg);
  expect(pictureOf(next.network).chips.get(snetA)).toEqual([nsg]);
  expect(shownBy(next.network, nsg)).toBe(snetA);
});

test('a container grows around what is dragged over its border', () => {
  const { design, snetA, vnetA } = sample();
  const box = boxOf(design, snetA);
  const next = after(design, dragEdit(design, new Map([[snetA, { ...box, x: 300 }]]), null));
  expect(boxOf(next, vnetA).width).toBe(300 + 240 + 16);
});

test('a container is resized from its left without moving its content, and not below it', () => {
  const { design, vnetA, pe, snetA } = sample();
  const wider = after(design, resizeEdit(design, vnetA, resized(design, vnetA, { x: -1, y: 0 }, { x: -80, y: 0 })));
  expect(boxOf(wider, vnetA)).toMatchObject({ x: -80, width: 480 });
  expect(absolute(wider, snetA)).toEqual(absolute(design, snetA));
  expect(absolute(wider, pe)).toEqual(absolute(design, pe));
  const narrow = resized(design, vnetA, { x: 1, y: 1 }, { x: -1000, y: -1000 }).get(vnetA);
  expect(narrow).toMatchObject({ width: 16 + 240 + 8, height: 48 + 200 + 8 });
});

test('a new shape is put beside what is in its way', () => {
  const taken = [{ x: 0, y: 0, width: 160, height: 64 }];
  expect(nearestFree(null, { x: 100, y: 0, width: 160, height: 64 }, taken)).toMatchObject({ x: 176, y: 0 });
  expect(nearestFree(null, { x: 400, y: 0, width: 160, height: 64 }, taken)).toMatchObject({ x: 400, y: 0 });
});

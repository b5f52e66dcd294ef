import { beforeEach, expect, test } from 'vitest';
import { build } from '../edits/builder.ts';
import { clip } from '../edits/clipboard.ts';
import type { ResourceId } from '../model/ids.ts';
import {
  copySelection,
  cutSelection,
  decodeClipping,
  duplicateSelection,
  pasteText,
  printClipping,
} from './clipboard-actions.ts';
import { currentDesign, documentStore, showDesign } from './document-store.ts';
import { select, viewStore } from './view-store.ts';

const id = (text: string) => text as ResourceId;

beforeEach(() => {
  const b = build('Sample');
  const vnet = b.add('virtual-network', 'vnet', {}, { at: [0, 0] });
  const nsg = b.add('network-security-group', 'nsg');
  b.add('subnet', 'snet', { networkSecurityGroup: nsg }, { in: vnet });
  showDesign(b.design(), { recordId: 'r' });
  select([]);
});

const names = () => [...currentDesign().network.resources.values()].map((resource) => resource.name);

test('what is copied comes back through the gate as it was', () => {
  const clipping = clip(currentDesign(), [id('snet')]);
  const decoded = decodeClipping(printClipping(clipping));
  expect(decoded.ok && decoded.value.roots).toEqual([id('snet')]);
  expect(decoded.ok && decoded.value.design.network.resources.get(id('snet'))).toEqual(
    currentDesign().network.resources.get(id('snet')),
  );
});

test.each([
  ['', 'The clipboard holds no shapes of Ringfence, so nothing was pasted.'],
  ['hello', 'The clipboard holds no shapes of Ringfence, so nothing was pasted.'],
  ['{"format":"ringfence-clipboard","roots":["a"],"document":{"format":"ringfence","version":1}}', 'no shapes'],
  ['{"format":"ringfence-clipboard","roots":["a"],"document":7}', ''],
  ['ringfence-clipboard {', 'not valid JSON'],
])('foreign text %j is refused with a sentence and changes nothing', (text, said) => {
  const before = currentDesign();
  pasteText(text);
  expect(currentDesign()).toBe(before);
  expect(viewStore.getState().toast?.message).toContain(said);
});

test('copy and paste put a shape beside itself, in one step', () => {
  select([id('snet')]);
  pasteText(copySelection() ?? '');
  expect(names()).toContain('snet-2');
  expect(documentStore.getState().past).toHaveLength(1);
  const [pasted] = viewStore.getState().selected;
  expect(pasted && currentDesign().network.resources.get(pasted)?.parent).toBe('vnet');
});

test('cut takes away, paste brings back into the selected container', () => {
  select([id('snet')]);
  const text = cutSelection() ?? '';
  expect(names()).not.toContain('snet');
  select([id('vnet')]);
  pasteText(text);
  expect(names()).toContain('snet');
  expect(documentStore.getState().past.map((step) => step.label)).toEqual(['Cut snet', 'Paste snet']);
});

test('duplicate needs no clipboard', () => {
  select([id('vnet')]);
  duplicateSelection();
  expect(names()).toEqual(expect.arrayContaining(['vnet-2', 'snet']));
  expect(documentStore.getState().past[0]?.label).toBe('Duplicate vnet-2');
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build } from '../../edits/builder.ts';
import { currentDesign, showDesign } from '../../store/document-store.ts';
import { select, viewStore } from '../../store/view-store.ts';
import { Outline } from './Outline.tsx';

beforeEach(() => {
  const b = build('Sample');
  const hub = b.add('virtual-network', 'vnet-hub');
  b.add('subnet', 'snet-a', {}, { in: hub });
  b.add('storage-account', 'stml');
  showDesign(b.design(), { recordId: 'test' });
  select([]);
});
afterEach(cleanup);

const item = (name: RegExp) => screen.getByRole('treeitem', { name });
const selectedNames = () =>
  [...viewStore.getState().selected].map((id) => currentDesign().network.resources.get(id)?.name);

test('items say what they are and how deep they stand', () => {
  render(<Outline />);
  expect(item(/^snet-a, Subnet/).getAttribute('aria-level')).toBe('2');
  expect(item(/^vnet-hub/).getAttribute('aria-expanded')).toBe('true');
  expect(item(/^stml/).getAttribute('aria-expanded')).toBeNull();
});

test('arrows move the focus and fold, Enter selects, one item is in the tab order', () => {
  render(<Outline />);
  item(/^vnet-hub/).focus();
  fireEvent.keyDown(item(/^vnet-hub/), { key: 'ArrowDown' });
  expect(document.activeElement).toBe(item(/^snet-a/));
  fireEvent.keyDown(item(/^snet-a/), { key: 'Enter' });
  expect(selectedNames()).toEqual(['snet-a']);
  fireEvent.keyDown(item(/^snet-a/), { key: 'ArrowLeft' });
  fireEvent.keyDown(item(/^vnet-hub/), { key: 'ArrowLeft' });
  expect(screen.queryByRole('treeitem', { name: /^snet-a/ })).toBeNull();
  expect(screen.getAllByRole('treeitem').filter((each) => each.tabIndex === 0)).toHaveLength(1);
});

test('clicks with Shift and Ctrl select several', () => {
  render(<Outline />);
  fireEvent.click(item(/^vnet-hub/));
  fireEvent.click(item(/^stml/), { shiftKey: true });
  expect(selectedNames()).toEqual(['vnet-hub', 'snet-a', 'stml']);
  fireEvent.click(item(/^snet-a/), { ctrlKey: true });
  expect(selectedNames()).toEqual(['vnet-hub', 'stml']);
});

test('F2 renames, Delete deletes', () => {
  render(<Outline />);
  fireEvent.keyDown(item(/^stml/), { key: 'F2' });
  const field = screen.getByLabelText('New name');
  fireEvent.change(field, { target: { value: 'stdata' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  fireEvent.keyDown(item(/^vnet-hub/), { key: 'Delete' });
  expect(screen.getAllByRole('treeitem').map((each) => each.getAttribute('aria-label'))).toHaveLength(1);
  expect(item(/^stdata/)).toBeTruthy();
});

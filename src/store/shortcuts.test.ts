import { expect, test } from 'vitest';
import { type KeyPress, keyLabel, shortcutFor, shortcuts } from './shortcuts.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test.each([
  ['undo', press('z', { ctrlKey: true })],
  ['undo', press('z', { metaKey: true })],
  ['redo', press('Z', { ctrlKey: true, shiftKey: true })],
  ['redo', press('y', { ctrlKey: true })],
  ['delete', press('Backspace')],
  ['zoom-in', press('+', { ctrlKey: true, shiftKey: true })],
  ['zoom-in', press('=', { ctrlKey: true })],
  ['zoom-100', press('0', { ctrlKey: true })],
  ['zoom-fit', press('!', { shiftKey: true, code: 'Digit1' })],
  ['zoom-fit', press('+', { shiftKey: true, code: 'Digit1' })],
  ['help', press('?', { shiftKey: true })],
  ['nudge-ArrowLeft-5', press('ArrowLeft', { shiftKey: true })],
  ['rename', press('F2')],
])('%s', (id, pressed) => {
  expect(shortcutFor(pressed)?.id).toBe(id);
});

test('other presses stand for nothing', () => {
  expect(shortcutFor(press('z'))).toBeUndefined();
  expect(shortcutFor(press('z', { ctrlKey: true, altKey: true }))).toBeUndefined();
});

test('ids and keys are used once', () => {
  const all = shortcuts.flatMap((shortcut) => shortcut.keys);
  expect(new Set(all).size).toBe(all.length);
  expect(new Set(shortcuts.map((shortcut) => shortcut.id)).size).toBe(shortcuts.length);
});

test('keys read as on the keyboard', () => {
  expect(keyLabel('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
  expect(keyLabel('Shift+ArrowLeft', false)).toBe('Shift+←');
  expect(keyLabel('Mod+Z', true)).toBe('⌘Z');
});

import { expect, test } from 'vitest';
import { isBoxInView } from './in-view.ts';

const margins = { top: '20px', right: '20px', bottom: '60px', left: '20px' } as const;
const view = { transform: [0, 0, 1], width: 800, height: 600 } as const;
const box = { x: 100, y: 100, width: 200, height: 100 };

test.each([
  ['inside', box, true],
  ['behind the left margin', { ...box, x: 10 }, false],
  ['behind the toolbar', { ...box, y: 460 }, false],
  ['beyond the right side', { ...box, x: 700 }, false],
])('%s', (_, at, seen) => {
  expect(isBoxInView(at, { ...view, transform: [...view.transform] }, margins)).toBe(seen);
});

test('zoom and pan count', () => {
  expect(isBoxInView(box, { ...view, transform: [0, 0, 3] }, margins)).toBe(false);
  expect(isBoxInView({ ...box, x: 900 }, { ...view, transform: [-700, 0, 1] }, margins)).toBe(true);
});

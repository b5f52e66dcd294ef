import fc from 'fast-check';
import { expect, test } from 'vitest';
import { build } from '../edits/builder.ts';
import { usualPicture } from '../picture/print-svg.ts';
import { boundedScale, documentFileName, dotsOf, loadDrawing } from './picturing.ts';

test('usual pictures have the scale that is asked for', () => {
  expect(boundedScale({ width: 1280, height: 1014 }, 2)).toBe(2);
  expect(boundedScale({ width: 1280, height: 1014 }, 4)).toBe(4);
});

test('no picture has more dots than browsers draw, and each has some', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 1, max: 2_000_000 }), (width, height) => {
      const dots = dotsOf({ width, height }, boundedScale({ width, height }, 4));
      expect(Math.max(dots.width, dots.height)).toBeLessThanOrEqual(16_384);
      expect(dots.width * dots.height).toBeLessThanOrEqual(2 ** 26);
      expect(Math.min(dots.width, dots.height)).toBeGreaterThanOrEqual(1);
    }),
  );
});

test('documents are named after the design', () => {
  const design = build('Hub & spoke').design();
  expect((['svg', 'png', 'report'] as const).map((id) => documentFileName(design, id))).toEqual([
    'Hub-spoke.svg',
    'Hub-spoke.png',
    'Hub-spoke-report.html',
  ]);
});

test('the drawing is loaded once and carries nothing', async () => {
  const draw = await loadDrawing();
  expect(await loadDrawing()).toBe(draw);
  expect(draw(build('Hub').design(), usualPicture).svg).not.toContain('<metadata');
});

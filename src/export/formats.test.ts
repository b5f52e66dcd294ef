import { describe, expect, test } from 'vitest';
import { lower } from '../deployment/lower.ts';
import { smallDesign } from '../deployment/small-design.testing.ts';
import { exportFormat, exportFormats } from './formats.ts';

describe.each(exportFormats)('$title', ({ id, fileName, load }) => {
  test('is found by its id, and prints', async () => {
    expect(exportFormat(id)?.fileName).toBe(fileName);
    const { text, ranges } = (await load())(lower(smallDesign()));
    expect(text).toMatch(/[^\n]\n$/);
    expect(ranges.length).toBeGreaterThan(0);
  });
});

test('an unknown format is undefined', () => {
  expect(exportFormat('pulumi')).toBeUndefined();
});

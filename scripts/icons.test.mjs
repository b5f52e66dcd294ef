import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compact, iconsFile, iconsSource } from './icons.mjs';
import { at } from './node-build.mjs';

describe('icon table', () => {
  test('is what npm run icons would write', async () => {
    expect(readFileSync(at(iconsFile), 'utf8')).toBe(await iconsSource());
  });

  test('no id occurs in two icons, and none is dangling', async () => {
    const source = await iconsSource();
    const ids = [...source.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    const uses = [...source.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g)].map((match) => match[1] ?? match[2]);
    expect(ids.length).toBeGreaterThan(30);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(uses)).toEqual(new Set(ids));
  });

  test('titles and unused ids go, used ids are named after the slug', () => {
    const svg =
      '<svg width="18" height="18"><defs><linearGradient id="g1"></linearGradient></defs><title>Icon-1</title><path id="p" fill="url(#g1)"></path></svg>';
    expect(compact('nat', svg)).toEqual({
      viewBox: '0 0 18 18',
      markup: '<defs><linearGradient id="nat-a"/></defs><path fill="url(#nat-a)"/>',
    });
  });
});

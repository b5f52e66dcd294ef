import { expect, test } from 'vitest';
import { emptyDesign } from '../model/design.ts';
import { loadGallery, schematicOf, searchPresets } from './preset-gallery.ts';

test('every preset has a picture whose boxes lie inside it', async () => {
  const presets = await loadGallery();
  expect(presets.length).toBeGreaterThan(0);
  for (const { slug, picture } of presets) {
    expect(picture?.boxes.length, slug).toBeGreaterThan(3);
    for (const box of picture?.boxes ?? []) {
      expect(box.x, `${slug} ${box.id}`).toBeGreaterThan(0);
      expect(box.y, `${slug} ${box.id}`).toBeGreaterThan(0);
      expect(box.x + box.width).toBeLessThan(picture?.width ?? 0);
      expect(box.y + box.height).toBeLessThan(picture?.height ?? 0);
    }
  }
});

test('an empty design has an empty picture of a finite size', () => {
  const { boxes, width, height } = schematicOf(emptyDesign('empty'));
  expect(boxes).toEqual([]);
  expect(Number.isFinite(width + height)).toBe(true);
});

test('a search takes words in any order, from title, summary and tags', () => {
  const preset = (title: string, tags: readonly string[]) => ({ slug: title, title, summary: '', tags, picture: null });
  const all = [preset('Hub and spoke', ['firewall']), preset('Managed', ['approved'])];
  expect(searchPresets(all, 'FIRE hub').map((each) => each.slug)).toEqual(['Hub and spoke']);
  expect(searchPresets(all, '  ')).toHaveLength(2);
  expect(searchPresets(all, 'hub managed')).toEqual([]);
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { create } from './new.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ringfence-new-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});
const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');

test('a rule gets its files, with its names in them', () => {
  const written = create(['rule', 'dns/zone-not-linked'], root);
  expect(written).toEqual(['docs.md', 'examples.ts', 'rule.ts'].map((file) => `src/rules/dns/zone-not-linked/${file}`));
  expect(read('src/rules/dns/zone-not-linked/rule.ts')).toContain(
    "id: 'dns/zone-not-linked',\n  title: 'Zone not linked'",
  );
  for (const path of written) expect(read(path)).not.toContain('{{');
});

test('migrations are numbered', () => {
  expect(create(['migration', 'rename-mode'], root)).toEqual(['src/document/migrations/0001-rename-mode.ts']);
  expect(create(['migration', 'split-zone'], root)).toEqual(['src/document/migrations/0002-split-zone.ts']);
  expect(read('src/document/migrations/0002-split-zone.ts')).toContain('version: 3 }');
});

test('kinds and presets get a folder', () => {
  expect(create(['kind', 'app-gateway'], root)).toContain('src/kinds/app-gateway/spec.ts');
  expect(create(['preset', 'hub-spoke'], root)).toContain('src/presets/hub-spoke/about.ts');
});

test('nothing is overwritten', () => {
  create(['preset', 'hub-spoke'], root);
  expect(() => create(['preset', 'hub-spoke'], root)).toThrow('Nothing was written.');
});

test.each([
  [[], 'Say what to make'],
  [['constructor', 'x'], 'Say what to make'],
  [['rule', 'zone-not-linked'], 'A rule is named category/slug'],
  [['rule', '../x/y'], 'A rule is named category/slug'],
  [['kind', 'App Gateway'], 'A kind is named by a slug'],
  [['preset', 'hub-spoke', 'more'], 'A preset is named by a slug'],
])('refuses %j with a sentence', (args, sentence) => {
  expect(() => create(args, root)).toThrow(sentence);
});

// Holds the picture of docs/architecture.md against the code. The table itself: scripts/architecture/table.mjs.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkArchitecture, sourcesIn } from '../scripts/architecture/check.mjs';

/** A check that examined nothing must not pass: raise this as the code grows. */
const fewestModules = 40;

const report = checkArchitecture(sourcesIn(fileURLToPath(new URL('.', import.meta.url))));

test('enough modules were seen', () => {
  expect(report.modules).toBeGreaterThanOrEqual(fewestModules);
});

test('imports follow the arrows', () => {
  expect(report.arrows).toEqual([]);
});

test('packages are used only where they may be', () => {
  expect(report.packages).toEqual([]);
});

test('there are no cycles, types counted', () => {
  expect(report.cycles).toEqual([]);
});

test('there are no barrels', () => {
  expect(report.barrels).toEqual([]);
});

test('files and functions keep their size', () => {
  expect(report.sizes).toEqual([]);
});

test('what lies below the store knows no browser, clock or chance', () => {
  expect(report.purity).toEqual([]);
});

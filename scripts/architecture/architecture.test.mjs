// Proves that the architecture test can fail: each fault in a small made-up project is found, and nothing else is.
import { describe, expect, test } from 'vitest';
import { checkArchitecture } from './check.mjs';
import { globToRegExp } from './cycles.mjs';

/** @param {Record<string, string>} sources */
const check = (sources) => checkArchitecture(new Map(Object.entries(sources)));
const none = { arrows: [], packages: [], cycles: [], barrels: [], sizes: [], purity: [] };

test('a sound project has no faults', () => {
  const report = check({
    'main.tsx':
      "import { createRoot } from 'react-dom/client';\nimport { App } from './ui/App.tsx';\ncreateRoot(document.body).render(<App />);",
    'lib/a.ts': 'export const a = (document: string) => document.length;',
    'model/b.ts': "import { a } from '../lib/a.ts';\nexport type B = typeof a;",
    'kinds/subnet/spec.ts': "import type { B } from '../../model/b.ts';\nexport const spec = {} as B;",
    'kinds/subnet/lower.ts':
      "import { node } from '../../deployment/node.ts';\nimport { spec } from './spec.ts';\nexport const lower = [node, spec];",
    'deployment/node.ts': 'export const node = 1;',
    'ui/App.tsx':
      "import type { B } from '../model/b.ts';\nexport const App = ({ b }: { b: B }) => <p>{window.name}{String(b)}</p>;",
    'lib/a.test.ts': "import { App } from '../ui/App.tsx';\nexport const x = App;",
  });
  expect(report).toEqual({ modules: 7, ...none });
});

describe('arrows', () => {
  test.each([
    ['an upward import', 'lib/a.ts', "import { x } from '../model/x.ts';\nexport const a = x;"],
    ['an upward type import', 'lib/a.ts', "import type { x } from '../model/x.ts';\nexport type A = typeof x;"],
    ['an inline type import', 'lib/a.ts', "export type A = typeof import('../model/x.ts').x;"],
    ['a dynamic import', 'lib/a.ts', "export const a = () => import('../model/x.ts');"],
    ['a re-export', 'lib/a.ts', "export { x } from '../model/x.ts';\nexport const a = 1;"],
    ['a glob', 'lib/a.ts', "export const a = import.meta.glob('../model/*.ts');"],
    ['a worker', 'lib/a.ts', "export const a = new URL('../model/x.ts', import.meta.url);"],
    ['a neighbour of the same level', 'topology/a.ts', "import { x } from '../edits/x.ts';\nexport const a = x;"],
    ['a value for the user interface', 'ui/a.ts', "import { x } from '../edits/x.ts';\nexport const a = x;"],
    ['another kind', 'kinds/a/spec.ts', "import { x } from '../b/spec.ts';\nexport const a = x;"],
    ['code for tests', 'lib/a.ts', "import { x } from './x.testing.ts';\nexport const a = x;"],
    ['a file that is not there', 'lib/a.ts', "import { x } from './gone.ts';\nexport const a = x;"],
    ['a folder that is not in the table', 'helpers/a.ts', 'export const a = 1;'],
  ])('%s is found', (_, path, code) => {
    const x = 'export const x = 1;';
    const report = check({
      [path]: code,
      'model/x.ts': x,
      'edits/x.ts': x,
      'kinds/b/spec.ts': x,
      'lib/x.testing.ts': x,
    });
    expect(report.arrows).toHaveLength(1);
    expect(report.arrows[0]).toContain(path);
  });
});

test('cycles are found and spelled out, types counted', () => {
  const { cycles } = check({
    'lib/a.ts': "import { b } from './b.ts';\nexport const a = b;",
    'lib/b.ts': "import { c } from './c.ts';\nexport const b = c;",
    'lib/c.ts': "import type { a } from './a.ts';\nexport const c = {} as typeof a;",
    'lib/d.ts': "import { a } from './a.ts';\nexport const d = a;",
  });
  expect(cycles).toEqual(['Cycle: lib/a.ts → lib/b.ts → lib/c.ts → lib/a.ts']);
});

test('barrels are found, registries are not barrels', () => {
  const { barrels } = check({
    'lib/all.ts': "export * from './a.ts';",
    'lib/some.ts': "import { a } from './a.ts';\nexport { a };",
    'lib/index.ts': "import { a } from './a.ts';\nexport const all = [a];",
    'lib/a.ts': 'export const a = 1;',
  });
  expect(barrels.map((line) => line.split(' ')[0])).toEqual(['lib/all.ts', 'lib/some.ts']);
});

test('packages are found where they may not be', () => {
  const { packages } = check({
    'lib/a.ts': "import { create } from 'zustand';\nexport const a = create;",
    'store/b.ts': "import { create } from 'zustand';\nimport { memo } from 'react';\nexport const b = [create, memo];",
    'ui/c.tsx':
      "import Box from '@mui/material/Box';\nimport { readFileSync } from 'node:fs';\nexport const c = [Box, readFileSync];",
    'cli/d.ts': "import { readFileSync } from 'node:fs';\nexport const d = readFileSync;",
    'kinds/e/ui.tsx': "import { useState } from 'react';\nexport const E = useState;",
    'kinds/e/spec.ts': "import { useState } from 'react';\nexport const spec = useState;",
  });
  expect(packages.map((line) => line.replace(/ imports the package (\S+),.*/, ' $1'))).toEqual([
    'lib/a.ts:1 zustand',
    'store/b.ts:2 react',
    'ui/c.tsx:2 node:fs',
    'kinds/e/spec.ts:1 react',
  ]);
});

test('browser, clock and chance are found below the store only, and only when they are meant', () => {
  const impure = 'export const f = () => [document.title, new Date(), Math.random(), globalThis.localStorage];';
  const pure = [
    'export const f = (document: { title: string }, { window }: { window: string }) => [document.title, window];',
    'export function g() { const history = [1]; for (const location of history) return { location, navigator: Math.max(1) }; }',
    'export type H = Document | { process: Date };',
    'export const i = (x: { crypto: number }) => x.crypto;',
    'class Box { fetch() { return this.fetch; } }\nexport const box = new Box();',
  ].join('\n');
  const { purity } = check({ 'reach/a.ts': impure, 'rules/b.ts': pure, 'ui/c.ts': impure, 'store/d.ts': impure });
  expect(purity.map((line) => line.split(';')[0])).toEqual([
    'reach/a.ts:1 uses document',
    'reach/a.ts:1 uses Date',
    'reach/a.ts:1 uses Math.random',
    'reach/a.ts:1 uses localStorage',
  ]);
});

test('sizes are found: files, functions and components', () => {
  const lines = (/** @type {number} */ count) => '  x();\n'.repeat(count);
  const { sizes } = check({
    'lib/long.ts': `export const x = 1;\n${'// line\n'.repeat(300)}`,
    'facts/long.ts': `export const x = 1;\n${'// line\n'.repeat(300)}`,
    'lib/f.ts': `export function f(x: () => void) {\n${lines(79)}}`,
    'lib/g.ts': `export const g = (x: () => void) => {\n${lines(78)}};`,
    'ui/Wide.tsx': `export function Wide(x: () => void) {\n${lines(110)}}`,
    'ui/hook.tsx': `export function useWide(x: () => void) {\n${lines(110)}}`,
  });
  expect(sizes).toEqual([
    'lib/long.ts has 301 lines; the limit is 300.',
    'lib/f.ts:1 f has 81 lines; the limit is 80.',
    'ui/hook.tsx:1 useWide has 112 lines; the limit is 80.',
  ]);
});

test.each([
  ['rules/*/*/rule.ts', 'rules/dns/x/rule.ts', true],
  ['rules/*/*/rule.ts', 'rules/dns/rule.ts', false],
  ['rules/**/rule.ts', 'rules/rule.ts', true],
  ['presets/*/{preset,expected}.ts', 'presets/a/expected.ts', true],
  ['presets/*.ts', 'presets/aXts', false],
])('the pattern %s against %s: %s', (glob, path, expected) => {
  expect(globToRegExp(glob).test(path)).toBe(expected);
});

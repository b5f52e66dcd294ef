import { expect, test } from 'vitest';
import { firstLoad } from './bundle-size.mjs';

test('counts entries, preloads and static imports of both, not lazy chunks', () => {
  const html = [
    '<link rel="icon" href="./favicon.svg">',
    '<script type="module" crossorigin src="./assets/index.js"></script>',
    '<link rel="modulepreload" crossorigin href="./assets/react.js">',
  ].join('');
  /** @type {Record<string, string>} */
  const files = {
    'assets/index.js': 'import{a}from"./react.js";import"./side.js";const l=()=>import("./lazy.js");',
    'assets/react.js': 'export{b}from"./deep.js";',
    'assets/side.js': 'import"./index.js";',
    'assets/deep.js': 'export const b=1',
  };
  expect(firstLoad(html, (file) => files[file] ?? `missing ${file}`)).toEqual(Object.keys(files).sort());
});

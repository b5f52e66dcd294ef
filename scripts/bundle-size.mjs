// The size gate: JavaScript that the first visit loads, gzip, counted from dist/index.html.
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { at } from './node-build.mjs';

const limit = 300 * 1024;

/**
 * The scripts that a page needs before it can run: entries, module preloads, and what they import statically.
 * @param {string} html @param {(file: string) => string} read file contents, by path relative to the page
 * @returns {string[]} sorted paths
 */
export function firstLoad(html, read) {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const wanted = tags
    .filter((tag) => /^<script\b/.test(tag) || /\brel="modulepreload"/.test(tag))
    .flatMap((tag) => /\b(?:src|href)="([^"]+\.m?js)"/.exec(tag)?.[1] ?? [])
    .map((path) => posix.normalize(path.replace(/^\//, '')));
  const seen = new Set();
  for (let file = wanted.pop(); file !== undefined; file = wanted.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    wanted.push(...staticImports(read(file)).map((path) => posix.join(posix.dirname(String(file)), path)));
  }
  return [...seen].sort();
}

/** Relative imports and re-exports of a built chunk, `import()` left out. @param {string} code */
function staticImports(code) {
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*(["'])(\.{1,2}\/[^"']+)\1/g)].flatMap((match) => match[2] ?? []);
}

/** Parts of the first screen that are chunks of their own, so that the frame paints first: they count all the same. */
const firstScreen = ['src/ui/shell/WideLayout.tsx', 'src/ui/canvas/Canvas.tsx', 'src/ui/inspector/Inspector.tsx'];

/** Files that the first screen loads, as paths inside dist/. */
export function firstScreenFiles() {
  const read = (/** @type {string} */ file) => readFileSync(at(`dist/${file}`), 'utf8');
  /** @type {Record<string, { file: string }>} */
  const manifest = JSON.parse(read('.vite/manifest.json'));
  const parts = firstScreen.flatMap((source) => manifest[source]?.file ?? []);
  const tags = parts.map((file) => `<script src="${file}">`).join('');
  return firstLoad(read('index.html') + tags, read);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!existsSync(at('dist/index.html'))) {
    console.error('There is no build to measure. Run npm run build first.');
    process.exit(1);
  }
  const files = firstScreenFiles();
  const size = (/** @type {string} */ file) => gzipSync(readFileSync(at(`dist/${file}`)), { level: 9 }).length;
  const sizes = files.map((file) => /** @type {const} */ ([file, size(file)]));
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  console.log(JSON.stringify({ firstLoadGzipBytes: total, limitBytes: limit, files: Object.fromEntries(sizes) }));
  if (files.length === 0) {
    console.error('The page loads no script, so nothing was measured.');
    process.exit(1);
  }
  if (total > limit) {
    console.error(`The first load is ${total} bytes of JavaScript (gzip); the limit is ${limit}.`);
    process.exit(1);
  }
}
